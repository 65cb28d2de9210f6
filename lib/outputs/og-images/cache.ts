import sharp from "sharp";
import type { OgImage, Portrait } from "@/lib/metadata/og-image/types";
import { DiskCache } from "@/lib/utils/disk-cache";
import { drawOgImage } from "./draw/draw";

/** Reads the file of a portrait. */
type ReadPortrait = (portrait: Portrait) => Promise<Buffer>;

interface Drawn {
	bytes: Buffer;
	isNew: boolean;
}

const cache = new DiskCache("share-images", "png");
const atWork = new Map<string, Promise<Drawn>>();

/** A share image: drawn once, then kept on disk; who asks while it is being drawn waits for it. */
export function renderOgImage(hash: string, card: OgImage, readPortrait: ReadPortrait): Promise<Drawn> {
	const known = atWork.get(hash);
	if (known) return known;
	const drawn = recall(hash, card, readPortrait).finally(() => atWork.delete(hash));
	atWork.set(hash, drawn);
	return drawn;
}

async function recall(hash: string, card: OgImage, readPortrait: ReadPortrait): Promise<Drawn> {
	const key = `${hash}-${sharp.versions.sharp}`;
	const kept = await cache.read(key);
	if (kept) return { bytes: kept, isNew: false };
	const bytes = await drawOgImage(card, card.portrait && (await readPortrait(card.portrait)));
	await cache.write(key, bytes).catch(unlessReadOnly);
	return { bytes, isNew: true };
}

/** Functions of a platform have no disk to write to; there its network keeps the answer. */
function unlessReadOnly(error: NodeJS.ErrnoException): void {
	if (error.code !== "EROFS" && error.code !== "EACCES" && error.code !== "ENOENT") throw error;
}
