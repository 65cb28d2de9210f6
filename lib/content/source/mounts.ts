import { isIn, LAYOUT_FOLDERS } from "./layout";
import type { Mount, Project } from "./types";

/** Matches files that browsers display or download. */
const MEDIA_FILE =
	/\.(avif|webp|png|jpe?g|jfif|gif|svg|ico|bmp|tiff?|heic|mp4|m4v|webm|mov|ogv|mp3|m4a|ogg|oga|opus|wav|flac|woff2?|ttf|otf|eot|pdf|epub|zip|gz|tgz|docx?|xlsx?|pptx?|od[pst]|csv|vtt|srt|css|js|mjs|wasm|ics)$|(^|\/)(robots|humans)\.txt$/i;

/**
 * Returns the possible paths on disk of a file of this blog's layout, relative to the content folder, the preferred
 * one first: `posts/a.md` of a Docusaurus site is `blog/a.md`. Empty if nothing is mounted there.
 */
export function resolveMounts({ mounts }: Project, file: string): string[] {
	const matching = mounts.filter(({ at }) => isIn(at, file));
	// The folders of the layout only exist where they are mounted.
	if (matching.length === 0) return LAYOUT_FOLDERS.some((folder) => isIn(folder, file)) ? [] : [file];
	const longest = Math.max(...matching.map(({ at }) => at.length));
	return matching
		.filter((mount) => mount.at.length === longest && isMountedFile(mount, file))
		.map(({ at, from }) => from + file.slice(at.length));
}

/** Includes the mount at the folder itself. */
export function mountsBelow({ mounts }: Project, folder: string): Mount[] {
	return mounts.filter(({ at }) => isIn(folder, at));
}

/** Returns the folder for new posts, relative to the content folder. */
export function findPostsFolder({ mounts }: Project): string {
	return mounts.find(({ at }) => at === "posts")?.from ?? "posts";
}

export function isMountedFile({ mediaOnly }: Mount, file: string): boolean {
	return !mediaOnly || MEDIA_FILE.test(file);
}
