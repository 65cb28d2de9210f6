import assert from "node:assert/strict";
import { test } from "node:test";
import { resolveArguments, shortcodeName } from "./shortcodes";

for (const [args, resolved] of [
	["item.src", '"1"'],
	["a key=item.src, other: item['x'] b-c[0]", '"1" key="1", other: item[\'x\'] "1"'],
	['"a b" key="item" {{ item }}', '"a b" key="item" 1'],
	["'a \\' b' c!", "'a \\' b' c!"],
	["1a -a", "1a -a"],
] as const) {
	test(`resolves the variables in ${args}`, () =>
		assert.equal(
			resolveArguments(args, () => "1"),
			resolved,
		));
}

for (const unit of ["a", "a-", "a ", '\\"', "a  =  "]) {
	test(`reads a long run of ${JSON.stringify(unit)}`, () => {
		const args = `"${unit.repeat(200_000)}!`;
		assert.equal(
			resolveArguments(args, () => undefined),
			args,
		);
	});
}

for (const [name, expected] of [
	["youtube.html", "youtube"],
	["a/b/youtubePlayer.html", "youtube"],
	["embed-video", "video"],
	["a/", "a/"],
	[`${"a".repeat(1_000_000)}/b.html`, "b"],
] as const) {
	test(`finds the shortcode of ${name.slice(0, 30)}`, () => assert.equal(shortcodeName(name), expected));
}
