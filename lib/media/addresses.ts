import path from "node:path/posix";
import { extensionOf, isImageName, usualExtension } from "./formats";

/** Where the images of a build lie, and its font. Next's optimizer and servers let browsers keep what is here for ever. */
const FOLDER = "/_next/static/media";
const LONGEST_NAME = 40;
/** As Next's own; it tells files of one name apart. */
const HASH_LENGTH = 8;

/** The formats of the files that an export makes of an image. */
export type VariantFormat = "avif" | "webp";

/** The address of the bytes of an image or a font, with a hash of them: `/_next/static/media/view.01234567.png`. */
export function mediaAddress(file: string, format: string, hash: string): string {
	const name = path.basename(file, path.extname(file)).replace(/[^A-Za-z0-9_-]+/g, "-");
	return `${FOLDER}/${name.slice(0, LONGEST_NAME)}.${hash.slice(0, HASH_LENGTH)}.${usualExtension(format)}`;
}

/** The address of an image in another width and format: `/_next/static/media/view.01234567-640.avif`. */
export function variantAddress(address: string, width: number, format: VariantFormat): string {
	return `${stemOf(address)}-${width}.${format}`;
}

/** What {@link variantAddress} was given, but for the extension of the address; nothing for other addresses. */
export function readVariant(address: string): { stem: string; width: number; format: VariantFormat } | undefined {
	const [, stem, width, format] = /^(.+\.[0-9a-f]{8})-(\d+)\.(avif|webp)$/.exec(address) ?? [];
	if (!stem || !width || (format !== "avif" && format !== "webp")) return undefined;
	return { stem, width: Number(width), format };
}

/** An address without its extension. */
export function stemOf(address: string): string {
	return address.slice(0, -path.extname(address).length);
}

/** Whether an address is one of {@link mediaAddress} or {@link variantAddress}. */
export function isMediaAddress(address: string): boolean {
	const isHashed = address.startsWith(`${FOLDER}/`) && /\.[0-9a-f]{8}(?:-\d+)?\.\w+$/.test(address);
	return isHashed && (isImageName(address) || extensionOf(address) === "woff2");
}
