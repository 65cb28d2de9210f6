import assert from "node:assert/strict";
import { test } from "node:test";
import { runChecks } from "@/lib/checks/run-checks";
import { writeFiles } from "@/lib/utils/temporary-folder.support";
import { applyFix, createTestService } from "./language-service.support";

const HEAD = "---\ntitle: Draft\ndate: 2026-06-01\n";
const BODY = `${HEAD}---\n\n`;

/** What is found in a text: the rule, the text that it is about, and the text after its fix. */
const CASES: readonly [
	name: string,
	text: string,
	rule: string,
	about: string,
	fixed?: string | undefined,
	file?: string,
][] = [
	["a wrong link", `${BODY}See [it](/blog/helo).\n`, "link-missing", "/blog/helo", `${BODY}See [it](/blog/hello).\n`],
	[
		"a link in another case",
		`${BODY}[a](/Blog/Hello/?q#next)\n`,
		"link-missing",
		"/Blog/Hello/?q#next",
		`${BODY}[a](/blog/hello?q#next)\n`,
	],
	[
		"a link with a title",
		`${BODY}[a](</blog/helo> "Title (1)")\n`,
		"link-missing",
		"/blog/helo",
		`${BODY}[a](</blog/hello> "Title (1)")\n`,
	],
	[
		"an absolute link",
		`${BODY}[a](https://blog.example/blog/helo)\n`,
		"link-missing",
		"https://blog.example/blog/helo",
		`${BODY}[a](https://blog.example/blog/hello)\n`,
	],
	[
		"a link to a file",
		`${BODY}[a](./2026-05-04-helo.md#next)\n`,
		"link-missing",
		"./2026-05-04-helo.md#next",
		`${BODY}[a](./2026-05-04-hello.md#next)\n`,
	],
	[
		"a link by reference",
		`${BODY}See [it][1].\n\n[1]: /blog/helo\n`,
		"link-missing",
		"[it][1]",
		`${BODY}See [it][1].\n\n[1]: /blog/hello\n`,
	],
	[
		"a link of HTML",
		`${BODY}<a href="/blog/helo">it</a>\n`,
		"link-missing",
		"/blog/helo",
		`${BODY}<a href="/blog/hello">it</a>\n`,
	],
	[
		"a link around an image",
		`${BODY}[![A](/img/square.svg)](/blog/helo)\n`,
		"link-missing",
		"/blog/helo",
		`${BODY}[![A](/img/square.svg)](/blog/hello)\n`,
	],
	["a link that could mean several posts", `${BODY}[a](/blog/xyz)\n`, "link-missing", "/blog/xyz", undefined],
	[
		"a link to an alias",
		`${BODY}[a](/old/hello#next)\n`,
		"link-moved",
		"/old/hello#next",
		`${BODY}[a](/blog/hello#next)\n`,
	],
	[
		"a wrong fragment",
		`${BODY}[a](/blog/hello#first-step)\n`,
		"link-part",
		"/blog/hello#first-step",
		`${BODY}[a](/blog/hello#first-steps)\n`,
	],
	[
		"the text of a heading as a fragment",
		`${BODY}[a](#One%20Heading)\n\n## One heading\n`,
		"link-part",
		"#One%20Heading",
		`${BODY}[a](#one-heading)\n\n## One heading\n`,
	],
	[
		"an image in another case",
		`${HEAD}---\n\n![Hills](./hills.svg)\n`,
		"image-missing",
		"./hills.svg",
		`${HEAD}---\n\n![Hills](./Hills.svg)\n`,
		"posts/third/index.md",
	],
	[
		"a misspelt image",
		`${BODY}![A](/img/sqare.svg)\n`,
		"image-missing",
		"/img/sqare.svg",
		`${BODY}![A](/img/square.svg)\n`,
	],
	[
		"an image in another folder",
		`${BODY}![A](./square.svg)\n`,
		"image-missing",
		"./square.svg",
		`${BODY}![A](/img/square.svg)\n`,
	],
	[
		"the image of a component",
		`${BODY}<Figure alt="A" src="/img/sqare.svg" />\n`,
		"image-missing",
		"/img/sqare.svg",
		`${BODY}<Figure alt="A" src="/img/square.svg" />\n`,
	],
	[
		"the image of the front matter",
		`${HEAD}image: "/img/sqare.svg" # cover\n---\n`,
		"image-missing",
		'"/img/sqare.svg"',
		`${HEAD}image: "/img/square.svg" # cover\n---\n`,
	],
	[
		"an image without a description",
		`${BODY}![](/img/square.svg)\n`,
		"image-alt",
		"![](/img/square.svg)",
		`${BODY}![⟦⟧](/img/square.svg)\n`,
	],
	[
		"an element without a description",
		`${BODY}<img src="/img/square.svg" />\n`,
		"image-alt",
		"img",
		`${BODY}<img alt="⟦⟧" src="/img/square.svg" />\n`,
	],
	[
		"a misspelt component",
		`${BODY}<Calout>\n\nText\n\n</Calout>\n`,
		"component-unknown",
		"Calout",
		`${BODY}<Callout>\n\nText\n\n</Callout>\n`,
	],
	["the owner's component", `${BODY}<Peom />\n\n\`<Peom />\`\n`, "component-unknown", "Peom", undefined],
	[
		"a code language",
		`${BODY}\`\`\`javscript\nlet a;\n\`\`\`\n`,
		"code-language",
		"javscript",
		`${BODY}\`\`\`javascript\nlet a;\n\`\`\`\n`,
	],
	[
		"a misspelt key",
		`${HEAD}descripton: Text\n---\n`,
		"front-matter-unknown",
		"descripton",
		`${HEAD}description: Text\n---\n`,
	],
	["a misspelt draft", `\n${HEAD}drfat: true\n---\n`, "front-matter-unclear", "drfat", `\n${HEAD}draft: true\n---\n`],
	["a duplicate key", `${HEAD}title: Again\n---\n`, "front-matter-duplicate", "title", undefined],
	["a value that can't be", `${HEAD}draft: maybe\n---\n`, "front-matter-invalid", "maybe", undefined],
	["a misspelt choice", `${HEAD}template: wid\n---\n`, "front-matter-left-out", "wid", `${HEAD}template: wide\n---\n`],
	[
		"an impossible date",
		"---\ntitle: Draft\ndate: 2026-02-31\n---\n",
		"front-matter-corrected",
		"2026-02-31",
		"---\ntitle: Draft\ndate: 2026-02-28\n---\n",
	],
	[
		"a colon in a title",
		"---\ndate: 2026-06-01\ntitle: One: two\n---\n",
		"front-matter-corrected",
		"title: One: two",
		'---\ndate: 2026-06-01\ntitle: "One: two"\n---\n',
	],
	[
		"a misspelt author",
		`${HEAD}authors: [adda, grace]\n---\n`,
		"author-unknown",
		"adda",
		`${HEAD}authors: [ada, grace]\n---\n`,
	],
	[
		"a tag that nearly equals another",
		`${HEAD}tags:\n  - css\n  - typographie\n---\n`,
		"tag-similar",
		"typographie",
		`${HEAD}tags:\n  - css\n  - Typography\n---\n`,
	],
	[
		"a tag among names",
		`${HEAD}tags: css, typographie\n---\n`,
		"tag-similar",
		"typographie",
		`${HEAD}tags: css, Typography\n---\n`,
	],
	[
		"a missing title",
		"---\ndate: 2026-06-01\n---\n\nText.\n",
		"title-missing",
		"---",
		"---\ntitle: Draft\ndate: 2026-06-01\n---\n\nText.\n",
	],
	[
		"a translation",
		`${HEAD}translations:\n  de: /blog/helo\n---\n`,
		"translation-missing",
		"/blog/helo",
		`${HEAD}translations:\n  de: /blog/hello\n---\n`,
	],
	["a tag that isn't closed", `${BODY}Text\n\n<Callout>\n\nText\n`, "mdx-syntax", "Callout"],
	[
		"a heading that skips a level",
		`${BODY}## One\n\n#### Two {#x}\n`,
		"heading-skipped",
		"#### Two {#x}",
		`${BODY}## One\n\n### Two {#x}\n`,
	],
	[
		"text that was decoded twice",
		`${BODY}A FranÃ§ois, \`Ã§\` and cafÃ©.\n`,
		"text-encoding",
		"Ã§",
		`${BODY}A François, \`Ã§\` and café.\n`,
	],
	[
		"a title that was decoded twice",
		"---\ntitle: FranÃ§ois, cafÃ©\ndate: 2026-06-01\n---\n\nA cafÃ©.\n",
		"text-encoding",
		"Ã§",
		"---\ntitle: François, café\ndate: 2026-06-01\n---\n\nA cafÃ©.\n",
	],
	[
		"a tag in prose",
		`${HEAD}---\n\nA Promise<string> b\n`,
		"html-unclosed",
		"string",
		`${HEAD}---\n\nA Promise\`<string>\` b\n`,
		"posts/2026-06-01-draft.md",
	],
	[
		"a video without an end",
		`${HEAD}---\n\n<video src="https://a.example/a.mp4">\n\nText\n`,
		"html-unclosed",
		"video",
		`${HEAD}---\n\n<video src="https://a.example/a.mp4"></video>\n\nText\n`,
		"posts/2026-06-01-draft.md",
	],
	["a note", `${BODY}A TODO: finish.\n`, "text-unfinished", "TODO", undefined],
	[
		"a comment with a misspelt rule",
		`${BODY}Text\n\n{/* check-ignore image-alt, link-mising */}\n![](/img/square.svg)\n`,
		"check-ignore",
		"{/* check-ignore image-alt, link-mising */}",
		`${BODY}Text\n\n{/* check-ignore image-alt, link-missing */}\n![](/img/square.svg)\n`,
	],
	[
		"a long title",
		`---\ntitle: ${"Long ".repeat(20).trim()}\ndate: 2026-06-01\n---\n`,
		"title-long",
		"Long ".repeat(20).trim(),
		undefined,
	],
	[
		"a template",
		`${HEAD}---\n\nA {% whatever x %} b\n`,
		"template-unknown",
		"{% whatever x %}",
		undefined,
		"posts/2026-06-01-draft.md",
	],
	[
		"keys in TOML",
		'+++\ntitle = "Draft"\ndate = 2026-06-01\ntags = ["css", \'typographie\']\n+++\n',
		"tag-similar",
		"'typographie'",
		'+++\ntitle = "Draft"\ndate = 2026-06-01\ntags = ["css", \'Typography\']\n+++\n',
	],
];

