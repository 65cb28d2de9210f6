import { loadSharp } from "./load-sharp";

/** Tags of EXIF: https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf */
const GPS_POINTER = 0x8825;
const GPS_LATITUDE = 2;
const ENTRY_BYTES = 12;

/** Tells whether an image has the place where it was taken in its metadata. Reads no more of the file than that; `false` for what isn't an image. */
export async function hasLocation(image: string | Buffer): Promise<boolean> {
	try {
		const sharp = await loadSharp();
		const { exif, xmp } = await sharp(image, { limitInputPixels: false }).metadata();
		return (exif !== undefined && hasGps(exif)) || (xmp?.includes(":GPSLatitude") ?? false);
	} catch {
		// What can't be read as an image is reported where a post shows it.
		return false;
	}
}

/** Tells whether a block of EXIF has a latitude. Numbers beyond its end are those of a damaged block, and end the search. */
function hasGps(exif: Buffer): boolean {
	const tiff = exif.subarray(exif.toString("latin1", 0, 6) === "Exif\0\0" ? 6 : 0);
	const isLittleEndian = tiff.toString("latin1", 0, 2) === "II";
	const read = (start: number, bytes: 2 | 4) => {
		if (start + bytes > tiff.length) return 0;
		return isLittleEndian ? tiff.readUIntLE(start, bytes) : tiff.readUIntBE(start, bytes);
	};
	const findEntry = (directory: number, tag: number) =>
		Array.from(
			{ length: directory === 0 ? 0 : read(directory, 2) },
			(_, index) => directory + 2 + index * ENTRY_BYTES,
		).find((entry) => read(entry, 2) === tag);
	const pointer = findEntry(read(4, 4), GPS_POINTER);
	return pointer !== undefined && findEntry(read(pointer + 8, 4), GPS_LATITUDE) !== undefined;
}
