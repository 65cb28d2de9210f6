import { type Languages, pathInLocale } from "@/lib/config/languages";
import type { Site } from "@/lib/config/site";
import { fileKey } from "@/lib/utils/paths";
import { NOT_FOUND_PATH } from "@/lib/utils/url";

/** The settings on which the files of pages depend. */
export type FileSettings = Languages & Partial<Pick<Site, "files">>;

/** Returns the file of a page in the finished folder, by its path on the site. A 404 page has no folder of its own, as hosts expect. */
export function pageFile(pagePath: string, site: FileSettings): string {
	if (pagePath === NOT_FOUND_PATH) return "/404.html";
	if (pagePath === "/") return "/index.html";
	const isFolder = site.files === "folders" && pathInLocale(pagePath, site) !== "/404";
	return isFolder ? `${pagePath}/index.html` : `${pagePath}.html`;
}

/** The list of Markdown files, and all of them in one: https://llmstxt.org */
export const LLMS_TXT = "/llms.txt";
export const LLMS_FULL_TXT = "/llms-full.txt";

/** Returns the path of the Markdown of a page. */
export function markdownFile(pagePath: string): string {
	return pagePath === "/" ? "/index.md" : `${pagePath}.md`;
}

/** The files of a finished folder, each with the name of what claims it. */
export class FileClaims {
	private readonly files = new Map<string, string>();
	/** The first claimant of a file in each folder. */
	private readonly folders = new Map<string, string>();

	/** Returns what has claimed exactly this file. */
	get(file: string): string | undefined {
		return this.files.get(fileKey(file));
	}

	/** Returns what has claimed a file, needs a folder in its place, or has a file where it needs a folder. */
	find(file: string): string | undefined {
		const key = fileKey(file);
		const others = [this.files.get(key), this.folders.get(key), ...listFolders(key).map((one) => this.files.get(one))];
		return others.find((one) => one !== undefined);
	}

	/** Claims a file, or returns what {@link find} finds. */
	claim(file: string, claimant: string): string | undefined {
		const other = this.find(file);
		if (other !== undefined) return other;
		const key = fileKey(file);
		this.files.set(key, claimant);
		for (const folder of listFolders(key)) if (!this.folders.has(folder)) this.folders.set(folder, claimant);
		return undefined;
	}
}

/** Claims the paths of files, and of pages without an extension. */
export function claimPaths(paths: readonly string[], site: FileSettings): FileClaims {
	const claims = new FileClaims();
	for (const path of paths) {
		if (/\.\w+$/.test(path)) claims.claim(path, path);
		claims.claim(pageFile(path.replace(/\/index\.html$/, ""), site), path);
	}
	return claims;
}

/** Returns `/a` and `/a/b` for `/a/b/c`. */
function listFolders(file: string): string[] {
	const segments = file.split("/");
	return segments.slice(2).map((_, index) => segments.slice(0, index + 2).join("/"));
}
