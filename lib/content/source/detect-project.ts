import { readSectionNames } from "@/features/sections/setting";
import { AUTHORS_FILE, SITE_FILE, TAGS_FILE } from "@/lib/config/data-files";
import { pickValidTrust, type TrustByFolder, trustSetting } from "@/lib/config/trust";
import { findPostsFolder, type Mount, OWN_FOLDERS, type Project } from "@/lib/content/layout/layout";
import { isRecord } from "@/lib/utils/collections";
import { isInContentFolder, isInsideFolder, normalizeFolder } from "@/lib/utils/paths";
import { parseYaml } from "@/lib/utils/yaml";
import { findPosts } from "./detect-posts-folder";
import type { DetectedSite, DetectSite } from "./detected-site";
import type { Folder } from "./folder";

const OWN_PROJECT: Project = {
	mounts: OWN_FOLDERS.map((name) => ({ at: name, from: name })),
	settings: {},
};

/** These win over the data files of another system. */
const OWN_DATA_FILES: Mount[] = [AUTHORS_FILE, TAGS_FILE].map((name) => ({ at: name, from: name }));

/** The name of systems without an adapter. */
const UNKNOWN_SYSTEM = "Markdown";

const REMEDY = "name their folder as `posts:` in `site.yml`";

/**
 * Detects the layout and settings of a folder. `detectSite` recognizes sites of other systems. `posts` and `static` of `site.yml` win over
 * detected folders; those of `sections` are added to them.
 */
export function detectProject(folder: Folder, detectSite: DetectSite = detectPosts): Project {
	const project = detectWithoutSections(folder, detectSite);
	const sections = readSectionNames(readSetting(folder, "sections"));
	if (sections.length === 0) return project;
	return {
		...project,
		mounts: [...project.mounts, ...sections.map((name) => ({ at: `sections/${name}`, from: name }))],
	};
}

function detectWithoutSections(folder: Folder, detectSite: DetectSite): Project {
	const hasSiteFile = folder.isFile(SITE_FILE);
	const postFolders = readFolders(folder, "posts").filter(isInContentFolder);
	const staticFolders = readFolders(folder, "static").filter(isInsideFolder);
	const isOwn = hasSiteFile && folder.isFolder("posts");
	const detected = isOwn ? undefined : detectSite(folder, postFolders.length > 0);
	const isFound = !isOwn && postFolders.length === 0 && (detected !== undefined || !folder.isFolder("posts"));
	const found = isFound ? { foundPosts: listPostFolders(detected).filter((name) => folder.isFolder(name)) } : {};
	if (!detected && postFolders.length === 0 && staticFolders.length === 0) return { ...OWN_PROJECT, ...found };
	const { mounts, ...rest } = { ...(detected ?? OWN_PROJECT), ...found };
	const pages = hasSiteFile ? [{ at: "pages", from: "pages" }] : [];
	const configured = [...createMounts("posts", postFolders), ...createMounts("public", staticFolders)];
	const isReplaced = ({ at }: Mount) => configured.some((mount) => firstSegment(mount.at) === firstSegment(at));
	const remaining = mounts.filter((mount) => !isReplaced(mount));
	return { ...rest, mounts: [...configured, ...(detected ? [...OWN_DATA_FILES, ...pages] : []), ...remaining] };
}

/** Reads the folders of a setting, which decide where everything else is. Errors of the file are reported when it is parsed. */
export function readFolders(folder: Folder, setting: "posts" | "static" | "links"): string[] {
	const folders = [readSetting(folder, setting)].flat();
	return folders.filter((name): name is string => typeof name === "string" && name !== "");
}

/** Reads the trust of folders, by which links are checked before the settings are validated. */
export function readTrust(folder: Folder): TrustByFolder {
	const trust = readSetting(folder, "trust");
	return trustSetting.default({}).safeParse(trust).data ?? pickValidTrust(trust);
}

function readSetting(folder: Folder, setting: string): unknown {
	const { value } = parseYaml(folder.read(SITE_FILE));
	return isRecord(value) ? value[setting] : undefined;
}

/** Recognizes texts with dates in any folder. */
const detectPosts: DetectSite = (folder, hasPosts) => {
	if (hasPosts || folder.isFolder("posts")) return undefined;
	const posts = findPosts(folder);
	return posts && describeUnknown(folder, posts.path);
};

/** Describes a folder of texts of no known system. `posts` is the folder of posts in it. */
export function describeUnknown(folder: Folder, posts: string): DetectedSite {
	const names = posts.split("/");
	const parents = names.map((_, index) => names.slice(0, index).join("/")).reverse();
	const candidates = parents.flatMap((parent) =>
		["public", "static"].map((name) => (parent ? `${parent}/${name}` : name)),
	);
	const nearest = candidates.filter((name) => folder.isFolder(name)).slice(0, 1);
	return {
		system: UNKNOWN_SYSTEM,
		mounts: [{ at: "posts", from: posts }, ...createMounts("public", nearest)],
		settings: {},
	};
}

/**
 * Describes in a line which folders of posts were found, and how to choose others; `undefined` for a folder of this
 * blog.
 */
export function describeProject(project: Project): string | undefined {
	const { system, config, foundPosts } = project;
	if (!foundPosts) return undefined;
	const site = system === UNKNOWN_SYSTEM ? "folder" : `${system} site${config ? ` (\`${config}\`)` : ""}`;
	if (foundPosts.length === 0) {
		const where = system ? ` in this ${site}` : "";
		return `No posts found${where}. Put them into a folder \`${findPostsFolder(project)}\`, or ${REMEDY}.`;
	}
	const folders = foundPosts.map((name) => `\`${name || "."}\``).join(", ");
	return `The posts of this ${site} are read from ${folders}. To show others, ${REMEDY}.`;
}

function listPostFolders(project: Pick<Project, "mounts"> | undefined): string[] {
	return (project?.mounts ?? []).filter(({ at }) => firstSegment(at) === "posts").map(({ from }) => from);
}

/** Mounts a single folder at `posts`, and several ones below it. */
function createMounts(root: "posts" | "public", folders: readonly string[]): Mount[] {
	return folders.map((name) => {
		const from = normalizeFolder(name);
		return { at: root === "posts" && folders.length > 1 ? `posts/${from}` : root, from };
	});
}

function firstSegment(path: string): string {
	return path.split("/")[0] ?? path;
}
