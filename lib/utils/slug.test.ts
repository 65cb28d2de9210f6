import assert from "node:assert/strict";
import { test } from "node:test";
import { slugify, slugKey } from "./slug";

const slugs = [
	["Open Source", "open-source"],
	["open_source", "open-source"],
	["  React  Native ", "react-native"],
	["Node.js", "nodejs"],
	["Index", "index-"],
	["Index cards", "index-cards"],
	["C", "c"],
	["C++", "c-plus-plus"],
	["C#", "c-sharp"],
	[".NET", "dot-net"],
	["#release", "release"],
	["日本語", "日本語"],
	["Привет, мир", "привет-мир"],
	["हिन्दी", "हिन्दी"],
	["العربية", "العربية"],
	["café", "café"],
	["🎉", "1f389"],
	["🎉 party", "party"],
	["?", "3f"],
	["!", "21"],
] as const;
for (const [name, expected] of slugs) test(`${name} lives at ${expected}`, () => assert.equal(slugify(name), expected));

for (const names of [
	["Open Source", "open-source", "OPEN_SOURCE", "opensource", "open source!"],
	["Next.js", "nextjs", "NextJS", "next-js"],
	["C#", "c#", "CSharp"],
	["cafe\u0301", "CAFÉ"],
]) {
	test(`makes one key of ${names.join(", ")}`, () => assert.equal(new Set(names.map(slugKey)).size, 1));
}
test("makes different keys of C, C++, C#, .NET and net", () => {
	assert.equal(new Set(["C", "C++", "C#", ".NET", "net"].map(slugKey)).size, 5);
});
test("shortens a long name to a unique slug that file systems accept", () => {
	for (const [character, ends] of [
		["字", ["一", "二"]],
		["👪", ["🎉", "🎈"]],
	] as const) {
		const [one = "", two = ""] = ends.map((end) => slugify(character.repeat(300) + end));
		assert.notEqual(one, two);
		assert.ok(Buffer.byteLength(one) < 200);
	}
});
