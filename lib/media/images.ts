import { assetFile, isAbsolute } from "@/lib/content/assets";
import { versionOf } from "@/lib/content/files";
import { isDevelopment } from "@/lib/environment";
import { mediaAddress } from "./addresses";
import { factsOf } from "./facts";
import { extensionOf, isImageName, isNamedRightly, usualExtension } from "./formats";
import { UnusableImage } from "./inspect";
import type { ImageFault, LocalImage } from "./types";

/** Whether an address is one of the site's own files, rather than another site's. */
export function isLocal(src: string): boolean {
	return !isAbsolute(src);
}

/** Measures a local image by its site path; nothing if the file is missing or can't be shown. */
export async function getImage(src: string): Promise<LocalImage | undefined> {
	try {
		return await measure(src);
	} catch (error) {
		if (error instanceof UnusableImage) return undefined;
		throw error;
	}
}

/** What is wrong with the file of a local image, if it is there. */
export async function getImageFault(src: string): Promise<ImageFault | undefined> {
	try {
		const image = await measure(src);
		const file = image && assetFile(src);
		return file && !isNamedRightly(file, image.format) ? misnamed(file, image.format) : undefined;
	} catch (error) {
		if (error instanceof UnusableImage) return error;
		throw error;
	}
}

async function measure(src: string): Promise<LocalImage | undefined> {
	const file = isLocal(src) ? assetFile(src) : undefined;
	const version = file === undefined ? undefined : await versionOf(file);
	if (file === undefined || version === undefined) return undefined;
	const facts = await factsOf(file, version);
	// Browsers are told that a file is an SVG, or isn't, by its name alone.
	if ((facts.format === "svg") !== (extensionOf(file) === "svg")) throw misnamed(file, facts.format);
	const path = src.replace(/[?#].*$/, "");
	// A view of an SVG: https://svgwg.org/svg2-draft/linking.html#SVGFragmentIdentifiers
	const view = facts.format === "svg" ? (/#.*$/.exec(src)?.[0] ?? "") : "";
	// In development an address changes with the file's time, so that a page shows the newest one; there is no copy of it.
	if (isDevelopment) return { ...facts, path, src: `${path}?v=${version}${view}` };
	if (!isImageName(file)) return { ...facts, path, src: path, asIs: true };
	return { ...facts, path, src: mediaAddress(file, facts.format, facts.hash) + view };
}

function misnamed(file: string, format: string): UnusableImage {
	const extension = usualExtension(format);
	const name = `${file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "")}.${extension}`;
	return new UnusableImage(
		"image-misnamed",
		`is ${format === "svg" ? "an" : "a"} ${format.toUpperCase()} file. Call it \`${name}\`.`,
	);
}
