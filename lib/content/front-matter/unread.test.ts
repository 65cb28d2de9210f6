import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { errorsOf, parse, testDrafts, testPublished, yaml } from "./drafts.support";

const DRAFT = yaml("draft: true");
const FIELDS = "title: A\ndate: 2026-01-01\ndraft: true";
const TOML = '+++\ntitle = "A"\ndraft = true\n+++\nText.\n';

testDrafts({
	// The beginning of the file
	"a blank line above": [`\n${DRAFT}`, "draft"],
	"a byte order mark and a blank line above": [`\uFEFF\r\n${DRAFT}`, "draft"],
	"blank lines above TOML": [`\n \n${TOML}`, "draft"],
	"a comment above": [`<!-- A comment\nof two lines -->\n\n${DRAFT}`, "draft"],
	"a comment before it on its line": [`<!-- A comment -->${DRAFT}`, "draft"],
	"comments of MDX above": [`{/* One */}\n{/* Two */}\n${DRAFT}`, "draft"],
	"text above": [`Hello.\n\n${DRAFT}`, "invalid 3:1 front-matter"],
	"a heading above": [`# Hello\n${DRAFT}`, "invalid 2:1 front-matter"],
	...Object.fromEntries(
		["\u200B", "\u200E", "\u2060", "\u00AD", "\u{E0001}", "\uFEFF\uFEFF"].map((character) => [
			`U+${character.codePointAt(0)?.toString(16)}, which can't be seen, above`,
			[`${character}${DRAFT}`, "draft"],
		]),
	),
	"empty front matter above": [`---\n---\n${DRAFT}`, "invalid 3:1 front-matter"],
	...Object.fromEntries(
		[
			"---\ntitle: A\ndraft: true\n---\nText.\n",
			"\n---\ntitle: A\ndraft: true\n---\nText.\n",
			"draft: true\n---\nText.\n",
			"draft: true\n\nText.\n",
			"\ndraft: true\ntags: [a]\n",
			"+++\ndraft = true\n+++\nText.\n",
			'{"draft": true}\nText.\n',
			'{\n  "tags": [],\n  "draft": true\n}\nText.\n',
		].map((below) => [
			`front matter above ${JSON.stringify(below)}`,
			[`---\ntitle: A\n---\n${below}`, `invalid ${below.startsWith("\n") ? 5 : 4}:1 front-matter`],
		]),
	),
	...Object.fromEntries(
		[
			"tags:\n  - a\ndraft: true\n---\nText.\n",
			"image:\n  src: a.png\ndraft: true\n",
			"Draft: true\nTags: a\n\nText.\n",
			"status: draft\n",
		].map((below) => [
			`front matter that is closed above ${JSON.stringify(below)}`,
			[`---\ntitle: A\n---\n${below}`, "invalid 4:1 front-matter"] as const,
		]),
	),
	...Object.fromEntries(
		["# A", "![a](a.png)", "<!-- A -->", "{/* A */}", "***"].map((line) => [
			`front matter above \`${line}\` and other front matter`,
			[`---\ntitle: A\n---\n${line}\n\n---\ndraft: true\n---\n`, "invalid 6:1 front-matter"] as const,
		]),
	),
	...Object.fromEntries(
		[
			...["Status: Draft\nPublished: No", "date: 2026-01-01\ndraft: true", "**Status:** Draft"],
			...["Status: Draft\nLast edited time: May 4, 2026 10:00 AM", "Published: No\nCreated time: May 4, 2026"],
			...["Draft: Yes\nPost URL: hello", "Private: Yes\nFällig am: 4. Mai", "Status: Not started\nA line of text."],
			...["Veröffentlicht: Nein\nTags: a", "Publié: Non\nDate: 4 mai", "Vero\u0308ffentlicht: Nein", "公開：いいえ"],
			...["**Created time:** May 4\n**Status:** Entwurf", "状態：下書き", "Статус: черновик\nТеги: a", "Draft: ✓"],
			...["Publish date: December 25, 2027\nTags: a", "Date: December 25, 2027", "Go live: 2027-05-01\nAda: x"],
		].map((below) => [
			`a heading above ${JSON.stringify(below)}`,
			[`# A\n\n${below}\n\nText.\n`, "invalid 3:1 front-matter"] as const,
		]),
	),
	// The delimiters
	...Object.fromEntries(
		["\\---  ", "* * *", "- - -", "___", "%%%", "ーーー", "－－－", "−−−", "───", "‐‐‐", "＋＋＋", "⸺"].map(
			(delimiter) => [
				`delimiters \`${delimiter}\``,
				[yaml("draft: true  ", delimiter), "invalid 1:1 front-matter"] as const,
			],
		),
	),
	"JSON between semicolons": [';;;\n{\n  "title": "A",\n  "draft": true\n}\n;;;\n', "invalid 1:1 front-matter"],
	"escaped delimiters with blank lines": ["\\---\n\ntitle: A\n\ndraft: true\n\n\\---\n", "invalid 1:1 front-matter"],
	"a space before the first one": [yaml("draft: true", " ---", "---"), "draft"],
	"a space before both": [yaml("draft: true", " ---"), "invalid 1:1 front-matter"],
	"four hyphens": [yaml("draft: true", "----"), "invalid 1:1 front-matter"],
	"four hyphens, then three": [yaml("draft: true", "----", "---"), "invalid 1:1 front-matter"],
	"two hyphens": [yaml("draft: true", "--"), "invalid 1:1 front-matter"],
	"a dash": [yaml("draft: true", "—"), "invalid 1:1 front-matter"],
	"a named language after a space": [yaml("draft: true", "--- yaml", "---"), "invalid 1:1 front-matter"],
	"a comment after the first one": [yaml("draft: true", "--- # A", "---"), "invalid 1:1 front-matter"],
	"blank lines around the fields": [`----\n\n${DRAFT.slice(4, -11)}\n----\n`, "invalid 1:1 front-matter"],
	"no first one": [DRAFT.slice(4), "invalid 1:1 front-matter"],
	"no last one": ["---\ntitle: A\ndraft: true\n\nText.\n", "invalid 1:1 front-matter"],
	"a blank line above, and no last one": ["\n---\ntitle: A\ndraft: true\n\nText.\n", "invalid 2:1 front-matter"],
	// What is between key and value
	...Object.fromEntries(
		[
			"Title: A\nStatus: draft\nLast Modified: yesterday",
			"title: A\ndraft: true\nfeatured image: x.png",
			"title: A\nog.title: B\nrésumé: C",
			"draft:: true\ntags:: a",
			"public:: false",
		].map((lines) => [
			`no delimiters around ${JSON.stringify(lines)}`,
			[`${lines}\n\nText.\n`, "invalid 1:1 front-matter"] as const,
		]),
	),
	"two colons below front matter": ["---\ntitle: A\n---\ndraft:: true\n\nText.\n", "invalid 4:1 front-matter"],
	"no delimiters": [`${FIELDS}\n\nText.\n`, "invalid 1:1 front-matter"],
	"no delimiters, and a list": ["title: A\ntags:\n  - a\n- b\ndraft: true\n\nText.\n", "invalid 1:1 front-matter"],
	"no delimiters around one field": ["draft: true\n\nText.\n", "invalid 1:1 front-matter"],
	"no delimiters below a blank line": ["\npublished: false\n\nText.\n", "invalid 2:1 front-matter"],
	"fields as in MultiMarkdown": ["Title: A\nStatus: draft\n\nText.\n", "invalid 1:1 front-matter"],
	"fields of TOML without delimiters": ['title = "A"\ndraft = true\n\nText.\n', "invalid 1:1 front-matter"],
	"a code block around the fields": [`\`\`\`yaml\n${FIELDS}\n\`\`\`\n\nText.\n`, "invalid 1:1 front-matter"],
	"a code block around front matter": [`~~~\n${DRAFT}~~~\n`, "invalid 1:1 front-matter"],
	"a code block around the whole file": [`\`\`\`markdown\n${DRAFT}\`\`\`\n`, "invalid 1:1 front-matter"],
	"a code block of JSON": ['```json\n{\n  "title": "A",\n  "draft": true\n}\n```\n', "invalid 1:1 front-matter"],
	"a list": ["- title: A\n- draft: true\n\nText.\n", "invalid 1:1 front-matter"],
	"a comment, as in Nikola": ["<!--\n.. title: A\n.. status: draft\n-->\n", "invalid 1:1 front-matter"],
	"bold keys": ["**Status:** Draft\n\nText.\n", "invalid 1:1 front-matter"],
	"a heading that a formatter has made": ["---\n\n## title: A draft: true\n", "invalid 3:1 front-matter"],
	"one line": ["--- title: A draft: true date: 2026-05-04 ---\n\nText.\n", "invalid 1:1 front-matter"],
	"one line between delimiters": ["---\ntitle: A draft: true\n---\n\nText.\n", "invalid 2:1 front-matter"],
	"a flag behind a comma": ["---\ntitle: A, draft: yes\n---\n\nText.\n", "invalid 2:1 front-matter"],
	asterisks: [yaml("draft: true", "***"), "invalid 1:1 front-matter"],
	"the indentation of code": [DRAFT.replace(/^(?=.)/gm, "    "), "invalid 1:1 front-matter"],
	"a block quote": [DRAFT.replace(/^/gm, "> "), "invalid 1:1 front-matter"],
	"a block quote without delimiters": [
		"> title: A\n> tags:\n>   - a\n> draft: true\n>\n> Text.\n",
		"invalid 1:1 front-matter",
	],
	"a space before the colon": [yaml("draft : true"), "draft"],
	"no space after the colon": [yaml("draft:true"), "draft"],
	"a tab after the colon": [yaml("draft:\ttrue"), "draft"],
	"a tab before the key": [yaml("\tdraft: true"), "invalid 4:1 front-matter"],
	"a colon of full width": [yaml("draft：true"), "invalid 4:1 front-matter"],
	"colons of full width only": ["---\ntitle： A\ndraft： true\n---\n", "invalid 1:1 front-matter"],
	"an equals sign": [yaml("draft = true"), "invalid 4:1 front-matter"],
	"nothing but a space": [yaml("draft true"), "invalid 4:1 front-matter"],
	"TOML between the delimiters of YAML": [TOML.replaceAll("+++", "---"), "invalid 1:1 front-matter"],
	"YAML between those of TOML": [DRAFT.replaceAll("---", "+++"), "invalid 2:6 front-matter"],
	"line ends of Windows": [DRAFT.replaceAll("\n", "\r\n"), "draft"],
	"line ends of old Macs": [DRAFT.replaceAll("\n", "\r"), "draft"],
	"a merge that isn't resolved": [
		yaml("<<<<<<< HEAD\ndescription: B\n=======\ndescription: C\n>>>>>>> b"),
		"invalid 4:1 merge-conflict",
	],
	// Values
	quotes: [yaml('draft: "true"'), "draft"],
	yes: [yaml("draft: yes"), "draft"],
	True: [yaml("draft: True"), "draft"],
	"a full stop": [yaml("draft: true."), "invalid 4:1 front-matter-invalid"],
	// Texts
	...Object.fromEntries(
		["draft", "unlisted", "private", "DRAFT!", "status = draft", "hidden=true"].map((line) => [
			`\`${line}\` below the title`,
			[`---\ntitle: A\n${line}\n---\n`, "invalid 3:1 front-matter-unclear"] as const,
		]),
	),
	"a word below a list": [yaml("tags: [a]\nprivate"), "invalid 5:1 front-matter"],
	"a word below a key": [yaml("description:\nprivate"), "invalid 5:1 front-matter-unclear"],
	...Object.fromEntries(
		[
			["description: >\n  A text\n  draft: true", 6],
			["summary: |\n  A text\n  date: 2099-01-01", 6],
			['description: "A text\n  published: false"', 5],
			["imageAlt: 'A text\n  status: draft'", 5],
		].map(([lines, line]) => [
			`a line in the text ${JSON.stringify(lines)}`,
			[yaml(String(lines)), `invalid ${line}:3 front-matter-unclear`] as const,
		]),
	),
	"a line in a text of TOML": [
		'+++\ntitle = "A"\ndescription = """\nA text\ndraft = true\n"""\n+++\n',
		"invalid 5:1 front-matter-unclear",
	],
	// JSON
	"JSON with keys without quotes": ['{ title: "A", draft: true, }\n\nText.\n', "invalid 1:1 front-matter"],
	"JSON on one line": ['{ "title": "A", "draft": true }\nText.\n', "draft"],
	"JSON after a blank line": ['\n{\n  "title": "A",\n  "draft": true\n}\nText.\n', "draft"],
	"JSON with a comma at the end": ['{\n  "title": "A",\n  "draft": true,\n}\nText.\n', "draft"],
});

