import { readFile } from "node:fs/promises";
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
