import { assetUrl } from "@/lib/content/assets";
import { once } from "@/lib/memo";
import { stemOf } from "./addresses";
import { listPublicAssets } from "./assets";
import { getFont } from "./font";
import { isImageName } from "./formats";
import { getImage } from "./images";

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
	for (const file of (await listPublicAssets()).filter(isImageName)) {
		const image = await getImage(assetUrl(file));
		if (image) files.set(stemOf(image.src), { file, address: image.src, hash: image.hash });
	}
	const font = await getFont();
	if (font) files.set(stemOf(font.src), { file: font.file, address: font.src, hash: font.hash });
	return files;
});
