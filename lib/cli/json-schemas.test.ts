import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { Ajv, type ValidateFunction } from "ajv";
import { parse } from "yaml";
import { parseSite } from "@/lib/config/parse";
import { SETTINGS } from "@/lib/config/settings";
import { parseAuthors } from "@/lib/content/authors/authors-file";
import { FIELDS } from "@/lib/content/front-matter/fields";
import { splitFrontMatter } from "@/lib/content/front-matter/split";
import { validateFields } from "@/lib/content/front-matter/validate";
import { POST_FILE } from "@/lib/content/layout/file-kinds";
import { parseTagsFile } from "@/lib/content/taxonomies/tags-file";
import { parseYaml } from "@/lib/utils/yaml";
import { jsonSchemas } from "./json-schemas";

const ROOT = path.resolve(import.meta.dirname, "../..");
const schemas = jsonSchemas();

/** Finds the files of a name or an extension in the content of the demo and of the tests. */
function findFiles(pattern: RegExp): { file: string; text: string }[] {
	return ["content", "e2e/fixtures"].flatMap((folder) =>
		readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
			.filter((name) => pattern.test(path.basename(name)))
			.map((name) => ({ file: `${folder}/${name}`, text: readFileSync(path.join(ROOT, folder, name), "utf8") })),
	);
}

/** Returns the errors of a text by a schema, read as editors read YAML. */
function validator(name: string): (text: string) => string[] {
	const validate: ValidateFunction = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false }).compile(
		JSON.parse(schemas.get(name) ?? ""),
	);
	return (text) => {
		if (validate(parse(text, { merge: true }) ?? {})) return [];
		return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
	};
}

const site = validator("site.json");
const authors = validator("authors.json");
const tags = validator("tags.json");
const frontMatter = validator("front-matter.json");

test("schemas is up to date; otherwise run `npm run docs`", () => {
	const folder = path.join(ROOT, "schemas");
	assert.deepEqual(readdirSync(folder).sort(), [...schemas.keys()].sort());
	for (const [name, text] of schemas) assert.ok(readFileSync(path.join(folder, name), "utf8") === text, name);
});

test("accept the examples of the reference", () => {
	for (const [key, { example }] of Object.entries(SETTINGS)) assert.deepEqual(site(example), [], key);
	for (const [key, { example }] of Object.entries(FIELDS)) assert.deepEqual(frontMatter(example), [], key);
	const [authorsExample, tagsExample] = ["authors.md", "tags.md"].map((name) => {
		return /```yaml\n([\s\S]*?)```/.exec(readFileSync(path.join(ROOT, "docs/reference", name), "utf8"))?.[1] ?? "";
	});
	assert.ok(authorsExample && tagsExample);
	assert.deepEqual([...authors(authorsExample), ...tags(tagsExample)], []);
});

test("accept the files of the demo and of the tests that the blog accepts", () => {
	const settings = findFiles(/^site\.yml$/).filter(
		({ text }) => !parseSite(parseYaml(text)).diagnostics.some(({ rule }) => rule === "site"),
	);
	assert.ok(settings.length >= 6);
	for (const { file, text } of settings) assert.deepEqual(site(text), [], file);
	const ofAuthors = findFiles(/^authors\.yml$/).filter(
		({ text }) => parseAuthors(parseYaml(text)).diagnostics.length === 0,
	);
	const ofTags = findFiles(/^tags\.yml$/).filter(({ text }) => parseTagsFile(parseYaml(text)).diagnostics.length === 0);
	assert.ok(ofAuthors.length >= 2 && ofTags.length >= 2);
	for (const { file, text } of ofAuthors) assert.deepEqual(authors(text), [], file);
	for (const { file, text } of ofTags) assert.deepEqual(tags(text), [], file);
});

test("accept the front matter that the blog accepts", () => {
	let count = 0;
	for (const { file, text } of findFiles(POST_FILE)) {
		const written = /^---\n([\s\S]*?\n)---\n/.exec(text)?.[1];
		const problems: string[] = [];
		const { data } = splitFrontMatter(text);
		validateFields(
			data,
			{ timeZone: "UTC" },
			{ fileDate: undefined, now: 0, isInDrafts: false },
			(_, rule) => void problems.push(rule),
		);
		if (!written || problems.length + data.errors.length + data.corrections.length + data.duplicates.length > 0)
			continue;
		count += 1;
		assert.deepEqual(frontMatter(written), [], file);
	}
	assert.ok(count >= 20);
});

test("refuse wrong keys and values", () => {
	for (const text of [
		"languge: de\n",
		"colors:\n  acent: red\n",
		"footer:\n  lines: [a]\n  licence: x\n",
		"comments:\n  giscus:\n    repo: a/b\n    repoId: x\n    maping: url\n",
		"comments: disqus\n",
		"socialIcons: sure\n",
		"ai: maybe\n",
		"checks:\n  link-mising: error\n",
		"checks:\n  link-missing: fatal\n",
		"navigation: 3\n",
		"title: [a]\n",
	]) {
		assert.notDeepEqual(site(text), [], text);
		assert.notEqual(parseSite(parseYaml(text)).diagnostics.length, 0, text);
	}
	assert.notDeepEqual(tags("css:\n  color: pink\n"), []);
	assert.notDeepEqual(tags("css:\n  lable: CSS\n"), []);
	assert.notDeepEqual(authors("ada:\n  name: [a]\n"), []);
	assert.notDeepEqual(authors("ada: Ada\n"), []);
	for (const text of ["draft: maybe\n", "template: wde\n", "trust: all\n", "tags: 3.5\nseriesPart: two\n"]) {
		assert.notDeepEqual(frontMatter(text), [], text);
	}
});

test("accept other spellings of keys and values", () => {
	for (const text of [
		"time_zone: UTC\n",
		"Time-Zone: UTC\n",
		"nav:\n  Home: /\n",
		"posts_per_page: 5\n",
		"socialIcons: yes\n",
		"title:\n",
		"title: 1984\n",
		"width: 72\n",
	]) {
		assert.deepEqual(site(text), [], text);
		assert.deepEqual(parseSite(parseYaml(`${text}url: https://blog.example\n`)).diagnostics, [], text);
	}
	assert.deepEqual(
		frontMatter("pubDate: 2026-05-04\nhero_image: ./a.png\nown: [field]\nfeatured: 2\ntags: a, b\n"),
		[],
	);
	assert.notDeepEqual(frontMatter("Draft: maybe\n"), []);
	assert.deepEqual(tags("css: CSS\nhtml:\n  colour: blue\n  slug: markup\njs:\n"), []);
});
