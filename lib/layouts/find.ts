import { cleanFolder, isInside } from "./inside";
import { findAstro } from "./systems/astro";
import { findBareDocusaurus, findDocusaurus } from "./systems/docusaurus";
import { findEleventy } from "./systems/eleventy";
import { findGatsby } from "./systems/gatsby";
import { findHugo } from "./systems/hugo";
import { findJekyll } from "./systems/jekyll";
import { findBareNext, findNext } from "./systems/next";
import { findZola } from "./systems/zola";
import type { FindLayout, Folder, Layout, Mount } from "./types";
import { readData, textsAt } from "./values";

const SITE = "site.yml";
const ROOTS = ["posts", "drafts", "pages", "public"];

/** The folders of this blog, by the names they have. */
const OWN_LAYOUT: Layout = { mounts: ROOTS.map((name) => ({ at: name, from: name })), settings: {} };

/** This blog's own lists win over those of another system. */
const OWN_LISTS: Mount[] = ["authors.yml", "tags.yml"].map((name) => ({ at: name, from: name }));

/** Those that are told by a file of their own come first. */
const SYSTEMS: FindLayout[] = [
	findDocusaurus,
	findJekyll,
	findGatsby,
	findAstro,
	findZola,
	findEleventy,
	findNext,
	findHugo,
	findBareDocusaurus,
	findBareNext,
];

/** Finds out where a folder has its posts and static files, and what it says of itself; `site.yml` wins. */
export function findLayout(folder: Folder): Layout {
	const own = folder.isFile(SITE) ? readData(folder, SITE) : undefined;
	const posts = textsAt(own, "posts").filter(isInside);
	const statics = textsAt(own, "static").filter(isInside);
	const isOwn = folder.isFile(SITE) && folder.isFolder("posts");
	let found: Layout | undefined;
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
		const from = cleanFolder(name);
		return { at: root === "posts" && folders.length > 1 ? `posts/${from}` : root, from };
	});
}

function rootOf(path: string): string {
	return path.split("/")[0] ?? path;
}
