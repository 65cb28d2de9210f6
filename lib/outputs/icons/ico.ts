const HEADER_SIZE = 6;
const ENTRY_SIZE = 16;

/** Packs square PNG images into an ICO file: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
export function packIco(images: readonly { side: number; png: Buffer }[]): Buffer {
	const header = Buffer.alloc(HEADER_SIZE + ENTRY_SIZE * images.length);
	header.writeUInt16LE(1, 2);
	header.writeUInt16LE(images.length, 4);
	let offset = header.length;
	for (const [index, { side, png }] of images.entries()) {
		const entryOffset = HEADER_SIZE + ENTRY_SIZE * index;
		header.writeUInt8(side, entryOffset);
		header.writeUInt8(side, entryOffset + 1);
		header.writeUInt16LE(1, entryOffset + 4);
		header.writeUInt16LE(32, entryOffset + 6);
		header.writeUInt32LE(png.length, entryOffset + 8);
		header.writeUInt32LE(offset, entryOffset + 12);
		offset += png.length;
	}
	return Buffer.concat([header, ...images.map(({ png }) => png)]);
}
