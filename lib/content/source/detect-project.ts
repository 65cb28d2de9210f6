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

const SITE = "site.yml";
const ROOTS = ["posts", "drafts", "pages", "public"];

/** The folders of this blog, by the names they have. */
const OWN_LAYOUT: Project = { mounts: ROOTS.map((name) => ({ at: name, from: name })), settings: {} };

/** This blog's own lists win over those of another system. */
const OWN_LISTS: Mount[] = ["authors.yml", "tags.yml"].map((name) => ({ at: name, from: name }));

/** Those that are told by a file of their own come first. */
const SYSTEMS: DetectProject[] = [
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

/** Finds out where a folder has its posts and static files, and what it says of itself; `site.yml` wins. */
export function detectProject(folder: Folder): Project {
	const own = folder.isFile(SITE) ? readSettingsFile(folder, SITE) : undefined;
	const posts = textsAt(own, "posts").filter(isInsideFolder);
	const statics = textsAt(own, "static").filter(isInsideFolder);
	const isOwn = folder.isFile(SITE) && folder.isFolder("posts");
	let found: Project | undefined;
	for (const find of isOwn ? [] : SYSTEMS) found ??= find(folder);
	if (!found && posts.length === 0 && statics.length === 0) return OWN_LAYOUT;
	const { mounts, ...rest } = found ?? OWN_LAYOUT;
	const pages = folder.isFile(SITE) ? [{ at: "pages", from: "pages" }] : [];
	const chosen = [...mountsOf("posts", posts), ...mountsOf("public", statics)];
	const isReplaced = ({ at }: Mount) => chosen.some((mount) => rootOf(mount.at) === rootOf(at));
	const left = mounts.filter((mount) => !isReplaced(mount));
	return { ...rest, mounts: [...chosen, ...(found ? [...OWN_LISTS, ...pages] : []), ...left] };
}

/** One folder of posts is that of all; of several, each is a folder among them. Static files have one root. */
function mountsOf(root: "posts" | "public", folders: readonly string[]): Mount[] {
	return folders.map((name) => {
		const from = normalizeFolder(name);
		return { at: root === "posts" && folders.length > 1 ? `posts/${from}` : root, from };
	});
}

function rootOf(path: string): string {
	return path.split("/")[0] ?? path;
}
