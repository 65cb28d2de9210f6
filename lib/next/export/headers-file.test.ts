import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { formatHeaders } from "./headers-file";

test("sets security headers everywhere, types for text files, and a year of caching for hashed files", async () => {
	const rules = (await formatHeaders(createTestBlog({}))).trimEnd().split("\n\n");
	const [everywhere = "", ...passive] = rules;
	assert.match(
		everywhere,
		/^\/\*\n {2}Content-Security-Policy: frame-ancestors 'self'\n {2}X-Content-Type-Options: nosniff\n/,
	);
	const policy = "\n  Content-Security-Policy: sandbox; script-src 'none'; frame-ancestors 'self'";
	const files = ["/*.svg", "/files/posts/*", "/files/drafts/*", "/files/pages/*"];
	assert.deepEqual(
		passive.slice(0, files.length),
		files.map((pattern) => pattern + policy),
	);
	const feed = (path: string, type: string) =>
		`${path}\n  Content-Type: ${type}; charset=utf-8\n  X-Robots-Tag: noindex\n  Access-Control-Allow-Origin: *`;
	const forAYear = "  Cache-Control: public, max-age=31536000, immutable";
	for (const rule of [
		"/*.md\n  Content-Type: text/markdown; charset=utf-8\n  X-Robots-Tag: noindex",
		"/llms.txt\n  X-Robots-Tag: noindex",
		"/llms-full.txt\n  X-Robots-Tag: noindex",
		feed("/rss.xml", "application/rss+xml"),
		feed("/atom-*.xml", "application/atom+xml"),
		feed("/tags/:name/feed.json", "application/feed+json"),
		`/share/*\n${forAYear}`,
		`/_next/static/*\n${forAYear}`,
	]) {
		assert.ok(rules.includes(rule), rule);
	}
	assert.equal(rules.length, 1 + files.length + 3 + 12 + 2);
});

test("reserves text and data mining if the owner does", async () => {
	const [everywhere = ""] = (await formatHeaders(createTestBlog({ "site.yml": "ai: block\n" }))).split("\n\n");
	assert.match(everywhere, /\n {2}tdm-reservation: 1$/);
});
test("lets the frame of Remark42 open a window to sign in", async () => {
	const opener = async (settings: string) =>
		/Cross-Origin-Opener-Policy: (.*)/.exec(await formatHeaders(createTestBlog({ "site.yml": settings })))?.[1];
	assert.equal(await opener("comments:\n  remark42: https://r.example\n"), "same-origin-allow-popups");
	assert.equal(await opener("comments:\n  utterances: a/b\n"), "same-origin");
});

test("has the full path of a blog below a path", async () => {
	const headers = await formatHeaders(createTestBlog({ "site.yml": "url: https://q.example/b\n" }));
	assert.deepEqual(
		headers.match(/^\/.*$/gm)?.filter((pattern) => !pattern.startsWith("/b/")),
		[],
	);
});

test("lets files beside posts run scripts if the owner allows scripts", async () => {
	const headers = await formatHeaders(createTestBlog({ "site.yml": "scripts: true\n" }));
	assert.ok(headers.includes("/*.svg\n") && !headers.includes("/files/"));
});
