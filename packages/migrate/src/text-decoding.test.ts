import assert from "node:assert/strict";
import { test } from "node:test";
import { TextDecoding } from "./text-decoding";

function decode(bytes: Uint8Array, encoding: string, length: number) {
	const decoding = new TextDecoding(encoding);
	let text = "";
	for (let at = 0; at < bytes.length; at += length) text += decoding.decode(bytes.subarray(at, at + length));
	text += decoding.end();
	return [text, decoding.unreadableCharacters];
}

const written = "a\uFFFD\uFFFDb";

for (const [encoding, bytes, expected] of [
	["utf-8", Buffer.from(written), [written, 0]],
	["utf-8", Buffer.from([0xef, 0xbf, 0xbd, 0xe9, 0x61, 0xef]), ["\uFFFD\uFFFDa\uFFFD", 2]],
	["utf-16le", Buffer.from(written, "utf16le"), [written, 0]],
	["utf-16be", Buffer.from(written, "utf16le").swap16(), [written, 0]],
	["utf-16le", Buffer.from("\uFD41\u42FF", "utf16le"), ["\uFD41\u42FF", 0]],
	["utf-16be", Buffer.from([0, 0xff, 0xfd, 0x41, 0xd8, 0, 0, 0x61]), ["\u00FF\uFD41\uFFFDa", 1]],
	["windows-1252", Buffer.from("Caf\u00e9", "latin1"), ["Caf\u00e9", 0]],
	["shift_jis", Buffer.from([0x61, 0xff, 0x62]), ["a\uFFFDb", 1]],
] as const) {
	test(`counts what isn't ${encoding} in ${bytes.toString("hex")}, however it is divided`, () => {
		for (const length of [1, 2, 3, 100]) assert.deepEqual(decode(bytes, encoding, length), expected);
	});
}
