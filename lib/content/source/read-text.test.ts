import assert from "node:assert/strict";
import { test } from "node:test";
import { detectEncoding } from "./read-text";

for (const [name, bytes, expected] of [
	["a text with an accent in UTF-8", Buffer.from("café"), "utf-8"],
	["an empty text", Buffer.from(""), "utf-8"],
	["a text with an accent in Latin-1", Buffer.from("A text about a café", "latin1"), "windows-1252"],
	["a text in UTF-16", Buffer.from("\uFEFFcafé", "utf16le"), "utf-16le"],
	["a text in UTF-16 without a byte order mark", Buffer.from("---\ndraft: true\n---\n", "utf16le"), undefined],
	["a text with a zero", Buffer.from("---\ndra\0ft: true\n---\n"), undefined],
	["a text in Shift JIS", Buffer.from([0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x41]), undefined],
	["an image", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0x00, ...Array(40).fill(0x20)]), undefined],
] as const) {
	test(`detects ${expected ?? "no encoding"} of ${name}`, () => assert.equal(detectEncoding(bytes), expected));
}
