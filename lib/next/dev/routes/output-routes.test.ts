import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { matchHas, prepareDestination } from "next/dist/shared/lib/router/utils/prepare-destination";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { blogFiles, postsJson } from "@/lib/outputs/example-output.support";
import { OUTPUTS } from "@/lib/outputs/registry";
import { OWNER_HEADER, type OwnerContent } from "@/lib/outputs/static-files/routes";
import { outputRoutes } from "./output-routes";

/** Returns where the first rewrite that applies to a request leads to; `owner` is what the owner has at the path. */
async function resolve(blog: Blog, path: string, owner?: OwnerContent, outputs = OUTPUTS): Promise<string | undefined> {
	const { beforePages, afterPages } = await outputRoutes(blog, outputs);
	const request = { headers: owner ? { [OWNER_HEADER]: owner } : {} } as Parameters<typeof matchHas>[0];
	for (const { source, has, missing, destination } of [...beforePages, ...afterPages]) {
		const params = getPathMatch(source, { removeUnnamedParams: true, strict: true })(path);
		if (!params || !matchHas(request, {}, has, missing)) continue;
		return prepareDestination({ appendParamsToQuery: false, destination, params, query: {} }).newUrl;
	}
	return undefined;
}

test("leads to a new output, which browsers don't store", async () => {
	const blog = createTestBlog(blogFiles, { mode: "development" });
	const outputs = [postsJson, ...OUTPUTS];
	assert.equal(await resolve(blog, "/posts.json", undefined, outputs), "/dev/posts-json/posts.json");
	assert.equal(await resolve(blog, "/posts.json", "file", outputs), "/dev/content/posts.json");
	const { headers } = await outputRoutes(blog, [postsJson]);
	assert.deepEqual(headers, [{ source: "/posts\\.json", headers: [{ key: "Cache-Control", value: "no-store" }] }]);
});

describe("the routes of outputs", () => {
	const blog = createTestBlog(
		{
			"site.yml": "title: Q\nurl: https://q.example\nindexNow: 0123abcd\n",
			"public/robots.txt": "mine",
			"public/rss.xml": "mine",
			"public/favicon.ico": "mine",
			"posts/hello.md": "---\ntitle: Hello\ndate: 2026-01-01\ntags: [größe]\n---\n",
		},
		{ mode: "development" },
	);
	for (const [path, owner, expected] of [
		["/feed.css", undefined, "/dev/feeds/feed.css"],
		["/tags/gr%C3%B6%C3%9Fe/rss.xml", undefined, "/dev/feeds/tags/gr%C3%B6%C3%9Fe/rss.xml"],
		["/sitemap-2.xml", undefined, "/dev/sitemap/sitemap-2.xml"],
		["/sitemap.xml", "file", "/dev/content/sitemap.xml"],
		["/0123abcd.txt", undefined, "/dev/index-now/0123abcd.txt"],
		["/blog/hello.md", undefined, "/dev/markdown/blog/hello.md"],
		["/llms.txt", undefined, "/dev/markdown/llms.txt"],
		["/blog/hello", undefined, undefined],
		["/robots.txt", "file", "/dev/content/robots.txt"],
		// It was deleted since the start.
		["/robots.txt", undefined, "/dev/robots/robots.txt"],
		["/rss.xml", "file", "/dev/content/rss.xml"],
		["/rss.xml", undefined, "/dev/feeds/rss.xml"],
		["/favicon.ico", undefined, "/dev/icons/favicon.ico"],
		["/default-icon.svg", "shared-file", "/dev/content/default-icon.svg"],
		["/blog/a.jpg", "file", "/dev/content/blog/a.jpg"],
		["/blog/a.jpg", undefined, undefined],
		["/a.jpg", undefined, "/dev/content/a.jpg"],
		["/release/v9.1", "page", undefined],
		["/release/v9.1.md", undefined, "/dev/markdown/release/v9.1.md"],
		["/v1.JSON", "page", undefined],
	] as const) {
		const title = `lead ${path} ${owner ? `where the owner has a ${owner} ` : ""}to ${expected ?? "its page"}`;
		test(title, async () => assert.equal(await resolve(blog, path, owner), expected));
	}
});

test("leads to files of public/ whose names look like patterns", async () => {
	const blog = createTestBlog({ "site.yml": "title: Q\n" }, { mode: "development" });
	for (const name of ["blog/a(1)*.txt", "blog/:path*", "dev/{a}+.txt", "blog/b?c#d.txt"]) {
		const request = `/${encodeURI(name).replace(/[?#]/g, encodeURIComponent)}`;
		const destination = await resolve(blog, request, "file");
		assert.equal(decodeURIComponent(destination ?? ""), `/dev/content/${name}`);
	}
});

test("posts outside /blog may have dots in their paths", async () => {
	const blog = createTestBlog({
		"site.yml": "title: Q\nurl: https://q.example\npermalink: /:slug\n",
		"public/data.json": "{}",
		"posts/a.md": "---\ntitle: A\ndate: 2026-01-01\nslug: release/v8.5.4\n---\n",
		"posts/b.md": "---\ntitle: B\ndate: 2026-01-01\nslug: v1.JSON\n---\n",
	});
	assert.deepEqual((await blog.collection()).diagnostics, []);
});
