import { once } from "@/lib/memo";
import { stemOf } from "./addresses";
import { listPublicAssets } from "./assets";
import { isImageName } from "./formats";
import { getImage } from "./images";

/** An image that readers may have. */
export interface MediaFile {
	/** Relative to the content folder. */
	file: string;
	/** With a hash of what it holds. */
	address: string;
	hash: string;
}

/** The images that readers may have, by their address without its extension. */
export const getMediaFiles = once("media files", async (): Promise<Map<string, MediaFile>> => {
	const files = new Map<string, MediaFile>();
	// One after the other: most were read for the pages already.
	for (const file of (await listPublicAssets()).filter(isImageName)) {
		const image = await getImage(sitePath(file));
		if (image) files.set(stemOf(image.src), { file, address: image.src, hash: image.hash });
	}
	return files;
});

function sitePath(file: string): string {
	const [folder, ...rest] = file.split("/").map(encodeURIComponent);
	return folder === "public" ? `/${rest.join("/")}` : `/files/${[folder, ...rest].join("/")}`;
}
