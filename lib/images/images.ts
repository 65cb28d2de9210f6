import { fileVersion } from "@/lib/content/source/files";
import { isExternalUrl, urlToFile } from "@/lib/content/urls/assets";
import { isDevelopment } from "@/lib/utils/environment";
import { defaultExtension, extensionOf, hasImageExtension, hasMatchingExtension } from "./formats";
import { getImageMetadata } from "./image-metadata";
import { UnusableImage } from "./inspect";
import type { ImageIssue, LocalImage } from "./types";
import { hashedUrl } from "./urls";

/** Whether an address is one of the site's own files, rather than another site's. */
export function isLocal(src: string): boolean {
	return !isExternalUrl(src);
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
export async function getImageIssue(src: string): Promise<ImageIssue | undefined> {
	try {
		const image = await measure(src);
		const file = image && urlToFile(src);
		return file && !hasMatchingExtension(file, image.format) ? misnamed(file, image.format) : undefined;
	} catch (error) {
		if (error instanceof UnusableImage) return error;
		throw error;
	}
}

async function measure(src: string): Promise<LocalImage | undefined> {
	const file = isLocal(src) ? urlToFile(src) : undefined;
	const version = file === undefined ? undefined : await fileVersion(file);
	if (file === undefined || version === undefined) return undefined;
	const metadata = await getImageMetadata(file, version);
	// Browsers are told that a file is an SVG, or isn't, by its name alone.
	if ((metadata.format === "svg") !== (extensionOf(file) === "svg")) throw misnamed(file, metadata.format);
	const path = src.replace(/[?#].*$/, "");
	// A view of an SVG: https://svgwg.org/svg2-draft/linking.html#SVGFragmentIdentifiers
	const view = metadata.format === "svg" ? (/#.*$/.exec(src)?.[0] ?? "") : "";
	// In development an address changes with the file's time, so that a page shows the newest one; there is no copy of it.
	if (isDevelopment) return { ...metadata, path, src: `${path}?v=${version}${view}` };
	if (!hasImageExtension(file)) return { ...metadata, path, src: path, asIs: true };
	return { ...metadata, path, src: hashedUrl(file, metadata.format, metadata.hash) + view };
}

function misnamed(file: string, format: string): UnusableImage {
	const extension = defaultExtension(format);
	const name = `${file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "")}.${extension}`;
	return new UnusableImage(
		"image-misnamed",
		`is ${format === "svg" ? "an" : "a"} ${format.toUpperCase()} file. Call it \`${name}\`.`,
	);
}
