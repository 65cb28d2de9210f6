import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "@/lib/utils/yaml";
import { parseTagsFile } from "./tags-file";

const parse = (source: string) => parseTagsFile(parseYaml(source));
const problems = (source: string) =>
	parse(source).diagnostics.map(({ line, column, message }) => `${line}:${column} ${message}`);

test("no file is no tags", () => assert.deepEqual(parse(""), { known: new Map(), diagnostics: [] }));

test("a tag of Docusaurus's file: label, permalink, description", () => {
	const { known, diagnostics: found } = parse(
		"releases:\n  label: Product releases\n  permalink: /product-releases\n  description: What is new.\nempty:\n",
	);
	assert.deepEqual(found, []);
	const { position: _, ...tag } = known.get("releases") ?? { position: undefined };
	assert.deepEqual(tag, {
		name: "releases",
		label: "Product releases",
		description: "What is new.",
		slug: "product-releases",
		hue: undefined,
	});
	assert.equal(known.get("productreleases"), known.get("releases"));
	assert.equal(known.get("empty")?.name, "empty");
});
test("colours, aliases and a label alone", () => {
	const { known, diagnostics: found } = parse(
		"js:\n  color: amber\n  aliases: [ECMAScript, es-6]\ncss: Style sheets\n",
	);
	assert.deepEqual(found, []);
	assert.deepEqual([known.get("es6")?.hue, known.get("ecmascript")?.name], ["amber", "js"]);
	assert.equal(known.get("css")?.label, "Style sheets");
});
test("a permalink is one part of an address", () => {
	assert.equal(parse("a:\n  permalink: /docs/a b/").known.get("a")?.slug, "docs-a-b");
});
for (const [source, expected] of [
	["a:\n  lable: A\n", /^2:3 a: `lable` is nothing that a tag has\. Did you mean `label`\?$/],
	["a:\n  zzzzz: A\n", /^2:3 a: `zzzzz` .* Known are label, description, permalink, color, aliases\.$/],
	["a:\n  color: pink\n", /^2:3 a: color: This must be blue, green, purple, amber or red\.$/],
	["a:\n  label: [A]\n", /^2:3 a: label: This must be text\.$/],
	["a:\n  aliases:\n    b: c\n", /^2:3 a: aliases: This must be a list of names\.$/],
	["- a\n- b\n", /^1:1 This file lists tags by name/],
	["a:\n  label: A\na:\n  label: B\n", /^3:1 `a` stands twice/],
	["js:\n  aliases: [es]\nes:\n  label: ES\n", /^3:1 es: another tag of this file has this name/],
	['a: "\n', /^2:1 /],
] as const) {
	test(`${JSON.stringify(source)} has a problem`, () => assert.match(problems(source).join("\n"), expected));
}
