import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { readPublished } from "@/lib/media/published";
import { shareAddress } from "@/lib/seo/share/address";
import { getCards } from "@/lib/seo/share/cards";
import { getShareImage } from "@/lib/seo/share/image-cache";

/** Letters are set on one core, while images are written on another. */
const AT_ONCE = 2;

/** Writes all share images below the folder that is served at `/`; says how many were drawn, and how many an earlier build had. */
export async function makeShareImages(folder: string): Promise<string> {
	const queue = [...(await getCards())];
	const total = queue.length;
	let made = 0;
	const work = async () => {
		for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
			const [hash, card] = next;
			const { bytes, isNew } = await getShareImage(hash, card, ({ file }) => readPublished(file));
			const target = path.join(folder, shareAddress(hash));
			await mkdir(path.dirname(target), { recursive: true });
			await writeFile(target, bytes);
			if (isNew) made += 1;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return `Share images: ${made} made, ${total - made} kept from earlier builds.`;
}
