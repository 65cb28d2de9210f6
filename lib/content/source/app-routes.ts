import { type Dirent, readdirSync } from "node:fs";
import path from "node:path";
import type { App } from "@/lib/utils/app";
import { logIgnored } from "@/lib/utils/log-ignored";
import { readBlogPage } from "./app-page";

/** Folders that Next doesn't make routes of: private ones, and those that show the route of another folder. */
const NO_ROUTE = /^(?:_|\(\.{1,3}\))/;
/** Folders that aren't part of a path: groups and parallel routes. */
const NOT_IN_PATH = /^(?:\(.*\)|@.*)$/;
/** Pages of `pages/` that are none. */
const SPECIAL = /^\/(?:_app|_document|_error|404|500)$/;
/** Names that every site has at its root. Those of the blog are meant. */
const OF_EVERY_SITE =
	/^\/(?:favicon|icon|apple-icon|robots|sitemap|manifest|rss|atom|feed|llms|_headers|_redirects)\b[^/]*$/;

/** A file of the app, relative to its folder, with its path: `*` is a dynamic segment, `**` any number of them, `[**]` also none. */
interface RouteFile {
	file: string;
	route: string;
}

/** Lists the files of an app that make pages and routes, but for those of the blog. */
export function listRouteFiles(app: App): RouteFile[] {
	return listAllRouteFiles(app).filter(({ file }) => readBlogPage(app.folder, file) === undefined);
}

/** Finds the file of an app with the pages of the blog. */
export function findBlogPage(app: App): { file: string; text: string } | undefined {
	for (const { file } of listAllRouteFiles(app)) {
		const text = readBlogPage(app.folder, file);
		if (text !== undefined) return { file, text };
	}
	return undefined;
}

/** Lists the files as Next does: https://nextjs.org/docs/app/getting-started/project-structure */
function listAllRouteFiles({ folder, pageExtensions }: App): RouteFile[] {
	const extension = new RegExp(`\\.(?:${pageExtensions.map((one) => one.replaceAll(".", "\\.")).join("|")})$`);
	const found: RouteFile[] = [];
	for (const root of ["", "src/"]) {
		for (const file of listFiles(path.join(folder, root, "app"), (name) => !NO_ROUTE.test(name))) {
			const { dir, base } = path.posix.parse(file);
			if (!/^(?:page|route)$/.test(base.replace(extension, "")) || !extension.test(base)) continue;
			found.push({
				file: `${root}app${file}`,
				route: toRoute(dir.split("/").filter((segment) => !NOT_IN_PATH.test(segment))),
			});
		}
		for (const file of listFiles(path.join(folder, root, "pages"))) {
			const page = file.replace(extension, "");
			if (page === file || SPECIAL.test(page)) continue;
			found.push({ file: `${root}pages${file}`, route: toRoute(page.replace(/(?:^|\/)index$/, "").split("/")) });
		}
	}
	return found;
}

/**
 * Reads the paths of an app's pages, routes and public files, but for the index and for what every site has, so that a link of a post to one
 * of them is known. In a path, `*` is a dynamic segment, and `**` any number of them.
 */
export function readAppRoutes(app: App): string[] {
	const { folder, path: blogPath } = app;
	const found = new Set(listRouteFiles(app).map(({ route }) => route));
	const isOfBlog = (file: string) => blogPath !== undefined && `${file}/`.startsWith(`${blogPath}/`);
	for (const file of listFiles(path.join(folder, "public"))) if (!isOfBlog(file)) found.add(file);
	for (const route of [...found]) if (route.endsWith("/[**]")) found.add(route.slice(0, -"/[**]".length));
	return [...found]
		.map((route) => route.replace("[**]", "**"))
		.filter((route) => route !== "" && route !== "/" && !OF_EVERY_SITE.test(route))
		.sort();
}

export interface AppIcons {
	icon: string[];
	apple: string[];
}

/**
 * Lists the paths of an app's icons, but for those that code draws; `undefined` if it has none.
 * https://nextjs.org/docs/app/api-reference/file-conventions/metadata/app-icons
 */
export function readAppIcons({ folder }: Pick<App, "folder">): AppIcons | undefined {
	const files = ["src/app", "app", "public"].flatMap((part) => listFiles(path.join(folder, part), () => false));
	const icon = files.filter((file) => /^\/(?:favicon\.ico|icon\d?\.(?:ico|jpe?g|png|svg))$/.test(file));
	const apple = files.filter((file) => /^\/apple-(?:touch-icon\.png|icon\d?\.(?:jpe?g|png))$/.test(file));
	return icon.length + apple.length > 0 ? { icon, apple } : undefined;
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
