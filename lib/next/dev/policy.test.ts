import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { readOwnerContent } from "./owner-content";
import { createDevPolicy } from "./policy";

const DESK = "http://127.0.0.1:3001";

const STRICT = /^script-src 'nonce-[\w-]{36}' 'strict-dynamic' 'unsafe-eval'; object-src 'none'; base-uri 'none'; /;

/** Returns the policy for a path of a blog. */
async function policyOf(path: string, files: Record<string, string>, trustsSettings?: boolean) {
	const blog = createTestBlog(files, { ...(trustsSettings !== undefined && { trustsSettings }) });
	return createDevPolicy(path, (await readOwnerContent(path, blog)).rules, DESK);
}

const SITE = "title: A\ndescription: B\nurl: https://a.example\n";

test("a page runs no script of a post, in a folder of the owner's or of somebody else's", async () => {
	for (const files of [{ "site.yml": SITE }, {}]) {
		const policy = await policyOf("/blog/a", files);
		assert.match(policy, STRICT);
		assert.match(policy, /; form-action 'self'; frame-ancestors 'self' http:\/\/127\.0\.0\.1:3001$/);
		assert.notEqual(await policyOf("/blog/a", files), policy, "each answer has a nonce of its own");
	}
});

test("with `scripts: true`, a page runs the scripts of its post", async () => {
	const policy = await policyOf("/blog/a", { "site.yml": `${SITE}scripts: true\n` });
	assert.equal(policy, `frame-ancestors 'self' ${DESK}`);
});

test("forms may send to the owner's newsletter", async () => {
	const settings = `${SITE}newsletter:\n  form:\n    action: https://news.example/subscribe?a=b\n`;
	assert.match(
		await policyOf("/", { "site.yml": settings }),
		/; form-action 'self' https:\/\/news\.example\/subscribe;/,
	);
});

test("the owner's own files run their scripts, and those of somebody else's folder none", async () => {
	const file = { "public/a.html": "<script>" };
	const jekyll = { "_config.yml": "title: A\n", "_posts/2026-01-01-a.md": "A", "a.html": "<script>" };
	for (const [files, trustsSettings, isStrict] of [
		[{ ...file, "site.yml": SITE }, undefined, false],
		[{ ...file, "site.yml": SITE }, false, true],
		[file, undefined, true],
		[file, true, false],
		[{ ...jekyll, "site.yml": SITE }, undefined, true],
	] as const) {
		const policy = await policyOf("/a.html", files, trustsSettings);
		assert.equal(STRICT.test(policy), isStrict, JSON.stringify([files, trustsSettings]));
	}
});

test("files beside posts and SVG files have the same policy as in a build", async () => {
	const files = { "site.yml": SITE, "public/a.svg": "<svg/>" };
	for (const path of ["/files/posts/a.pdf", "/a.svg"])
		assert.equal(await policyOf(path, files), "sandbox; script-src 'none'; frame-ancestors 'self'");
});

test("a file of the owner takes the place of no script", async () => {
	const paths = ["/_next/a.js", "/dev/client-script/main.js", "/desk/a.html", "/dev/a.js"];
	const blog = createTestBlog(Object.fromEntries(paths.map((path) => [`public${path}`, "A"])));
	const owners = await Promise.all(paths.map(async (path) => (await readOwnerContent(path, blog)).owner));
	assert.deepEqual(owners, [undefined, undefined, "file", "file"]);
});

test("a redirect with an extension is one of pages", async () => {
	const blog = createTestBlog({ "posts/a.md": "---\naliases: [/old/a.html]\n---\nA" });
	const paths = ["/old/a.html", "/feed.xml", "/none.html", "/old"];
	const owners = await Promise.all(paths.map(async (path) => (await readOwnerContent(path, blog)).owner));
	assert.deepEqual(owners, ["page", "page", undefined, undefined]);
});

test("a folder `files` of somebody else's static files runs no scripts", async () => {
	const files = { "hugo.toml": "title = 'A'\n", "content/posts/a.md": "A", "static/files/a.html": "<script>" };
	assert.match(await policyOf("/files/a.html", files), STRICT);
});

test("without a desk, only the blog itself shows its pages in a frame", () => {
	const rules = { allowsScripts: true, formTargets: [] };
	assert.equal(createDevPolicy("/blog/a", rules, undefined), "frame-ancestors 'self'");
});
