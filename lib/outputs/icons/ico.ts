const HEADER = 6;
const ENTRY = 16;

/** Packs PNG images into one file: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
export function packIco(images: readonly { side: number; png: Buffer }[]): Buffer {
	const header = Buffer.alloc(HEADER + ENTRY * images.length);
	header.writeUInt16LE(1, 2);
	header.writeUInt16LE(images.length, 4);
	let position = header.length;
	for (const [index, { side, png }] of images.entries()) {
		const entry = HEADER + ENTRY * index;
		header.writeUInt8(side, entry);
		header.writeUInt8(side, entry + 1);
		header.writeUInt16LE(1, entry + 4);
		header.writeUInt16LE(32, entry + 6);
		header.writeUInt32LE(png.length, entry + 8);
		header.writeUInt32LE(position, entry + 12);
		position += png.length;
	}
	return Buffer.concat([header, ...images.map(({ png }) => png)]);
}
