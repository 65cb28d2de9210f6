import { AUTHORS_FILE, SITE_FILE, TAGS_FILE } from "@/lib/config/data-files";
import type { DetectedSite } from "@/lib/content/source/detected-site";

/** Folders of the owner's sections are at `sections/<name>`. */
export const POST_FOLDERS = ["posts", "drafts", "pages", "sections"] as const;

export type PostFolder = (typeof POST_FOLDERS)[number];

/** The folders of a blog on disk, besides those of its sections and its code. */
export const OWN_FOLDERS = ["posts", "drafts", "pages", "public"] as const;

/** The folders of the owner's components. */
export const COMPONENT_FOLDERS = ["components", "slots"] as const;

/** Static files beside posts are published if a published post uses them. */
export const STATIC_FOLDERS = ["public", ...POST_FOLDERS] as const;
export const LAYOUT_FOLDERS = [...STATIC_FOLDERS, "authors"] as const;
export const DATA_FILES = [SITE_FILE, AUTHORS_FILE, TAGS_FILE];

/** Matches files that browsers display or download. */
const MEDIA_FILE =
	/\.(avif|webp|png|jpe?g|jfif|gif|svg|ico|bmp|tiff?|heic|mp4|m4v|webm|mov|ogv|mp3|m4a|ogg|oga|opus|wav|flac|woff2?|ttf|otf|eot|pdf|epub|zip|gz|tgz|docx?|xlsx?|pptx?|od[pst]|csv|vtt|srt|css|js|mjs|wasm|ics)$|(^|\/)(robots|humans)\.txt$/i;

/** In levels of folders from the root of a site to its settings. */
const MAX_SETTINGS_DEPTH = 3;

const GENERATED_FOLDER = /^(\.git|\.next|\.quire|\.vercel|node_modules|out)(\/|$)/;

/** Maps a folder or file of a site to a path of this blog's layout. */
export interface Mount {
	/** A path of this blog's layout, such as `posts`, `drafts`, `public/img` or `authors.yml`. */
	at: string;
	/** The folder or file on disk, relative to the content folder. */
	from: string;
	/** Whether only media files are included, because the folder also has files of its system. */
	mediaOnly?: boolean;
}

/** The layout of the content folder, and the settings of its own system. */
export interface Project extends Omit<DetectedSite, "system"> {
	/** `undefined` for a folder of this blog, which alone may run code. */
	system?: string;
	/** The folders of posts, relative to the content folder, if they were found and not named by the owner. */
	foundPosts?: string[];
}

/** Lists the data files, among them the settings file of another system. */
export function listDataFiles({ config }: Project): string[] {
	return [...DATA_FILES, ...(config === undefined ? [] : [config])];
}

/** Tells whether a path is the folder itself or inside of it. */
export function isIn(folder: string, path: string): boolean {
	return path === folder || path.startsWith(`${folder}/`);
}

/** Tells whether a path is a folder `drafts` or `draft` or inside of one, such as `drafts/a.md` and `posts/Draft/a.md`, so that its post is a draft. */
export function isInDrafts(path: string): boolean {
	return /(?:^|\/)drafts?(?:\/|$)/i.test(path);
}

/** Tells whether a file is in a folder of drafts and the text that uses it isn't. Such a text publishes neither the file nor what is read from it. */
export function isOfDrafts(file: string, text: string): boolean {
	return isInDrafts(file) && !isInDrafts(text);
}

/** Tells whether a path is a folder of posts or pages, or inside of one. */
export function isPostPath(path: string): boolean {
	return POST_FOLDERS.some((folder) => isIn(folder, path));
}

/**
 * Returns the possible paths on disk of a file of this blog's layout, relative to the content folder, the preferred
 * one first: `posts/a.md` of a Docusaurus site is `blog/a.md`. Empty if nothing is mounted there.
 */
export function resolveMounts(project: Project, file: string): string[] {
	const matching = project.mounts.filter(({ at }) => isIn(at, file));
	// The folders of the layout only exist where they are mounted.
	if (matching.length === 0) return LAYOUT_FOLDERS.some((folder) => isIn(folder, file)) ? [] : [file];
	const longest = Math.max(...matching.map(({ at }) => at.length));
	return matching
		.filter((mount) => mount.at.length === longest && isMountedFile(project, mount, file))
		.map((mount) => fromMount(mount, file));
}

/** Returns the mounts below a folder, and at the folder itself. */
export function mountsBelow({ mounts }: Project, folder: string): Mount[] {
	return mounts.filter(({ at }) => isIn(folder, at));
}

/** Returns the folder for new posts, relative to the content folder. */
export function findPostsFolder({ mounts }: Project): string {
	return mounts.find(({ at }) => at === "posts")?.from ?? "posts";
}

export function isMountedFile({ isExcluded, mounts }: Project, mount: Mount, file: string): boolean {
	const onDisk = fromMount(mount, file);
	// Posts in the content folder itself are beside the other files of the blog.
	const listOthers = () => [...COMPONENT_FOLDERS, ...DATA_FILES, ...mounts.flatMap(({ from }) => from || [])];
	const isOfOther = mount.from === "" && listOthers().some((folder) => isIn(folder, onDisk));
	return (!mount.mediaOnly || MEDIA_FILE.test(file)) && !isOfOther && !isExcluded?.(onDisk);
}

/** Returns the path on disk of a file in a mount. */
function fromMount({ at, from }: Mount, file: string): string {
	return (from + file.slice(at.length)).replace(/^\//, "");
}

/**
 * Tells whether a change may affect the blog, unlike one in the output of another system. `path` is relative to the
 * content folder.
 */
export function isWatched({ system, mounts, root, settingsFolders = [] }: Project, path: string): boolean {
	if (GENERATED_FOLDER.test(path)) return false;
	if (!system || path === "" || isTopFile(path)) return true;
	const isMounted = mounts.some(({ from }) => `${path}/`.startsWith(`${from}/`) || from.startsWith(`${path}/`));
	const inSite = root === undefined ? path : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : "";
	const mayHaveSettings =
		inSite.split("/").length <= MAX_SETTINGS_DEPTH && settingsFolders.some((folder) => isIn(folder, inSite));
	return isMounted || isTopFile(inSite) || mayHaveSettings;
}

function isTopFile(path: string): boolean {
	return !path.includes("/") && /\.\w+$/.test(path);
}
