import assert from "node:assert/strict";
import { test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { createTestBlog } from "@/lib/blog/blog.support";
import { READY_REDIRECT } from "@/lib/next/dev/ready";
import { listRoutes } from "./list-routes";

/** Returns the policy that a path gets: that of the last rule that matches. */
async function policyOf(path: string, settings: string): Promise<string | undefined> {
	const { headers } = await listRoutes(createTestBlog({ "site.yml": settings }));
	const rules = (await headers()).filter(({ source }) => getPathMatch(source, { sensitive: false })(path));
	const found = rules.flatMap((rule) => rule.headers).filter(({ key }) => key === "Content-Security-Policy");
	return found.at(-1)?.value;
}

for (const [path, isPassive, isPassiveWithScripts] of [
	["/files/posts/a/b.json", true, false],
	["/files/pages/a.pdf", true, false],
	["/files/drafts/a b/c.png", true, false],
	["/files/posts/a.svg", true, true],
	["/img/a.svg", true, true],
	["/_next/static/media/a.01234567.svg", true, true],
	["/files/other/a.html", false, false],
	["/blog/files/posts/a", false, false],
	["/_next/static/media/a.js", false, false],
	["/", false, false],
] as const) {
	test(`${path} ${isPassive ? "runs no script" : "has the policy of its page"}`, async () => {
		const expected = (isSandboxed: boolean) =>
			`${isSandboxed ? "sandbox; script-src 'none'; " : ""}frame-ancestors 'self'`;
		assert.equal(await policyOf(path, ""), expected(isPassive));
		assert.equal(await policyOf(path, "scripts: true\n"), expected(isPassiveWithScripts));
	});
}

test("hides hidden files of the project, except those of .well-known", async () => {
	const { rewrites } = await listRoutes(createTestBlog({ "site.yml": "title: Q\n" }, { mode: "development" }));
	const rules = await rewrites();
	const [{ source } = { source: "" }] = Array.isArray(rules) ? [] : (rules.beforeFiles ?? []);
	const matches = getPathMatch(source, { strict: true });
	for (const path of ["/.env", "/.git/config", "/a/.b/c.txt", "/.well-known-not/a", "/.htaccess"])
		assert.ok(matches(path), path);
	for (const path of ["/.well-known/security.txt", "/.well-known", "/a.b/c.d", "/", "/blog/a..b"]) {
		assert.ok(!matches(path), path);
	}
});

/** Returns the sources and destinations of all redirects of the server. */
async function redirectsOf(files: Record<string, string>): Promise<Record<string, string>> {
	const { redirects } = await listRoutes(createTestBlog(files, { mode: "development" }));
	const rules = (await redirects()).filter((rule) => rule !== READY_REDIRECT);
	return Object.fromEntries(rules.map(({ source, destination }) => [source, destination]));
}

test("leads from a base path of /blog, unless posts are there", async () => {
	const post = "---\ntitle: A\ndate: 2026-01-01\n---\n";
	const site = "title: Q\nurl: https://q.example/blog\n";
	const below = await redirectsOf({ "site.yml": `${site}permalink: /:slug\n`, "posts/a.md": post });
	assert.equal(below["/blog/:path+"], "/:path+");
	const own = await redirectsOf({ "site.yml": `${site}permalink: /blog/:slug\n`, "posts/a.md": post });
	assert.equal(own["/blog/:path+"], undefined);
});
