import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Page, Response } from "playwright/test";
import type { Budget } from "@/e2e/support/page-kinds";

/** A file that a page loads, or its inline code. */
export interface PagePart {
	type: "HTML" | "CSS" | "JS" | "font" | "image" | "other";
	name: string;
	/** Bytes, compressed at the highest quality. */
	gzip: number;
	brotli: number;
	isInline: boolean;
}

export type Compression = "gzip" | "brotli";

const TYPES: Record<string, PagePart["type"]> = {
	document: "HTML",
	stylesheet: "CSS",
	script: "JS",
	font: "font",
};

const MAX_REQUESTS = 3;

/** The hashes of scripts, in the policy of a page and as names of files. */
const HASH = /sha256-[\w+/]{43}=|[\da-f]{12}(?=\.js\b)/g;

/** The inlined stylesheet of a static page; it counts as a file. */
const STYLE = /<style>(.*?)<\/style>/s;

/** Opens a page; returns its status, and everything that the browser loads for it until the network is idle. */
export async function measurePage(page: Page, url: string): Promise<{ status: number; parts: PagePart[] }> {
	const measurements: Promise<PagePart[]>[] = [];
	const onResponse = (response: Response) => measurements.push(measureResponse(response));
	page.on("response", onResponse);
	const response = await page.goto(url, { waitUntil: "networkidle" });
	page.off("response", onResponse);
	const files = (await Promise.all(measurements)).flat();
	const inline = await page.locator("script:not([src])").evaluateAll((scripts) =>
		scripts
			.filter((script) => /^(module|(text|application)\/javascript)?$/.test(script.getAttribute("type") ?? ""))
			.map((script) => script.textContent)
			.join("\n"),
	);
	const code: PagePart = { ...compress(inline), type: "JS", name: "inline code", isInline: true };
	return { status: response?.status() ?? 0, parts: inline === "" ? files : [...files, code] };
}

async function measureResponse(response: Response): Promise<PagePart[]> {
	// The resource type of icons is not "image".
	const isImage = response.headers()["content-type"]?.startsWith("image/");
	const type = isImage ? "image" : (TYPES[response.request().resourceType()] ?? "other");
	const { pathname, search } = new URL(response.url());
	const isRedirect = response.status() >= 300 && response.status() < 400;
	const received = type === "image" || isRedirect ? "" : await response.body();
	const body = type === "HTML" || type === "JS" ? replaceHashes(received.toString()) : received;
	const file = { type, name: pathname + search, isInline: false };
	const [style, css] = (type === "HTML" && STYLE.exec(body.toString())) || [];
	if (style === undefined || css === undefined) return [{ ...compress(body), ...file }];
	return [
		{ ...compress(body.toString().replace(style, () => "")), ...file },
		{ ...compress(css), type: "CSS", name: "inline style", isInline: true },
	];
}

/** Replaces hashes by those of numbers: with any change of a script, twenty bytes more or less remain of them after compression. */
function replaceHashes(text: string): string {
	const replaced = new Map<string, string>();
	return text.replace(HASH, (hash) => {
		const digest = createHash("sha256").update(String(replaced.size)).digest();
		const value =
			replaced.get(hash) ??
			(hash.startsWith("sha256-") ? `sha256-${digest.toString("base64")}` : digest.toString("hex", 0, 6));
		replaced.set(hash, value);
		return value;
	});
}

function compress(body: string | Buffer): Record<Compression, number> {
	if (body.length === 0) return { gzip: 0, brotli: 0 };
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(body) };
	return { gzip: gzipSync(body, { level: 9 }).length, brotli: brotliCompressSync(body, { params }).length };
}

/** Sums up the bytes of the parts of a type, including inline code; without a type, of everything except images. */
export function sumBytes(parts: PagePart[], compression: Compression, type?: PagePart["type"]): number {
	// The bytes of the HTML include inline scripts, but not the inlined stylesheet.
	const isCounted = (part: PagePart) => part.type !== "image" && (!part.isInline || part.type === "CSS");
	const counted = parts.filter((part) => (type ? part.type === type : isCounted(part)));
	return counted.reduce((sum, part) => sum + part[compression], 0);
}

/** Returns the files of a page, without images. */
export function listRequests(parts: PagePart[]): PagePart[] {
	return parts.filter((part) => part.type !== "image" && !part.isInline);
}

/** Opens a page; returns its status, and a line for each limit that it exceeds, with all that it loads. */
export async function findExcess(
	page: Page,
	url: string,
	budget: Budget,
): Promise<{ status: number; excess: string[] }> {
	const { status, parts } = await measurePage(page, url);
	const requests = listRequests(parts);
	const list = parts.map(({ type, name, brotli }) => `\n${type} ${name}: ${brotli} bytes`).join("");
	const limits: [what: string, actual: number, limit: number][] = [
		["bytes of HTML", sumBytes(parts, "brotli", "HTML"), budget.html],
		["bytes of CSS", sumBytes(parts, "brotli", "CSS"), budget.css],
		["bytes of JavaScript", sumBytes(parts, "brotli", "JS"), budget.js],
		["bytes of fonts", sumBytes(parts, "brotli", "font"), 0],
		["bytes without images", sumBytes(parts, "brotli"), budget.all],
		["requests", requests.length, MAX_REQUESTS],
	];
	const excess = limits.filter(([, actual, limit]) => actual > limit);
	return { status, excess: excess.map(([what, actual, limit]) => `${actual} ${what} instead of ${limit}:${list}`) };
}
