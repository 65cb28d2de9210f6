import { fileToUrl } from "@/lib/content/urls/assets";
import { getFont } from "@/lib/images/fonts/font";
import { hasImageExtension } from "@/lib/images/formats";
import { getImage } from "@/lib/images/images";
import { urlWithoutExtension } from "@/lib/images/urls";
import { once } from "@/lib/utils/memoize";
import { listServedFiles } from "./public-assets";

/** An image or a font that pages load. */
export interface MediaFile {
	/** Relative to the content folder. */
	file: string;
	/** With a hash of what it holds. */
	address: string;
	hash: string;
}

/** The images that readers may have and the owner's font, by their address without its extension. */
export const getMediaFiles = once("media files", async (): Promise<Map<string, MediaFile>> => {
	const files = new Map<string, MediaFile>();
	// One after the other: most were read for the pages already.
	for (const file of (await listServedFiles()).filter(hasImageExtension)) {
		const image = await getImage(fileToUrl(file));
		if (image) files.set(urlWithoutExtension(image.src), { file, address: image.src, hash: image.hash });
	}
	const font = await getFont();
	if (font) files.set(urlWithoutExtension(font.src), { file: font.file, address: font.src, hash: font.hash });
	return files;
});
