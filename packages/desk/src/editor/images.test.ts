import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { listPastedImages } from "./images";

const PICTURE = { name: "image.png", type: "image/png" };
const A = { name: "a.jpg", type: "image/jpeg" };
const B = { name: "b c.webp", type: "image/webp" };
const UNKNOWN = { name: "c.HEIC", type: "" };
const NOTES = { name: "notes.txt", type: "text/plain" };

for (const [title, files, text, expected] of [
	["a screenshot", [PICTURE], "", ["image.png"]],
	["an image of a page, with its address", [PICTURE], "https://example.com/view.png?w=2\r\n", ["image.png"]],
	["an image of a page that is part of its address", [PICTURE], "data:image/png;base64,AAAA", ["image.png"]],
	["files, with their names", [A, NOTES, B], "a.jpg\nnotes.txt\nb c.webp", ["a.jpg", "b c.webp"]],
	["files, with their paths", [A, B], "/home/me/a.jpg\nC:\\Me\\b c.webp", ["a.jpg", "b c.webp"]],
	["files without a type", [UNKNOWN, { name: "notes.md", type: "" }], "", ["c.HEIC"]],
	["cells of a spreadsheet, with a picture of them", [PICTURE], "Total\t12\nRest:4\t3\n", []],
	["a sentence with an address, with a picture of it", [PICTURE], "See https://example.com/view.png", []],
	["text", [], "https://example.com", []],
] as const) {
	test(`of ${title}, ${expected.length === 0 ? "no image" : "each image"} is pasted`, () => {
		const found = listPastedImages<{ name: string; type: string }>(files, text);
		assert.deepEqual(show(found, "name"), expected);
	});
}
