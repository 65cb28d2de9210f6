import assert from "node:assert/strict";
import { test } from "node:test";
import { runChecks } from "@/lib/checks/run-checks";
import { loadSourceAdapter } from "@/lib/next/load-source-adapter";
import { writeFiles } from "@/lib/utils/temporary-folder.support";
import { applyFix, createTestService, readChange } from "./language-service.support";

const HEAD = "---\ntitle: Draft\ndate: 2026-06-01\n";
const BODY = `${HEAD}---\n\n`;

/** The rule that finds something in a text, which is between « and »; its fix makes the change that {@link readChange} finds. */
const CASES: readonly [name: string, rule: string, marked: string, file?: string][] = [
	["a wrong link", "link-missing", `${BODY}See [it](«/blog/‹helo→hello›»).\n`],
	["a link in another case", "link-missing", `${BODY}[a](«/‹Blog/Hello/→blog/hello›?q#next»)\n`],
	["a link with a title", "link-missing", `${BODY}[a](<«/blog/‹helo→hello›»> "Title (1)")\n`],
	["an absolute link", "link-missing", `${BODY}[a](«https://blog.example/blog/‹helo→hello›»)\n`],
	["a link to a file", "link-missing", `${BODY}[a](«./2026-05-04-‹helo→hello›.md#next»)\n`],
	["a link by reference", "link-missing", `${BODY}See «[it][1]».\n\n[1]: /blog/‹helo→hello›\n`],
	["a link of HTML", "link-missing", `${BODY}<a href="«/blog/‹helo→hello›»">it</a>\n`],
	["a link around an image", "link-missing", `${BODY}[![A](/img/square.svg)](«/blog/‹helo→hello›»)\n`],
	["a link that could mean several posts", "link-missing", `${BODY}[a](«/blog/xyz»)\n`],
	["a link to an alias", "link-moved", `${BODY}[a](«/‹old→blog›/hello#next»)\n`],
	["a wrong fragment", "link-part", `${BODY}[a](«/blog/hello#first-‹step→steps›»)\n`],
	[
		"the text of a heading as a fragment",
		"link-part",
		`${BODY}[a](«#‹One%20Heading→one-heading›»)\n\n## One heading\n`,
	],
	["an image in another case", "image-missing", `${BODY}![Hills](«./‹hills→Hills›.svg»)\n`, "posts/third/index.md"],
	["a misspelt image", "image-missing", `${BODY}![A](«/img/‹sqare→square›.svg»)\n`],
	["an image in another folder", "image-missing", `${BODY}![A](«‹.→/img›/square.svg»)\n`],
	["the image of a component", "image-missing", `${BODY}<Figure alt="A" src="«/img/‹sqare→square›.svg»" />\n`],
	["the image of the front matter", "image-missing", `${HEAD}image: «"/img/‹sqare→square›.svg"» # cover\n---\n`],
	["an image without a description", "image-alt", `${BODY}«![‹→⟦⟧›](/img/square.svg)»\n`],
	["an element without a description", "image-alt", `${BODY}<«img» ‹→alt="⟦⟧" ›src="/img/square.svg" />\n`],
	["a misspelt component", "component-unknown", `${BODY}<«‹Calout→Callout›»>\n\nText\n\n</‹Calout→Callout›>\n`],
	["the owner's component", "component-unknown", `${BODY}<«Peom» />\n\n\`<Peom />\`\n`],
	["a code language", "code-language", `${BODY}\`\`\`«‹javscript→javascript›»\nlet a;\n\`\`\`\n`],
	["a misspelt key", "front-matter-unknown", `${HEAD}«‹descripton→description›»: Text\n---\n`],
	["a misspelt draft", "front-matter-unclear", "\n---\ntitle: Draft\ndate: 2026-06-01\n«‹drfat→draft›»: true\n---\n"],
	["a duplicate key", "front-matter-duplicate", `${HEAD}«title»: Again\n---\n`],
	["a value that can't be", "front-matter-invalid", `${HEAD}draft: «maybe»\n---\n`],
	["a misspelt choice", "front-matter-left-out", `${HEAD}template: «‹wid→wide›»\n---\n`],
	["an impossible date", "front-matter-corrected", "---\ntitle: Draft\ndate: «2026-02-‹31→28›»\n---\n"],
	["a colon in a title", "front-matter-corrected", '---\ndate: 2026-06-01\n«title: ‹One: two→"One: two"›»\n---\n'],
	["a misspelt author", "author-unknown", `${HEAD}authors: [«‹adda→ada›», grace]\n---\n`],
	["a tag that nearly equals another", "tag-similar", `${HEAD}tags:\n  - css\n  - «‹typographie→Typography›»\n---\n`],
	["a tag among names", "tag-similar", `${HEAD}tags: css, «‹typographie→Typography›»\n---\n`],
	["a missing title", "title-missing", "«---»\n‹→title: Draft\n›date: 2026-06-01\n---\n\nText.\n"],
	["a translation", "translation-missing", `${HEAD}translations:\n  de: «/blog/‹helo→hello›»\n---\n`],
	["a tag that isn't closed", "mdx-syntax", `${BODY}Text\n\n<«Callout»>\n\nText\n`],
	["a heading that skips a level", "heading-skipped", `${BODY}## One\n\n«###‹#→› Two {#x}»\n`],
	["text that was decoded twice", "text-encoding", `${BODY}A Fran‹«Ã§»→ç›ois, \`Ã§\` and caf‹Ã©→é›.\n`],
	[
		"a title that was decoded twice",
		"text-encoding",
		"---\ntitle: Fran‹«Ã§»→ç›ois, caf‹Ã©→é›\ndate: 2026-06-01\n---\n\nA cafÃ©.\n",
	],
	["a tag in prose", "html-unclosed", `${BODY}A Promise‹<«string»>→\`<string>\`› b\n`, "posts/2026-06-01-draft.md"],
	[
		"a video without an end",
		"html-unclosed",
		`${BODY}<«video» src="https://a.example/a.mp4">‹→</video>›\n\nText\n`,
		"posts/2026-06-01-draft.md",
	],
	["a note", "text-unfinished", `${BODY}A «TODO»: finish.\n`],
	[
		"a comment with a misspelt rule",
		"check-ignore",
		`${BODY}Text\n\n«{/* check-ignore image-alt, link-‹mising→missing› */}»\n![](/img/square.svg)\n`,
	],
	["a long title", "title-long", `---\ntitle: «${"Long ".repeat(20).trim()}»\ndate: 2026-06-01\n---\n`],
	["a template", "template-unknown", `${BODY}A «{% whatever x %}» b\n`, "posts/2026-06-01-draft.md"],
	[
		"keys in TOML",
		"tag-similar",
		'+++\ntitle = "Draft"\ndate = 2026-06-01\ntags = ["css", «\'‹typographie→Typography›\'»]\n+++\n',
	],
];

test("finds each problem at its token, with a fix where there is one answer", async (t) => {
	const { diagnose } = createTestService({}, undefined, { sourceAdapter: await loadSourceAdapter(process.cwd()) });
	for (const [name, rule, marked, file] of CASES) {
		await t.test(name, async () => {
			const [before, after] = readChange(marked);
			const [above = "", about = ""] = before.split(/[«»]/);
			const text = before.replace(/[«»]/g, "");
			const findings = await diagnose(text, file);
			const finding = findings.find(({ diagnostic }) => diagnostic.rule === rule);
			assert.ok(finding, `found ${findings.map(({ diagnostic }) => diagnostic.rule).join(", ") || "nothing"}`);
			assert.deepEqual([finding.from, text.slice(finding.from, finding.to)], [above.length, about]);
			const fixed = finding.fixes.map((fix) => applyFix(text, fix));
			assert.deepEqual(fixed, after === before ? [] : [after.replace(/[«»]/g, "")]);
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
