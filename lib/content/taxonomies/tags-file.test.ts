import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";
import { parseTagsFile } from "./tags-file";

const parse = (source: string) => parseTagsFile(parseYaml(source));
const problems = (source: string) => show(parse(source).diagnostics, "line:column message");

test("parses an empty file", () => assert.deepEqual(parse(""), { known: new Map(), diagnostics: [] }));

test("parses label, permalink and description as Docusaurus does", () => {
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
test("parses colours, aliases and a label alone", () => {
	const { known, diagnostics: found } = parse(
		"js:\n  color: amber\n  aliases: [ECMAScript, es-6]\ncss: Style sheets\n",
	);
	assert.deepEqual(found, []);
	assert.deepEqual([known.get("es6")?.hue, known.get("ecmascript")?.name], ["amber", "js"]);
	assert.equal(known.get("css")?.label, "Style sheets");
});
test("makes one slug of a permalink", () => {
	assert.equal(parse("a:\n  permalink: /docs/a b/").known.get("a")?.slug, "docs-a-b");
});
for (const [source, expected] of Object.entries({
	"a:\n  lable: A\n": /^2:3 Unknown field `lable` of the tag `a`\. Did you mean `label`\?$/,
	"a:\n  zzzzz: A\n":
		/^2:3 Unknown field `zzzzz` .* Use one of label, description, permalink, color, aliases, languages\.$/,
	"a:\n  color: pink\n": /^2:3 `a\.color` must be blue, green, purple, amber or red\.$/,
	"a:\n  label: [A]\n": /^2:3 `a\.label` must be text, not a list or nested keys\.$/,
	"a:\n  aliases:\n    b: c\n": /^2:3 `a\.aliases` must be a name or a list of names\.$/,
	"- a\n- b\n": /^1:1 `tags\.yml` does not list tags by name/,
	"a:\n  label: A\na:\n  label: B\n": /^3:1 Duplicate key `a`/,
	"a:\n  languages:\n    de: { lable: A }\n":
		/^3:5 `a\.languages\.de` has the unknown key `lable`\. Did you mean `label`\?$/,
	"a:\n  languages:\n    deutsch!: { label: A }\n": /^3:5 `deutsch!` is not a language code/,
	"js:\n  aliases: [es]\nes:\n  label: ES\n": /^3:1 The tag `es` has a name, label or alias in common with another tag/,
	'a: "\n': /^1:1 .* read as `a: ""`/,
})) {
	test(`reports ${JSON.stringify(source)}`, () => assert.match(problems(source).join("\n"), expected));
}
