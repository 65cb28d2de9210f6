import path from "node:path/posix";
import { defaultExtension, extensionOf, hasImageExtension } from "./formats";

/** Where the images of a build lie, and its font. Next's optimizer and servers let browsers keep what is here for ever. */
const FOLDER = "/_next/static/media";
const LONGEST_NAME = 40;
/** As Next's own; it tells files of one name apart. */
const HASH_LENGTH = 8;

/** The formats of the files that an export makes of an image. */
export type VariantFormat = "avif" | "webp";

/** The address of the bytes of an image or a font, with a hash of them: `/_next/static/media/view.01234567.png`. */
export function hashedUrl(file: string, format: string, hash: string): string {
	const name = path.basename(file, path.extname(file)).replace(/[^A-Za-z0-9_-]+/g, "-");
	return `${FOLDER}/${name.slice(0, LONGEST_NAME)}.${hash.slice(0, HASH_LENGTH)}.${defaultExtension(format)}`;
}

/** The address of an image in another width and format: `/_next/static/media/view.01234567-640.avif`. */
export function variantUrl(address: string, width: number, format: VariantFormat): string {
	return `${urlWithoutExtension(address)}-${width}.${format}`;
}

/** What {@link variantUrl} was given, but for the extension of the address; nothing for other addresses. */
export function parseVariantUrl(address: string): { stem: string; width: number; format: VariantFormat } | undefined {
	const [, stem, width, format] = /^(.+\.[0-9a-f]{8})-(\d+)\.(avif|webp)$/.exec(address) ?? [];
	if (!stem || !width || (format !== "avif" && format !== "webp")) return undefined;
	return { stem, width: Number(width), format };
}

/** An address without its extension. */
export function urlWithoutExtension(address: string): string {
	return address.slice(0, -path.extname(address).length);
}

/** Whether an address is one of {@link hashedUrl} or {@link variantUrl}. */
export function isHashedUrl(address: string): boolean {
	const isHashed = address.startsWith(`${FOLDER}/`) && /\.[0-9a-f]{8}(?:-\d+)?\.\w+$/.test(address);
	return isHashed && (hasImageExtension(address) || extensionOf(address) === "woff2");
}
