import path from "node:path/posix";
import { defaultExtension, extensionOf, hasImageExtension } from "./formats";

/** The folder of a build's images and fonts. Next's optimizer and servers let browsers cache its files forever. */
const FOLDER = "/_next/static/media";
const MAX_NAME_LENGTH = 40;

/** As long as Next's own hashes; it distinguishes files of the same name. */
const HASH_LENGTH = 8;

/** The formats in which an export encodes images. */
export type VariantFormat = "avif" | "webp";

/** Returns a path such as `/_next/static/media/view.01234567.png`. */
export function hashedUrl(file: string, format: string, hash: string): string {
	const name = path.basename(file, path.extname(file)).replace(/[^A-Za-z0-9_-]+/g, "-");
	return `${FOLDER}/${name.slice(0, MAX_NAME_LENGTH)}.${hash.slice(0, HASH_LENGTH)}.${defaultExtension(format)}`;
}

/** Returns a path such as `/_next/static/media/view.01234567-640.avif`. */
export function variantUrl(url: string, width: number, format: VariantFormat): string {
	return `${urlWithoutExtension(url)}-${width}.${format}`;
}

/** Returns `undefined` for any other URL. `stem` has no extension, as the original's isn't in the URL. */
export function parseVariantUrl(url: string): { stem: string; width: number; format: VariantFormat } | undefined {
	const [, stem, width, format] = /^(.+\.[0-9a-f]{8})-(\d+)\.(avif|webp)$/.exec(url) ?? [];
	if (!stem || !width || (format !== "avif" && format !== "webp")) return undefined;
	return { stem, width: Number(width), format };
}

export function urlWithoutExtension(url: string): string {
	return url.slice(0, -path.extname(url).length);
}

/** Tells whether a URL is one of {@link hashedUrl} or {@link variantUrl}. */
export function isHashedUrl(url: string): boolean {
	const isHashed = url.startsWith(`${FOLDER}/`) && /\.[0-9a-f]{8}(?:-\d+)?\.\w+$/.test(url);
	return isHashed && (hasImageExtension(url) || extensionOf(url) === "woff2");
}
