import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { COMPONENTS } from "@/features/components";
import { createTestBlog } from "@/lib/blog/blog.support";
import { runChecks } from "@/lib/checks/run-checks";
import { parseSite } from "@/lib/config/parse";
import { SETTINGS } from "@/lib/config/settings";
import { FIELDS } from "@/lib/content/front-matter/fields";
import { parseYaml } from "@/lib/utils/yaml";
import { agentTexts } from "./agent-texts";
import { allMessages } from "./all-messages";
import { fieldViews } from "./field-views";
import { AGENT_TEXTS_FOLDER } from "./init/agent-files";
import { checkExample, referencePages } from "./reference-pages";

const FOLDER = path.resolve(import.meta.dirname, "../../docs/reference");

test("docs/reference is up to date; otherwise run `npm run docs`", async () => {
	const pages = await referencePages();
	assert.deepEqual(readdirSync(FOLDER).sort(), [...pages.keys()].sort());
	for (const [name, text] of pages) {
		const written = readFileSync(path.join(FOLDER, name), "utf8").split("\n");
		const line = text.split("\n").find((one, index) => one !== written[index]);
		assert.ok(text === written.join("\n"), `${name} should have the line: ${line}`);
	}
});

test("an example that its rule doesn't report is an error with what is reported", async () => {
	const check = (language: string) =>
		checkExample("words-missing", { "site.yml": `title: A\nurl: https://a.example\nlanguage: ${language}\n` });
	assert.match(await check("la"), /^site\.yml:3:1 notice words-missing /);
	await assert.rejects(check("en"), /words-missing should be reported by it alone, but the check reports:\nnothing$/);
	await assert.rejects(check("x!"), /the check reports:\nsite\.yml:3:1 error site /);
});

test("the types of fields for the owner's components are up to date; otherwise run `npm run docs`", () => {
	assert.equal(readFileSync(path.resolve(import.meta.dirname, "../owner-code/field-views.ts"), "utf8"), fieldViews());
});

test("the texts for programs are up to date; otherwise run `npm run docs`", () => {
	for (const [name, text] of agentTexts())
		assert.equal(readFileSync(path.join(AGENT_TEXTS_FOLDER, name), "utf8"), text);
});

test("the texts for programs name documents of the package, and are skills by the specification", () => {
	const { files } = JSON.parse(readFileSync("package.json", "utf8"));
	for (const [name, text] of agentTexts()) {
		const paths = text.match(/(?<=node_modules\/quire-blog\/)[\w/.-]+\w/g) ?? [];
		assert.ok(paths.length > 0);
		assert.deepEqual(
			paths.filter((file) => !existsSync(file) || !files.includes(file.split("/")[0])),
			[],
		);
		if (name === "agents.md") continue;
		const [, frontMatter = ""] = /^---\n([\s\S]*?)\n---\n/.exec(text) ?? [];
		const { description, ...rest } = parseYaml(frontMatter).value as Record<string, string>;
		assert.deepEqual(rest, { name: name.replace(".md", "") });
		assert.ok(description && description.length <= 1024);
	}
});

test("all languages of the interface are imported; otherwise run `npm run docs`", () => {
	const folder = path.resolve(import.meta.dirname, "../i18n");
	const written = readFileSync(path.join(folder, "all-messages.ts"), "utf8");
	assert.equal(written, allMessages(readdirSync(path.join(folder, "messages"))));
});

test("examples of settings are valid", () => {
	for (const { example } of Object.values(SETTINGS)) {
		assert.deepEqual(parseSite(parseYaml(example)).diagnostics, [], example);
	}
});

test("examples of fields and components are valid, but for the files and the secret that they need", async () => {
	const fields = Object.entries(FIELDS).map(([field, { example }]) => [field, `${example}\n`, "Text."] as const);
	const components = Object.entries(COMPONENTS).map(([name, { example }]) => [name, "", example] as const);
	const posts = [...fields, ...components].map(([name, frontMatter, body], index) => [
		`posts/2026-01-01-${index}-${name}.mdx`,
		`---\n${/^title:/.test(frontMatter) ? "" : `title: Example ${index}\n`}${frontMatter}---\n\n${body}\n`,
	]);
	const { problems: diagnostics } = await runChecks(
		createTestBlog({
			"site.yml": "title: Test\ncomments: mastodon\nnewsletter:\n  kit: 1\n",
			...Object.fromEntries(posts),
		}),
	);
	const needed = ["embed-missing", "image-missing", "translation-missing", "review-secret"];
	assert.deepEqual(
		diagnostics.filter(({ rule }) => !needed.includes(rule)),
		[],
	);
});
