import sharp from "sharp";
import type { Picture } from "@/packages/prove/src/model";

/** The most pixels of a file that is opened. */
const MAX_PIXELS = 100_000_000;
/** The most bytes of a file that is opened. */
export const MAX_IMAGE_BYTES = 30_000_000;
/** The hash has the differences of a grid of this size in both directions, and the average color. */
const GRID = 8;
/** Lighter by at least this many levels of 256, so that noise on an even background isn't a difference. */
const MARGIN = 4;
const THUMBNAIL = { width: 160, bytes: 5000 };

sharp.cache(false);

/** Hashes what a picture shows, the same for other sizes and formats. `withThumbnail` also makes a small copy. */
export async function readPicture(bytes: Uint8Array, withThumbnail = false): Promise<Picture> {
	const none: Picture = { hash: "", width: 0, height: 0 };
	if (bytes.length === 0 || bytes.length > MAX_IMAGE_BYTES) return none;
	try {
		const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "none", pages: 1 });
		const { width = 0, height = 0, orientation = 1 } = await image.metadata();
		const small = await image
			.rotate()
			.flatten({ background: "#fff" })
			.resize(GRID * 4, GRID * 4, { fit: "fill" })
			.toColourspace("srgb")
			.removeAlpha()
			.raw()
			.toBuffer({ resolveWithObject: true });
		const isTurned = orientation >= 5;
		const size = isTurned ? { width: height, height: width } : { width, height };
		const thumbnail = withThumbnail ? await makeThumbnail(bytes) : undefined;
		return { hash: hashPixels(small.data, small.info.channels), ...size, ...(thumbnail && { thumbnail }) };
	} catch {
		// Nobody can say what a damaged file shows.
		return none;
	}
}

/** Hashes 32 x 32 pixels: 112 bits for differences of neighbours, and three bytes for the color. */
function hashPixels(pixels: Uint8Array, channels: number): string {
	const cell = 4;
	const side = GRID * cell;
	const grid: number[] = [];
	const sums = [0, 0, 0];
	for (let row = 0; row < GRID; row += 1) {
		for (let column = 0; column < GRID; column += 1) {
			let light = 0;
			for (let y = row * cell; y < (row + 1) * cell; y += 1) {
				for (let x = column * cell; x < (column + 1) * cell; x += 1) {
					const start = (y * side + x) * channels;
					const [red = 0, green = red, blue = red] =
						channels >= 3 ? pixels.subarray(start, start + 3) : pixels.subarray(start, start + 1);
					light += 0.299 * red + 0.587 * green + 0.114 * blue;
					for (const [index, value] of [red, green, blue].entries()) sums[index] = (sums[index] ?? 0) + value;
				}
			}
			grid.push(light / (cell * cell));
		}
	}
	const at = (row: number, column: number) => grid[row * GRID + column] ?? 0;
	let bits = "";
	for (let row = 0; row < GRID; row += 1) {
		for (let column = 0; column < GRID; column += 1) {
			if (column + 1 < GRID) bits += at(row, column + 1) - at(row, column) > MARGIN ? "1" : "0";
			if (row + 1 < GRID) bits += at(row + 1, column) - at(row, column) > MARGIN ? "1" : "0";
		}
	}
	const digits = (bits.match(/.{4}/g) ?? []).map((four) => Number.parseInt(four, 2).toString(16)).join("");
	const color = sums
		.map((sum) =>
			Math.round(sum / (side * side))
				.toString(16)
				.padStart(2, "0"),
		)
		.join("");
	return digits + color;
}

/** How many bits differ in other copies of the same picture. */
const MAX_BITS = 12;
const MAX_COLOR = 24;
const MAX_RATIO = 1.06;

/** Tells whether two files show the same picture; `undefined` if one of them can't be opened. */
export function isSamePicture(a: Picture, b: Picture): boolean | undefined {
	if (a.hash === "" || b.hash === "") return undefined;
	const [ratioA, ratioB] = [a, b].map(({ width, height }) => width / height) as [number, number];
	if (Math.max(ratioA / ratioB, ratioB / ratioA) > MAX_RATIO && Math.min(a.width, a.height, b.width, b.height) > 40)
		return false;
	let bits = 0;
	const length = a.hash.length - 6;
	for (let index = 0; index < length; index += 1) {
		let difference = Number.parseInt(a.hash[index] ?? "0", 16) ^ Number.parseInt(b.hash[index] ?? "0", 16);
		for (; difference > 0; difference >>= 1) bits += difference & 1;
	}
	const colorOf = (hash: string, index: number) =>
		Number.parseInt(hash.slice(length + 2 * index, length + 2 * index + 2), 16);
	return (
		bits <= MAX_BITS &&
		[0, 1, 2].every((index) => Math.abs(colorOf(a.hash, index) - colorOf(b.hash, index)) <= MAX_COLOR)
	);
}

async function makeThumbnail(bytes: Uint8Array): Promise<string | undefined> {
	for (const quality of [50, 25, 5]) {
		const made = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "none", pages: 1 })
			.rotate()
			.resize(THUMBNAIL.width, THUMBNAIL.width, { fit: "inside", withoutEnlargement: true })
			.webp({ quality, effort: 2 })
			.toBuffer();
		if (made.length <= THUMBNAIL.bytes) return made.toString("base64");
	}
	return undefined;
}
