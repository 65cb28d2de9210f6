import { readFile } from "node:fs/promises";
import path from "node:path";
import { renderOgImage } from "@/features/og-images/output/cache";
import { encodeImage } from "@/lib/content/images/encode-image";
import { ogImagePath, parseOgImageHash } from "@/lib/content/images/og-image";
import { type BuildManifest, PARTS, portraitFile } from "./site";

interface FinishedFolder {
	folder: string;
	manifest: Pick<BuildManifest, "images" | "ogImages">;
	/** The root of all caches, absolute. */
	cacheDir: string;
}

/** A file that is made from other files: a resized image or an OG image. */
interface DerivedFile {
	content: Uint8Array;
	/** Whether it was made now, rather than read from the cache; `undefined` for an OG image. */
	isNew?: boolean;
}

/** Files in the making, by folder and path, so that each is made once for all requests that wait for it. */
const pending = new Map<string, Promise<DerivedFile | undefined>>();

export function makeDerivedFile(site: FinishedFolder, filePath: string): Promise<DerivedFile | undefined> {
	const key = `${site.folder} ${filePath}`;
	const made = pending.get(key) ?? make(site, filePath).finally(() => pending.delete(key));
	pending.set(key, made);
	return made;
}

async function make(site: FinishedFolder, filePath: string): Promise<DerivedFile | undefined> {
	const original = Object.hasOwn(site.manifest.images, filePath) ? site.manifest.images[filePath] : undefined;
	if (original !== undefined) {
		return encodeImage(site.cacheDir, filePath, () => readFile(path.join(site.folder, PARTS.files, original)));
	}
	const hash = parseOgImageHash(filePath.replace("/share/", ""));
	const image =
		hash !== undefined && Object.hasOwn(site.manifest.ogImages, hash) ? site.manifest.ogImages[hash] : undefined;
	if (hash === undefined || !image || ogImagePath(hash) !== filePath) return undefined;
	const content = await renderOgImage(site.cacheDir, hash, image, (portrait) =>
		readFile(path.join(site.folder, portraitFile(portrait))),
	);
	return { content };
}
