import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { type LocalResponse, type LocalServer, readFileIfExists, serveResponses } from "@/e2e/support/file-server";
import { getMediaType } from "@/lib/utils/media-type";

interface HeaderRule {
	pattern: RegExp;
	headers: Record<string, string>;
}

/**
 * Serves an export as a static host does, at the path of a URL: each file with the headers of `_headers`, and nothing outside. Files
 * without a rule about it are cached for ten minutes, because Chromium skips the view transition to a page whose stylesheet it has to
 * request. `_redirects` has no effect. The URL of the result has no slash at the end.
 */
export async function serveExport(folder: string, blogUrl = "https://any.example"): Promise<LocalServer> {
	const prefix = new URL(blogUrl).pathname.replace(/\/$/, "");
	const rules = parseHeaderRules(await readFile(path.join(folder, "_headers"), "utf8"));
	const server = await serveResponses(async ({ pathname }) => {
		if (pathname === prefix) return redirect(`${prefix}/`);
		if (!pathname.startsWith(`${prefix}/`)) return { status: 404, headers: {} };
		const matching = rules.filter(({ pattern }) => pattern.test(pathname)).map(({ headers }) => headers);
		const page = await readResponse(folder, decodeURIComponent(pathname.slice(prefix.length)));
		return { ...page, headers: { ...page.headers, ...joinHeaders(matching) } };
	});
	return { ...server, url: server.url + prefix };
}

/** A server of {@link serveFolders}, with the paths of requests that readers shouldn't make. */
export interface FolderHost extends LocalServer {
	/** Answered by a redirect to the folder. */
	redirected: string[];
	/** Answered by a list of the files in a folder. */
	listed: string[];
}

/** Serves an export at a path as hosts do that know only files and folders, such as `python3 -m http.server`: a folder has its `index.html`. */
export async function serveFolders(folder: string, blogPath: string): Promise<FolderHost> {
	const prefix = blogPath.replace(/\/$/, "");
	const redirected: string[] = [];
	const listed: string[] = [];
	const server = await serveResponses(async ({ pathname }) => {
		if (!pathname.startsWith(`${prefix}/`)) return { status: 404, headers: {} };
		const file = path.join(folder, decodeURIComponent(pathname.slice(prefix.length)));
		const isFolder = await stat(file).then(
			(found) => found.isDirectory(),
			() => false,
		);
		if (isFolder && !pathname.endsWith("/")) {
			redirected.push(pathname);
			return redirect(`${pathname}/`);
		}
		const name = isFolder ? path.join(file, "index.html") : file;
		const body = await readFileIfExists(name);
		if (isFolder && !body) listed.push(pathname);
		return { status: body ? 200 : 404, headers: defaultHeaders(name), body };
	});
	return { ...server, redirected, listed };
}

const redirect = (location: string): LocalResponse => ({ status: 308, headers: { location } });

/** Reads the file of a path: of that name, or with `.html`, or `404.html`. */
async function readResponse(folder: string, pathname: string): Promise<LocalResponse> {
	const target = path.join(folder, pathname);
	const files = pathname.endsWith("/") ? [path.join(target, "index.html")] : [target, `${target}.html`];
	for (const file of files) {
		const body = await readFileIfExists(file);
		if (body) return { status: 200, headers: defaultHeaders(file), body };
	}
	return {
		status: 404,
		headers: defaultHeaders("404.html"),
		body: await readFileIfExists(path.join(folder, "404.html")),
	};
}

const defaultHeaders = (file: string) => ({ "content-type": getMediaType(file), "cache-control": "max-age=600" });

/** Parses a `_headers` file: https://docs.netlify.com/manage/routing/headers/ */
function parseHeaderRules(text: string): HeaderRule[] {
	return text
		.trim()
		.split("\n\n")
		.map((rule) => {
			const [pattern = "", ...lines] = rule.split("\n");
			const headers = lines
				.map((line) => line.trim().split(/: (.*)/s, 2))
				.map(([key = "", value = ""]) => [key.toLowerCase(), value]);
			return { pattern: toRegExp(pattern), headers: Object.fromEntries(headers) };
		});
}

/** Joins headers; hosts send all values that several rules have for one. */
function joinHeaders(all: readonly Record<string, string>[]): Record<string, string> {
	const joined: Record<string, string> = {};
	for (const [key, value] of all.flatMap(Object.entries<string>)) {
		joined[key] = joined[key] === undefined ? value : `${joined[key]}, ${value}`;
	}
	return joined;
}

/** Returns a pattern as a regular expression: `*` matches anything, `:name` a segment. */
function toRegExp(pattern: string): RegExp {
	const source = pattern
		.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
		.replaceAll("*", ".*")
		.replace(/:\w+/g, "[^/]+");
	return new RegExp(`^${source}$`);
}
