import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { matchHas, prepareDestination } from "next/dist/shared/lib/router/utils/prepare-destination";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { listAppRoutes } from "./app-routes";

const blog = createTestBlog(
	{
		"site.yml": "title: Q\nurl: https://q.example/my.blog\n",
		"posts/hello.md": "---\ntitle: Hello\ndate: 2026-01-01\naliases: [/old]\n---\n",
		"posts/node.md": "---\ntitle: Node\nslug: node.js\ndate: 2026-01-01\n---\n",
		"public/demo.html": "",
	},
	{ mode: "development" },
);
const routes = listAppRoutes(blog, "/my.blog");

/** Returns where the first rewrite that applies to a request leads to. */
async function resolve(path: string, headers: Record<string, string> = {}): Promise<string | undefined> {
	for (const { source, has, destination } of (await routes).beforeFiles) {
		const params = getPathMatch(source, { removeUnnamedParams: true, strict: true })(path);
		if (!params || !matchHas({ headers } as Parameters<typeof matchHas>[0], {}, has)) continue;
		return prepareDestination({ appendParamsToQuery: false, destination, params, query: {} }).newUrl;
	}
	return undefined;
}

describe("an app in development asks for files of the blog, and never for its pages", () => {
	for (const [path, expected, headers] of [
		["/my.blog", undefined],
		["/my.blog/hello", undefined],
		["/my.blog/tags/a", undefined],
		["/my.blog/release-1.2", undefined],
		["/other/rss.xml", undefined],
		["/myxblog/rss.xml", undefined],
		["/my.blog/rss.xml", "/dev/feeds/rss.xml"],
		["/my.blog/sitemap.xml", "/dev/sitemap/sitemap.xml"],
		["/my.blog/hello.md", "/dev/markdown/hello.md"],
		["/my.blog/hello", "/dev/markdown/hello.md", { accept: "text/markdown" }],
		["/my.blog/share/0123.png", "/dev/og-images/share/0123.png"],
		["/my.blog/dev/search/pagefind-entry.json", "/dev/search/pagefind-entry.json"],
		["/my.blog/img/a.png", "/dev/content/img/a.png"],
		["/my.blog/files/posts/a/LICENSE", "/dev/content/files/posts/a/LICENSE"],
	] as const) {
		test(`${path} ${JSON.stringify(headers ?? {})}`, async () => {
			assert.equal(await resolve(path, headers), expected);
		});
	}

	test("not even for one whose path looks like that of a file", async () => {
		const path = [...(await blog.paths())].find((one) => one.endsWith("node.js"));
		assert.equal(await resolve(`/my.blog${path}`), undefined);
		assert.equal(await resolve(`/my.blog${path}.js`), `/dev/content${path}.js`);
	});
});

test("an app in development has the redirects of a build, which browsers don't keep", async () => {
	const { redirects } = await routes;
	assert.ok(redirects.every(({ permanent }) => !permanent));
	const sources = show(redirects, "source");
	assert.ok(sources.some((source) => source.startsWith("/my\\.blog/:path(old")));
	assert.equal(sources.at(-1), "/my\\.blog/:path((?!(?:demo\\.html)$).+)\\.html");
});
