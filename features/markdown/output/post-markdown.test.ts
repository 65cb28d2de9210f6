import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import { parseYaml } from "@/lib/utils/yaml";
import { escapeMarkdown, formatFrontMatter } from "./post-markdown";

const site = { url: "https://q.example", language: "en", timeZone: "UTC" };
const authors = new Map([["ada", { id: "ada", name: 'Ada "Countess"' }]]);

function headOf(source: string, file = "posts/hello.md") {
	const { post } = parsePost(file, source, { site, authors, now: Date.UTC(2026, 0), kind: "post" });
	return formatFrontMatter(post, site);
}

test("writes the fields of a post as YAML front matter", () => {
	const head = headOf(
		'---\ntitle: "A: b"\ndescription: "It\'s # one."\ndate: 2025-01-02\nupdated: 2025-02-03\nauthors: [ada, Bo]\ntags: [x, "y, z"]\nlang: de\n---\n',
		"posts/été.md",
	);
	assert.deepEqual(parseYaml(head.replace(/^---$/gm, "")).value, {
		title: "A: b",
		description: "It's # one.",
		authors: ['Ada "Countess"', "Bo"],
		date: "2025-01-02",
		updated: "2025-02-03",
		tags: ["x", "y, z"],
		language: "de",
		canonical: "https://q.example/blog/%C3%A9t%C3%A9",
	});
});

test("leaves out missing fields, and keeps another canonical URL", () => {
	const head = headOf("---\ntitle: A\ncanonical: https://other.example/a\n---\n");
	assert.equal(head, '---\ntitle: "A"\nlanguage: "en"\ncanonical: "https://other.example/a"\n---');
});

test("marks an unlisted post", () => {
	assert.match(headOf("---\ntitle: A\nunlisted: true\n---\n"), /^status: "unlisted"$/m);
});

test("escapes a title as Markdown in one line", () => {
	assert.equal(escapeMarkdown("A `<b>` of\n[c](d) *e* & f_g"), "A \\`\\<b\\>\\` of \\[c\\](d) \\*e\\* \\& f\\_g");
});
