import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

const decompress = promisify(brotliDecompress);

const HEADER_LENGTH = 48;
const KNOWN: Record<number, string> = { 10: "glyf", 11: "loca", 47: "fvar" };
const ANY_TAG = 63;

/** Thrown for a file that isn't a usable WOFF2 font. The message continues after the file's name. */
export class UnusableFont extends Error {}

export interface Woff2 {
	/** The lightest and the heaviest weight of a variable font. */
	weights?: [min: number, max: number] | undefined;
}

/** Reads a font completely, so that a truncated file is noticed. Throws {@link UnusableFont}. */
export async function readWoff2(bytes: Buffer): Promise<Woff2> {
	const signature = bytes.toString("latin1", 0, 4);
	if (signature !== "wOF2") throw new UnusableFont("is not a WOFF2 file. Save the font in that format.");
	if (bytes.toString("latin1", 4, 8) === "ttcf") {
		throw new UnusableFont("contains several fonts. Save one of them as a separate file.");
	}
	try {
		return await readFont(bytes);
	} catch (cause) {
		throw new UnusableFont("is truncated or damaged. Save it again.", { cause });
	}
}

/** Reads the format: https://www.w3.org/TR/WOFF2/#FileStructure */
async function readFont(bytes: Buffer): Promise<Woff2> {
	const { tables, end } = readDirectory(bytes);
	const total = tables.reduce((sum, { length }) => sum + length, 0);
	const compressed = bytes.subarray(end, end + bytes.readUInt32BE(20));
	const font = await decompress(compressed, { maxOutputLength: Math.max(1, total) });
	if (bytes.readUInt32BE(8) !== bytes.length || font.length !== total) throw new RangeError();
	const place = tables.findIndex(({ tag }) => tag === "fvar");
	if (place === -1) return {};
	const start = tables.slice(0, place).reduce((sum, { length }) => sum + length, 0);
	return { weights: readWeights(font.subarray(start, start + (tables[place]?.length ?? 0))) };
}

/** Reads the table directory: https://www.w3.org/TR/WOFF2/#table_dir_format */
function readDirectory(bytes: Buffer): { tables: { tag: string; length: number }[]; end: number } {
	let end = HEADER_LENGTH;
	/** https://www.w3.org/TR/WOFF2/#DataTypes */
	const readBase128 = () => {
		let value = 0;
		for (;;) {
			const byte = bytes.readUInt8(end++);
			value = value * 128 + (byte & 127);
			if (byte < 128) return value;
		}
	};
	const tables = Array.from({ length: bytes.readUInt16BE(12) }, () => {
		const flags = bytes.readUInt8(end++);
		const known = flags & ANY_TAG;
		const tag = known === ANY_TAG ? bytes.toString("latin1", end, end + 4) : (KNOWN[known] ?? "");
		if (known === ANY_TAG) end += 4;
		const length = readBase128();
		// Outlines are transformed unless their flags say otherwise, other tables only if their flags say so.
		const plain = tag === "glyf" || tag === "loca" ? 3 : 0;
		return { tag, length: flags >> 6 === plain ? length : readBase128() };
	});
	return { tables, end };
}

/** https://learn.microsoft.com/en-us/typography/opentype/spec/fvar */
function readWeights(table: Buffer): Woff2["weights"] {
	const [start, count, size] = [4, 8, 10].map((place) => table.readUInt16BE(place)) as [number, number, number];
	for (let axis = start; axis < start + count * size; axis += size) {
		if (table.toString("latin1", axis, axis + 4) !== "wght") continue;
		const [min, max] = [table.readInt32BE(axis + 4) / 65536, table.readInt32BE(axis + 12) / 65536];
		// The weights that CSS allows: https://www.w3.org/TR/css-fonts-4/#font-weight-absolute-values
		return [Math.max(1, min), Math.min(1000, max)];
	}
	return undefined;
}
