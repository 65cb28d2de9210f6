import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { readPublicFile } from "@/lib/images/public-file";
import { getOgImages } from "@/lib/metadata/og-image/og-images";
import { ogImagePath } from "@/lib/metadata/og-image/url";
import { renderOgImage } from "@/lib/outputs/og-images/cache";

/** Letters are set on one core, while images are written on another. */
const AT_ONCE = 2;

/** Writes all share images below the folder that is served at `/`; says how many were drawn, and how many an earlier build had. */
export async function writeOgImages(folder: string): Promise<string> {
	const queue = [...(await getOgImages())];
	const total = queue.length;
	let made = 0;
	const work = async () => {
		for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
			const [hash, card] = next;
			const { bytes, isNew } = await renderOgImage(hash, card, ({ file }) => readPublicFile(file));
			const target = path.join(folder, ogImagePath(hash));
			await mkdir(path.dirname(target), { recursive: true });
			await writeFile(target, bytes);
			if (isNew) made += 1;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return `Share images: ${made} made, ${total - made} kept from earlier builds.`;
}
