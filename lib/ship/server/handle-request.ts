import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import send from "@fastify/send";
import { ACCEPTS_MARKDOWN } from "@/lib/blog/accept-markdown";
import { FEED_VARY, IS_NAVIGATION, XML_TYPE } from "@/lib/blog/feed-requests";
import { IMMUTABLE } from "@/lib/blog/output";
import { XML_FEED_TYPE } from "@/lib/content/urls/feed-formats";
import { toPagePath } from "@/lib/content/urls/redirects";
import { HEALTH_PATH } from "@/lib/content/urls/reserved-paths";
import { findPreferredLanguage } from "@/lib/i18n/preferred-language";
import { findNotFoundPage, PARTS } from "@/lib/ship/site";
import { getMediaType } from "@/lib/utils/media-type";
import { trimEndOf } from "@/lib/utils/text";
import { encodePath, removePrefix } from "@/lib/utils/url";
import type { ServedFile, ServedSite } from "./open-site";

/** The most languages of a request that are read, so that one with thousands of them costs little. */
const MAX_LANGUAGES = 20;
const PREFERS_MARKDOWN = new RegExp(`^${ACCEPTS_MARKDOWN}$`, "i");
const NO_STORE = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

/** Answers a request from a finished folder. `cacheDir` is for images that are made on request. */
export async function handleRequest(
	site: ServedSite,
	cacheDir: string,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const { manifest } = site;
	const [, encodedPath = "/", query = ""] = /^(?:https?:\/\/[^/?]*)?([^?#]*)(\?[^#]*)?/i.exec(request.url ?? "/") ?? [];
	const decoded = decodePath(encodedPath);
	const requestPath = decoded === undefined ? undefined : removePrefix(decoded, manifest.basePath);
	const prefersMarkdown = PREFERS_MARKDOWN.test(request.headers.accept ?? "");
	const markdown = prefersMarkdown ? manifest.markdown[requestPath ?? ""] : undefined;
	const file = site.files.get(markdown ?? requestPath ?? "");
	// A file has the headers of its path.
	if (!file) for (const [name, value] of site.headersOf(requestPath ?? "/")) response.setHeader(name, value);
	if (request.method !== "GET" && request.method !== "HEAD") {
		return sendText(response, 405, "This address can only be read.\n", { Allow: "GET, HEAD" });
	}
	if (decoded === HEALTH_PATH) return sendHealth(site, response);
	if (decoded === undefined || requestPath === undefined) return sendNotFound(site, "/", request, response);
	const destination = findRedirect(site, requestPath, decoded);
	if (destination !== undefined) {
		const location = `${manifest.basePath}${destination}${query}`;
		return sendText(response, 308, `${location}\n`, { Location: location });
	}
	const front = requestPath === "/" && !prefersMarkdown ? findFrontPage(site, request) : "/";
	if (front !== "/") {
		const location = `${manifest.basePath}${encodePath(front)}${query}`;
		const headers = { Location: location, "Cache-Control": "no-store", Vary: "Accept-Language" };
		return sendText(response, 307, `${location}\n`, headers);
	}
	if (file && requestPath !== findNotFoundPage(manifest, requestPath)) {
		const negotiated = { ...file, headers: [...file.headers, ["Vary", "Accept, Accept-Encoding"]] as const };
		return sendFile(site, markdown === undefined ? file : negotiated, request, response);
	}
	if (!site.derivedPaths.has(requestPath)) return sendNotFound(site, requestPath, request, response);
	// Loads packages that serving text doesn't need.
	const { makeDerivedFile } = await import("@/lib/ship/derived-files");
	const derived = await makeDerivedFile({ ...site, cacheDir }, requestPath);
	if (!derived) return sendNotFound(site, requestPath, request, response);
	const headers = { "Content-Type": getMediaType(requestPath), "Cache-Control": IMMUTABLE };
	sendContent(response, 200, derived.content, headers);
}

/** Returns the path of the front page in the language that a reader prefers, unless the reader has followed a link of the blog. */
function findFrontPage({ manifest }: ServedSite, { headers }: IncomingMessage): string {
	const { host = "", referer = "", "sec-fetch-site": from } = headers;
	const isFromBlog = URL.canParse(referer) && [host, manifest.host].includes(new URL(referer).host);
	if (from === "same-origin" || isFromBlog) return "/";
	const preferred = [...readQualities(headers["accept-language"])]
		.filter(([, quality]) => quality > 0)
		.sort(([, a], [, b]) => b - a);
	const codes = preferred.slice(0, MAX_LANGUAGES).map(([code]) => code);
	return manifest.frontPages[findPreferredLanguage(codes, Object.keys(manifest.frontPages)) ?? ""] ?? "/";
}

/** `undefined` for an invalid encoding. */
function decodePath(encoded: string): string | undefined {
	try {
		return decodeURIComponent(encoded).normalize("NFC");
	} catch {
		return undefined;
	}
}

/**
 * Returns the target of a redirect, percent-encoded and without the base path. Paths of pages end with neither a slash nor `.html`, except for the
 * index and those whose file is in a folder of its own.
 */
function findRedirect({ manifest, files }: ServedSite, requestPath: string, decoded: string): string | undefined {
	if (manifest.basePath !== "" && decoded === manifest.basePath) return "/";
	const page = trimEndOf(requestPath, "/");
	if (Object.hasOwn(manifest.redirects, page)) return manifest.redirects[page];
	if (files.has(requestPath)) return undefined;
	const inFolder = page && manifest.files === "folders" ? [`${toPagePath(page)}/`] : [];
	const forms = [page, page && (toPagePath(page) || "/"), ...inFolder];
	const found = forms.find((one) => one !== requestPath && files.has(one));
	return found === undefined ? undefined : encodePath(found);
}

async function sendFile(
	{ folder }: ServedSite,
	{ name, encodings, headers }: ServedFile,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const encoding = chooseEncoding(request, encodings);
	const root = rootOf(folder, encoding);
	const options = { root, dotfiles: "allow", cacheControl: false, contentType: false } as const;
	const { statusCode, headers: ofFile, stream } = await send(request, encodeURIComponent(name), options);
	if (statusCode === 404) throw new Error(`\`${name}\` is missing in \`${folder}\`.`);
	const isError = statusCode >= 400;
	for (const [key, value] of [...(isError ? [] : headers), ...Object.entries(ofFile)]) response.setHeader(key, value);
	if (XML_FEED_TYPE.test(String(response.getHeader("Content-Type")))) {
		response.appendHeader(FEED_VARY.key, FEED_VARY.value);
		if (request.headers[IS_NAVIGATION.key] === IS_NAVIGATION.value) response.setHeader(XML_TYPE.key, XML_TYPE.value);
	}
	if (encoding !== undefined && !isError) response.setHeader("Content-Encoding", encoding);
	response.writeHead(statusCode);
	await pipeline(stream, response).catch(ignoreClosed);
}

async function sendNotFound(
	site: ServedSite,
	requestPath: string,
	request: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const file = site.files.get(findNotFoundPage(site.manifest, requestPath)) ?? site.files.get("/404");
	if (!file) return sendText(response, 404, "There is nothing at this address.\n", NO_STORE);
	const encoding = chooseEncoding(request, file.encodings);
	const content = await readFile(path.join(rootOf(site.folder, encoding), file.name));
	for (const [key, value] of file.headers) response.setHeader(key, value);
	if (encoding !== undefined) response.setHeader("Content-Encoding", encoding);
	sendContent(response, 404, content, NO_STORE);
}

function sendHealth({ manifest: { buildId: build } }: ServedSite, response: ServerResponse): void {
	const body = `${JSON.stringify({ status: "ok", build })}\n`;
	sendContent(response, 200, body, { "Content-Type": "application/json", ...NO_STORE });
}

type Headers = Record<string, string>;
type Content = string | Uint8Array;

export function sendText(response: ServerResponse, status: number, text: string, headers: Headers = {}): void {
	sendContent(response, status, text, { "Content-Type": "text/plain; charset=utf-8", ...headers });
}

export function sendContent(response: ServerResponse, status: number, content: Content, headers: Headers): void {
	response.writeHead(status, { "Content-Length": Buffer.byteLength(content), ...headers });
	response.end(response.req.method === "HEAD" ? undefined : content);
}

/** Returns the folder with the files in an encoding; `undefined` means no encoding. */
function rootOf(folder: string, encoding: string | undefined): string {
	return encoding === undefined ? path.join(folder, PARTS.files) : path.join(folder, PARTS.compressed, encoding);
}

/**
 * Returns the available encoding that a client prefers, the first of equal ones; `undefined` for none.
 * https://www.rfc-editor.org/rfc/rfc9110.html#name-accept-encoding
 */
function chooseEncoding(request: IncomingMessage, available: readonly string[]): string | undefined {
	const qualities = readQualities(request.headers["accept-encoding"]);
	const qualityOf = (name: string) => qualities.get(name) ?? qualities.get("*") ?? 0;
	const [best] = available.toSorted((a, b) => qualityOf(b) - qualityOf(a));
	const least = qualities.get("identity") ?? 0;
	return best !== undefined && qualityOf(best) > 0 && qualityOf(best) >= least ? best : undefined;
}

/** Reads a header such as `de, en;q=0.8`: https://www.rfc-editor.org/rfc/rfc9110.html#name-quality-values */
function readQualities(header: string | string[] = ""): Map<string, number> {
	const parts = String(header).matchAll(/([^\s,;]+)(?:\s*;\s*q=([\d.]+))?/gi);
	return new Map([...parts].map(([, name = "", quality]) => [name.toLowerCase(), Number(quality ?? 1)]));
}

function ignoreClosed(error: NodeJS.ErrnoException): void {
	if (error.code !== "ERR_STREAM_PREMATURE_CLOSE" && error.code !== "ECONNRESET" && error.code !== "EPIPE") throw error;
}
