import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { readWoff2 } from "./woff2";

const variable = readFileSync("e2e/fixtures/fonts/boxes.woff2");
const fixed = readFileSync("e2e/fixtures/fonts/boxes-static.woff2");

/** `is` is the number in the directory or the tag; `original` the length before the table is transformed. */
type Table = { is: number | string; data: Buffer; version?: number; original?: number };

function base128(value: number): number[] {
	return value < 128 ? [value] : [...base128(value >> 7).map((byte) => byte | 128), value & 127];
}

function pack(tables: Table[], flavour = "\0\x01\0\0"): Buffer {
	const directory = tables.flatMap(({ is, data, version = 0, original }) => [
		...(typeof is === "number" ? [(version << 6) | is] : [(version << 6) | 63, ...Buffer.from(is, "latin1")]),
		...base128(original ?? data.length),
		...(original === undefined ? [] : base128(data.length)),
	]);
	const data = brotliCompressSync(Buffer.concat(tables.map((table) => table.data)));
	const header = Buffer.alloc(48);
	header.write(`wOF2${flavour}`, "latin1");
	header.writeUInt32BE(48 + directory.length + data.length, 8);
	header.writeUInt16BE(tables.length, 12);
	header.writeUInt32BE(data.length, 20);
	return Buffer.concat([header, Buffer.from(directory), data]);
}

function axes(...all: [tag: string, min: number, usual: number, max: number][]): Buffer {
	const head = Buffer.alloc(16);
	head.set([0, 1, 0, 0, 0, 16, 0, 2, 0, all.length, 0, 20]);
	const rows = all.map(([tag, ...values]) => {
		const row = Buffer.alloc(20);
		row.write(tag, "latin1");
		for (const [index, value] of values.entries()) row.writeInt32BE(value * 65536, 4 + 4 * index);
		return row;
	});
	return Buffer.concat([head, ...rows]);
}

const outlines: Table = { is: 10, data: Buffer.alloc(300, 7), original: 70_000 };
const places: Table = { is: 11, data: Buffer.alloc(0), original: 200 };
const optical: [string, number, number, number] = ["opsz", 7, 12, 72];

for (const [what, bytes, weights] of [
	["a font of one weight", fixed, undefined],
	["a font of many", variable, [300, 800]],
	[
		"outlines and places that are transformed, ahead of the axes",
		pack([outlines, places, { is: 47, data: axes(optical, ["wght", 200, 400, 900]) }]),
		[200, 900],
	],
	[
		"outlines that aren't, and metrics that are",
		pack([
			{ is: 10, version: 3, data: Buffer.alloc(20) },
			{ is: 3, version: 1, data: Buffer.alloc(9), original: 12 },
			{ is: 47, data: axes(["wght", 0, 400, 1001]) },
		]),
		[1, 1000],
	],
	[
		"tags that are written out",
		pack([
			{ is: "Silf", data: Buffer.alloc(5) },
			{ is: "fvar", data: axes(["wght", 1, 2, 3]) },
		]),
		[1, 3],
	],
	["a font that varies in other ways", pack([outlines, places, { is: 47, data: axes(optical) }]), undefined],
] as const) {
	test(`reads ${weights ? `the weights ${weights.join(" to ")}` : "no weights"} of ${what}`, async () => {
		assert.deepEqual((await readWoff2(bytes)).weights, weights);
	});
}

const changed = (place: number, byte: number) =>
	Buffer.from(variable.map((old, index) => (index === place ? byte : old)));

for (const [what, bytes, message] of [
	["an empty file", Buffer.alloc(0), /^is not a WOFF2 file\. Save/],
	["another format", Buffer.from("OTTO and more"), /^is not a WOFF2 file\. Save/],
	["a file of several fonts", pack([outlines], "ttcf"), /^contains several fonts/],
	["a file that ends in its header", variable.subarray(0, 30), /^is truncated/],
	["a file that ends in its directory", variable.subarray(0, 52), /^is truncated/],
	["a file that ends in its data", variable.subarray(0, -9), /^is truncated/],
	["a file that goes on", Buffer.concat([variable, Buffer.alloc(4)]), /^is truncated or damaged/],
	["data that doesn't decompress", changed(200, 255), /^is truncated or damaged/],
	["lengths that don't fit the data", changed(49, 5), /^is truncated or damaged/],
	["axes that aren't there", pack([{ is: 47, data: Buffer.alloc(3) }]), /^is truncated or damaged/],
] as const) {
	test(`rejects ${what}`, () => assert.rejects(readWoff2(bytes), { message }));
}