testPublished({
	"a text between thematic breaks": "\n---\n\nNote: one.\n\n---\n\nText.\n",
	"such a text below others": "Text.\n\n---\n\nTitle: one.\nDate: two.\n\n---\n\nText.\n",
	"a text after one thematic break": "Text.\n\n---\n\ntitle: A\ndraft: true\n",
	"a text after a thematic break at its beginning": "---\n\nNote: one.\n",
	"headings that are underlined": "Note: one\n---\n\nText.\n\nAnother\n---\n",
	"words with colons at its beginning": "Title: one\n\nText.\n\n---\n\nText.\n",
	"one word with a colon at its beginning, over two lines": "Date: two\nof a paragraph.\n",
	"words with colons that are no fields": "Where: one\nDate to remember: two\n",
	"one field and a sentence": "draft: this is a word\nof a paragraph.\n",
	"code at its beginning": "```yaml\nname: A\non: push\n```\n",
	"front matter in a code block": `Write this:\n\n\`\`\`yaml\n${DRAFT}\`\`\`\n`,
	"front matter in indented code": `Write this:\n\n    ${DRAFT.slice(0, 38).replaceAll("\n", "\n    ")}\n\nText.\n`,
	"front matter in HTML": `<pre>\n${DRAFT}</pre>\n`,
	"a text between thematic breaks below front matter": "---\ntitle: A\n---\n---\n\nNote: one.\n\nTitle: two.\n\n---\n",
	"words with colons below front matter": "---\ntitle: A\n---\nTitle: one\nDate: two\n\nText.\n",
	"a heading with a colon below front matter": "---\ntitle: A\n---\nDate: two\n---\n",
	"a word with a colon below front matter": "---\ntitle: A\n---\ndraft: this is a word\nof a paragraph.\n",
	"front matter far below other front matter": yaml("tags: [a]").replace("Text.", `Text.\n\n${DRAFT}`),
	"what looks like front matter far below": `${"Text.\n\n".repeat(10)}${DRAFT}`,
	"a line of Markdown that isn't read below front matter": "---\ntitle: A\n---\n- draft: true\n- status: draft\n",
	"code at its beginning below front matter": `---\ntitle: A\n---\n\`\`\`yaml\n${DRAFT}\`\`\`\n`,
	"code below a heading": `# A\n\n\`\`\`yaml\n${DRAFT}\`\`\`\n`,
	"code in JSON at its beginning": '```json\n{\n  "title": "A"\n}\n```\n',
	"words with colons below a heading": "# A\n\nDate: 2026-01-01\nTags: a\n\nText.\n",
	"a heading with a colon": "# date: a command\n\nText.\n",
	"words with colons between thematic breaks of asterisks": "* * *\n\nNote: one.\n\nTitle: two.\n\n* * *\n\nText.\n",
	"a status in bold below front matter": "---\ntitle: A\n---\n**Status:** Draft\n**Author:** Ada\n",
	"lines of a text that hide nothing": yaml(
		"description: |\n  Draft: a story\n  date: 2026-01-01\n  published: true\n  secret",
	),
	"an expression of MDX": '{\n  <A\n    title="a"\n  />\n}\n',
	"fields and days below a heading that hide nothing":
		"# A\n\nPublish date: December 25, 2026\nStatus: Done\nDue date: December 25, 2027\n\nText.\n",
	"a sentence with a word of drafts below a heading": "# A\n\nOne line.\nAnother one.\nStatus: draft\n",
	"the day of an event below front matter": yaml("tags: [a]").replace("Text.", "Date: May 4, 2027\nPlace: Rome\n"),
	"a line that continues a title": "---\ntitle: A\ndraft of a book\n---\n",
});

test("names the remedy", () => {
	assert.deepEqual(errorsOf(`Hello.\n\n${DRAFT}`), [
		"This looks like front matter, but it isn't read. Move it to the beginning of the file, between two lines that are just `---` (`+++` for TOML).",
	]);
	assert.deepEqual(errorsOf(yaml("draft = true")), [
		"This line looks like the field `draft`, but can't be read. Write it as `draft: …`.",
	]);
});

test("positions are those in the file, whatever is above the front matter", () => {
	const above = "\n<!-- A comment\nof two lines -->\n\n";
	const { post, diagnostics } = parse(`${above}---\ntitle: A\nlayout: a\ntags: {}\n---\nText.\n`);
	assert.deepEqual([post.body, post.bodyLine, post.positions.title], ["Text.\n", 10, { line: 6, column: 1 }]);
	assert.deepEqual(show(diagnostics, "line:column rule"), ["7:1 front-matter-unknown", "8:1 front-matter-left-out"]);
});