test("finds each problem at its token, with a fix where there is one answer", async (t) => {
	const { diagnose } = createTestService();
	for (const [name, text, rule, about, fixed, file] of CASES) {
		await t.test(name, async () => {
			const findings = await diagnose(text, file);
			const finding = findings.find(({ diagnostic }) => diagnostic.rule === rule);
			assert.ok(finding, `found ${findings.map(({ diagnostic }) => diagnostic.rule).join(", ") || "nothing"}`);
			assert.equal(text.slice(finding.from, finding.to), about);
			assert.deepEqual(
				finding.fixes.map((fix) => applyFix(text, fix)),
				fixed === undefined ? [] : [fixed],
			);
		});
	}
});

test("ranges and fixes are those of the text with its own line ends and byte order mark", async () => {
	const { diagnose } = createTestService();
	const text =
		"\uFEFF---\r\ntitle: Draft\r\ndate: 2026-06-01\r\ntags: [css, typographie]\r\n---\r\n\r\nSee\r\n[it](/blog/helo).\r\n";
	const findings = await diagnose(text);
	assert.deepEqual(
		findings.map(({ from, to }) => text.slice(from, to)),
		["typographie", "/blog/helo"],
	);
	const fixed = findings.toReversed().reduce((one, { fixes: [fix] }) => (fix ? applyFix(one, fix) : one), text);
	assert.equal(fixed, text.replace("typographie", "Typography").replace("helo", "hello"));
});

