import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import sharp from "sharp";
import { contentFilePath } from "@/lib/content/source/files";
import { DiskCache } from "@/lib/utils/disk-cache";
import { oncePerVersion } from "@/lib/utils/memoize";
import { inspectImage, UnusableImage } from "./inspect";
import { readPublicFile } from "./public-file";
import { UnreadableSvg } from "./svg/sanitize";
import type { ImageIssue, ImageMetadata } from "./types";

/** What the facts depend on besides the bytes; the number is to be raised when `inspect` finds anything else. */
const INSPECTION = `2-${sharp.versions.sharp}`;
const cache = new DiskCache("image-facts", "json");

/** What is known of an image file, with a hash of what readers get of it. */
type Known = ImageMetadata & { hash: string };

/** Reads and hashes an image once per version of its file, and looks into it once per content; throws {@link UnusableImage}. */
export const getImageMetadata = oncePerVersion(
	"image facts",
	async (file: string, _version: number): Promise<Known> => {
		const bytes = await published(file);
		const hash = createHash("sha256").update(bytes).digest("hex");
		const found = await recall(hash, bytes);
		if ("rule" in found) throw new UnusableImage(found.rule, found.message);
		return { ...found, hash };
	},
);

async function published(file: string): Promise<Buffer> {
	try {
		return await readPublicFile(file);
	} catch (error) {
		if (error instanceof UnreadableSvg) {
			const bytes = await readFile(contentFilePath(file));
			// Another format under the name of an SVG is told by the bytes.
			if (!/^(?:\u00ef\u00bb\u00bf)?\s*</.test(bytes.toString("latin1", 0, 80))) return bytes;
			throw new UnusableImage("image-unreadable", `can't be read as an image: ${error.message}. Save it again.`);
		}
		const reason = error instanceof Error ? error.message.replace(/, \w+ '.*$/, "") : String(error);
		throw new UnusableImage("image-unreadable", `can't be read: ${reason}.`);
	}
}

async function recall(hash: string, bytes: Buffer): Promise<ImageMetadata | ImageIssue> {
	const key = `${hash}.${INSPECTION}`;
	const kept = parse(await cache.read(key));
	if (kept) return kept;
	const found = await inspectImage(bytes).catch((error: unknown) => {
		if (error instanceof UnusableImage) return { rule: error.rule, message: error.message };
		throw error;
	});
	await cache.write(key, JSON.stringify(found));
	return found;
}

function parse(json: Buffer | undefined): ImageMetadata | ImageIssue | undefined {
	try {
		return json && JSON.parse(json.toString());
	} catch {
		// Cut short by a crash: the image is looked into again.
		return undefined;
	}
}
