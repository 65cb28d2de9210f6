import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "@/lib/markdown/preprocess/edits";
import { usualOrFull } from "@/lib/utils/usual-or-full.support";
import { convertLegacyMdx, unwrapMdxBlocks } from "./legacy-syntax";

const convert = (source: string) => applyEdits(source, convertLegacyMdx(source)).text;
const unwrap = (source: string) => applyEdits(source, unwrapMdxBlocks(source)).text;
const times = (unit: string) => unit.repeat(usualOrFull(100_000, 1_000_000) / unit.length);

describe("convertLegacyMdx", () => {
	for (const [source, expected] of [
		["a<br>b", "a<br/>b"],
		["<br></br><hr><img a='>'>", "<br></br><hr/><img a='>'/>"],
		[
			"<https://a.example> <a@b.example>",
			"[https://a.example](<https://a.example>) [a@b.example](<mailto:a@b.example>)",
		],
		["<a@b> <a@.b> <a@b.>", "<a@b> <a@.b> <a@b.>"],
		["<a@b..c>", "[a@b..c](<mailto:a@b..c>)"],
		["> ## T {#a}", "> ## T {/* #a */}"],
	] as const) {
		test(`converts ${source}`, () => assert.equal(convert(source), expected));
	}
	test("closes many tags", () => {
		const tags = times("<br>");
		assert.equal(convert(tags), tags.replaceAll(">", "/>"));
	});
	for (const source of [`<a@b${times(".")}`, times("<br "), times('<br a="'), times("<br {"), `# a ${times("{#a")}`]) {
		test(`leaves many ${source.slice(0, 9)}`, () => assert.equal(convert(source), source));
	}
});

describe("unwrapMdxBlocks", () => {
	for (const [source, expected] of [
		["```mdx-code-block\n<A>\n```\nb", "\n<A>\n\nb"],
		["  ~~~mdx-code-block \n\n  ~~~ ", "\n\n"],
		["````mdx-code-block\n```\na\n```\n````", "\n```\na\n```\n"],
		["```mdx-code-block\n```\na", "```mdx-code-block\n```\na"],
		["````mdx-code-block\na\n```mdx-code-block\nb\n```", "````mdx-code-block\na\n\nb\n"],
	] as const) {
		test(`unwraps ${JSON.stringify(source)}`, () => assert.equal(unwrap(source), expected));
	}
	test("leaves many blocks without an end", () => {
		const source = times("```mdx-code-block\n");
		assert.equal(unwrap(source), source);
	});
});