test("finds all that the check of the saved file reports", async () => {
	const { blog, diagnose } = createTestService();
	const file = "posts/2026-06-01-draft.mdx";
	const text = `${HEAD}tag: x\ndescripton: y\nreview: 2026-01-01\ndraft: true\n---\n\n# Draft two\n\n[a](/blog/helo) ![](./no.png)\n\n{/* check-ignore image-alt, nothing */}\n![](/img/square.svg) TODO: x\n\n#### Deep\n\n<Nope />\n\n\`\`\`nolang\n\`\`\`\n`;
	const unsaved = await diagnose(text, file);
	writeFiles(blog.options.contentDir, { [file]: text });
	blog.invalidate();
	const { problems } = await runChecks(blog);
	const byPosition = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort();
	const expected = problems.filter((problem) => problem.file === file);
	assert.ok(expected.length >= 10, `${expected.length}`);
	assert.deepEqual(byPosition(unsaved.map(({ diagnostic }) => diagnostic)), byPosition(expected));
});

test("a change of the address in an unsaved text is seen, and files that are no posts have no findings", async () => {
	const { diagnose, service } = createTestService({ "posts/README.md": "# Read me\n\n[a](/nowhere)\n" });
	assert.deepEqual(await diagnose(`${HEAD}slug: here\n---\n\n[a](/blog/here)\n`), []);
	assert.equal((await diagnose(`${HEAD}slug: there\n---\n\n[a](/blog/here)\n`))[0]?.diagnostic.rule, "link-missing");
	assert.deepEqual(await service.diagnose("posts/README.md", "[a](/nowhere)\n"), []);
	assert.deepEqual(await service.diagnose("site.yml", "title: x\n"), []);
});

test("a new post without a date can get that of today", async () => {
	const { diagnose } = createTestService();
	const text = "---\ntitle: New\n---\n";
	const [finding] = await diagnose(text, "posts/new.md");
	assert.equal(finding?.diagnostic.rule, "date-missing");
	assert.deepEqual(
		finding?.fixes.map((fix) => applyFix(text, fix)),
		["---\ntitle: New\ndate: 2027-01-01\n---\n"],
	);
});
