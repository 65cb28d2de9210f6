import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Page, Response } from "playwright/test";

/** A file that came with a page, or the code that stands in its HTML. */
export interface Part {
	type: "HTML" | "CSS" | "JS" | "font" | "image" | "other";
	name: string;
	/** Bytes by compression, each at its best. */
	gzip: number;
	brotli: number;
	isInline: boolean;
}

export type Compression = "gzip" | "brotli";

const TYPES: Record<string, Part["type"]> = {
	document: "HTML",
	stylesheet: "CSS",
	script: "JS",
	font: "font",
};

/** The stylesheet that a light page carries inside; it is weighed as if it were a file. */
const STYLE = /<style>(.*?)<\/style>/s;

/** The status of a page, and everything that a browser with an empty cache fetches for it until it is at rest. */
export async function weigh(page: Page, url: string): Promise<{ status: number; parts: Part[] }> {
	const fetched: Promise<Part[]>[] = [];
	const onResponse = (response: Response) => fetched.push(partsOf(response));
	page.on("response", onResponse);
	const response = await page.goto(url, { waitUntil: "networkidle" });
	page.off("response", onResponse);
	const files = (await Promise.all(fetched)).flat();
	const inline = await page.locator("script:not([src])").evaluateAll((scripts) =>
		scripts
			.filter((script) => /^(module|(text|application)\/javascript)?$/.test(script.getAttribute("type") ?? ""))
			.map((script) => script.textContent)
			.join("\n"),
	);
	const code: Part = { ...compress(inline), type: "JS", name: "inline code", isInline: true };
	return { status: response?.status() ?? 0, parts: inline === "" ? files : [...files, code] };
}

async function partsOf(response: Response): Promise<Part[]> {
	// Browsers ask for icons apart from a page's other images.
	const isImage = response.headers()["content-type"]?.startsWith("image/");
	const type = isImage ? "image" : (TYPES[response.request().resourceType()] ?? "other");
	const { pathname, search } = new URL(response.url());
	const isRedirect = response.status() >= 300 && response.status() < 400;
	const body = type === "image" || isRedirect ? "" : await response.body();
	const file = { type, name: pathname + search, isInline: false };
	const [style, css] = (type === "HTML" && STYLE.exec(body.toString())) || [];
	if (style === undefined || css === undefined) return [{ ...compress(body), ...file }];
	return [
		{ ...compress(body.toString().replace(style, () => "")), ...file },
		{ ...compress(css), type: "CSS", name: "inline style", isInline: true },
	];
}

function compress(body: string | Buffer): Record<Compression, number> {
	if (body.length === 0) return { gzip: 0, brotli: 0 };
	const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: Buffer.byteLength(body) };
	return { gzip: gzipSync(body, { level: 9 }).length, brotli: brotliCompressSync(body, { params }).length };
}

/** Bytes of all parts of a type, inline code included; without a type, of all that comes but images. */
export function bytesOf(parts: Part[], compression: Compression, type?: Part["type"]): number {
	// HTML is weighed with the code inside and without the style.
	const comes = (part: Part) => part.type !== "image" && (!part.isInline || part.type === "CSS");
	const counted = parts.filter((part) => (type ? part.type === type : comes(part)));
	return counted.reduce((sum, part) => sum + part[compression], 0);
}

/** The files of a page apart from its images. */
export function requestsOf(parts: Part[]): Part[] {
	return parts.filter((part) => part.type !== "image" && !part.isInline);
}
