import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";
import type { App } from "@/lib/utils/app";
import { logIgnored } from "@/lib/utils/log-ignored";

/** Folders that Next doesn't make routes of: private ones, and those that show the route of another folder. */
const NO_ROUTE = /^(?:_|\(\.{1,3}\))/;
/** Folders that aren't part of a path: groups and parallel routes. */
const NOT_IN_PATH = /^(?:\(.*\)|@.*)$/;
/** Pages of `pages/` that are none. */
const SPECIAL = /^\/(?:_app|_document|_error|404|500)$/;
/** Names that every site has at its root. Those of the blog are meant. */
const OF_EVERY_SITE =
	/^\/(?:favicon|icon|apple-icon|robots|sitemap|manifest|rss|atom|feed|llms|_headers|_redirects)\b[^/]*$/;

/**
 * Reads the paths of an app's pages, routes and public files, but for the index and for what every site has, so that a link of a post to one
 * of them is known. In a path, `*` is a dynamic segment, and `**` any number of them:
 * https://nextjs.org/docs/app/getting-started/project-structure
 */
export function readAppRoutes({ folder, pageExtensions, path: blogPath }: App): string[] {
	const extension = new RegExp(`\\.(?:${pageExtensions.map((one) => one.replaceAll(".", "\\.")).join("|")})$`);
	const found = new Set<string>();
	for (const root of [folder, path.join(folder, "src")]) {
		for (const file of listFiles(path.join(root, "app"), (name) => !NO_ROUTE.test(name))) {
			const { dir, base } = path.posix.parse(file);
			if (!/^(?:page|route)$/.test(base.replace(extension, "")) || !extension.test(base)) continue;
			found.add(toRoute(dir.split("/").filter((segment) => !NOT_IN_PATH.test(segment))));
		}
		for (const file of listFiles(path.join(root, "pages"))) {
			const page = file.replace(extension, "");
			if (page !== file && !SPECIAL.test(page)) found.add(toRoute(page.replace(/(?:^|\/)index$/, "").split("/")));
		}
	}
	const isOfBlog = (file: string) => blogPath !== undefined && `${file}/`.startsWith(`${blogPath}/`);
	for (const file of listFiles(path.join(folder, "public"))) if (!isOfBlog(file)) found.add(file);
	for (const route of [...found]) if (route.endsWith("/[**]")) found.add(route.slice(0, -"/[**]".length));
	return [...found]
		.map((route) => route.replace("[**]", "**"))
		.filter((route) => route !== "" && route !== "/" && !OF_EVERY_SITE.test(route))
		.sort();
}

/** Writes the segments of a path; `[**]` is a catch-all that may be empty. */
function toRoute(segments: readonly string[]): string {
	return segments
		.map((segment) =>
			segment
				.replace(/^\[\[\.{3}.+\]\]$/, "[**]")
				.replace(/^\[\.{3}.+\]$/, "**")
				.replace(/^\[[^*].*\]$/, "*"),
		)
		.join("/");
}

/** Returns the files of a folder, relative to it and with a slash at the start; none if there is no folder. */
function listFiles(folder: string, mayEnter: (name: string) => boolean = () => true, parent = ""): string[] {
	let entries: Dirent[];
	try {
		entries = readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true });
	} catch (error) {
		return logIgnored(`reading ${folder}`, error) ?? [];
	}
	return entries.flatMap((entry) => {
		const name = `${parent}/${entry.name}`;
		if (!entry.isDirectory()) return [name];
		return mayEnter(entry.name) ? listFiles(path.join(folder, entry.name), mayEnter, name) : [];
	});
}
