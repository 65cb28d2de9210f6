import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { removeField, setField } from "./set-field";

const yaml = (lines: string) => `---\n${lines}---\nText.\n`;

describe("setField and removeField", () => {
	for (const [title, source, expected] of [
		["a value", yaml("title: A\ndate: 2026-01-01 # planned\n"), yaml("title: A\ndate: 2026-12-24 # planned\n")],
		["an empty value", yaml("date:\ntitle: A\n"), yaml("date: 2026-12-24\ntitle: A\n")],
		["another spelling", yaml('"pubDate": "2026-01-01"\n'), yaml('"pubDate": 2026-12-24\n')],
		["a new field", yaml("title: A\ndraft: true\n"), yaml("title: A\ndate: 2026-12-24\ndraft: true\n")],
		["a file without front matter", "Text.\n", "---\ndate: 2026-12-24\n---\n\nText.\n"],
		["empty front matter", yaml(""), yaml("date: 2026-12-24\n")],
		["line ends of Windows", "---\r\ntitle: A\r\n---\r\n", "---\r\ntitle: A\r\ndate: 2026-12-24\r\n---\r\n"],
		["TOML", '+++\ntitle = "A"\n[b]\ndate = 1\n+++\n', '+++\ntitle = "A"\ndate = 2026-12-24\n[b]\ndate = 1\n+++\n'],
		["a nested field", yaml("extra:\n  date: 1\n"), yaml("date: 2026-12-24\nextra:\n  date: 1\n")],
		["JSON", '{\n  "title": "A"\n}\n', undefined],
		["a field below a blank line", `\n${yaml("title: A\n")}`, `\n${yaml("title: A\ndate: 2026-12-24\n")}`],
		["a field below a comment", `<!-- A -->\r\n${yaml("date: 1\n")}`, `<!-- A -->\r\n${yaml("date: 2026-12-24\n")}`],
		["nothing, if front matter isn't read", yaml("title: A\n").replace("---", "----"), undefined],
	] as const) {
		test(`sets ${title}`, () => assert.equal(setField(source, ["date", "pubDate"], "2026-12-24"), expected));
	}

	for (const [title, source, expected] of [
		["its line", yaml("title: A\ndraft: true\ntags: []\n"), yaml("title: A\ntags: []\n")],
		["its value, if it has a comment", yaml("draft: true # until May\n"), yaml("draft: false # until May\n")],
		["nothing, if it isn't there", yaml("title: A\n"), undefined],
		["its line of TOML", "+++\ndraft = true\n+++\n", "+++\n+++\n"],
	] as const) {
		test(`removes ${title}`, () => assert.equal(removeField(source, ["draft"], "false"), expected));
	}
});

for (const [line, edited] of [
	['"a" b', "N"],
	["a b  #c", "N  #c"],
	["  'x'\t# c", "  N\t# c"],
	["a#b", "N#b"],
] as const) {
	test(`replaces the value of ${JSON.stringify(line)}`, () => {
		const sets = (mark: string, separator: string) =>
			setField(`${mark}\ntitle${separator}${line}\n${mark}\n`, ["title"], "N");
		assert.equal(sets("---", ": "), `---\ntitle: ${edited}\n---\n`);
		assert.equal(sets("+++", "= "), `+++\ntitle= ${edited}\n+++\n`);
	});
}

test("reads lines with long runs of spaces", () => {
	const spaces = " ".repeat(300_000);
	const lines = `a${spaces}x\nb: "${spaces}x\nc: x${spaces}y\ntitle: "a"${spaces}b\n`;
	assert.equal(setField(yaml(lines), ["title"], "N"), yaml(lines.replace(/"a".*/, "N")));
});
