import { SITE_FILE } from "@/lib/config/parse";
import { isInsideFolder, normalizeFolder } from "@/lib/utils/relative-path";
import { detectAstro } from "./adapters/astro";
import { detectBareDocusaurus, detectDocusaurus } from "./adapters/docusaurus";
import { detectEleventy } from "./adapters/eleventy";
import { detectGatsby } from "./adapters/gatsby";
import { detectHugo } from "./adapters/hugo";
import { detectJekyll } from "./adapters/jekyll";
import { detectBareNext, detectNext } from "./adapters/next";
import { readSettingsFile, textsAt } from "./adapters/settings";
import { detectZola } from "./adapters/zola";
import type { DetectProject, Folder, Mount, Project } from "./types";

const FOLDERS = ["posts", "drafts", "pages", "public"];

/** The layout of this blog's own folders. */
const OWN_PROJECT: Project = { mounts: FOLDERS.map((name) => ({ at: name, from: name })), settings: {} };

/** The data files of this blog, which win over those of another system. */
const OWN_DATA_FILES: Mount[] = ["authors.yml", "tags.yml"].map((name) => ({ at: name, from: name }));

/** The systems in the order in which they are tried; those with a distinctive settings file come first. */
const DETECTORS: DetectProject[] = [
	detectDocusaurus,
	detectJekyll,
	detectGatsby,
	detectAstro,
	detectZola,
	detectEleventy,
	detectNext,
	detectHugo,
	detectBareDocusaurus,
	detectBareNext,
];

/** Detects the layout and settings of a folder. `posts` and `static` of `site.yml` win over detected folders. */
export function detectProject(folder: Folder): Project {
	const hasSiteFile = folder.isFile(SITE_FILE);
	const site = hasSiteFile ? readSettingsFile(folder, SITE_FILE) : undefined;
	const postFolders = textsAt(site, "posts").filter(isInsideFolder);
	const staticFolders = textsAt(site, "static").filter(isInsideFolder);
	const isOwn = hasSiteFile && folder.isFolder("posts");
	let detected: Project | undefined;
	for (const detect of isOwn ? [] : DETECTORS) detected ??= detect(folder);
	if (!detected && postFolders.length === 0 && staticFolders.length === 0) return OWN_PROJECT;
	const { mounts, ...rest } = detected ?? OWN_PROJECT;
	const pages = hasSiteFile ? [{ at: "pages", from: "pages" }] : [];
	const configured = [...createMounts("posts", postFolders), ...createMounts("public", staticFolders)];
	const isReplaced = ({ at }: Mount) => configured.some((mount) => firstSegment(mount.at) === firstSegment(at));
	const remaining = mounts.filter((mount) => !isReplaced(mount));
	return { ...rest, mounts: [...configured, ...(detected ? [...OWN_DATA_FILES, ...pages] : []), ...remaining] };
}

/** Creates the mounts of configured folders. A single folder is mounted at `posts`, several ones below it. */
function createMounts(root: "posts" | "public", folders: readonly string[]): Mount[] {
	return folders.map((name) => {
		const from = normalizeFolder(name);
		return { at: root === "posts" && folders.length > 1 ? `posts/${from}` : root, from };
	});
}

function firstSegment(path: string): string {
	return path.split("/")[0] ?? path;
}
