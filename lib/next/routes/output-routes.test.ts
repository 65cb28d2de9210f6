import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getPathMatch } from "next/dist/shared/lib/router/utils/path-match";
import { matchHas, prepareDestination } from "next/dist/shared/lib/router/utils/prepare-destination";
import type { Blog } from "@/lib/blog/blog";
import { createTestBlog } from "@/lib/blog/blog.support";
import { blogFiles, ownerFiles, postsJson } from "@/lib/outputs/example-output.support";
import { OUTPUTS } from "@/lib/outputs/registry";
import { OWNER_HEADER, type OwnerPath } from "@/lib/outputs/static-files/owner-header";
import { outputRoutes } from "./output-routes";

/** Returns where the first rewrite that matches a path leads to. */
async function resolve(blog: Blog, path: string, outputs = OUTPUTS): Promise<string | undefined> {
	const { beforePages, afterPages } = await outputRoutes(blog, outputs);
	for (const { source, has, destination } of [...beforePages, ...afterPages]) {
		const found = !has && getPathMatch(source, { removeUnnamedParams: true, strict: true })(path);
		if (found) return destination.replace(":path", String(found.path));
	}
	return undefined;
}

test("leads to a new output in a build and in development", async () => {
	const outputs = [postsJson, ...OUTPUTS];
	const production = createTestBlog(blogFiles);
	const development = createTestBlog(blogFiles, { mode: "development" });
	assert.equal(await resolve(production, "/posts.json", outputs), "/_next/static/posts-json/posts.json");
	assert.equal(await resolve(development, "/posts.json", outputs), "/dev/posts-json/posts.json");

	const cacheOf = async (blog: Blog) => {
		const { headers } = await outputRoutes(blog, [postsJson]);
		return headers.map(({ source, headers }) => [source, ...headers.map(({ key, value }) => `${key}: ${value}`)]);
	};
	assert.deepEqual(await cacheOf(production), [
		["/posts\\.json", "Cache-Control: public, max-age=3600, must-revalidate"],
	]);
	assert.deepEqual(await cacheOf(development), [["/posts\\.json", "Cache-Control: no-store"]]);
});

test("leads to the owner's file at the path of an output", async () => {
	const blog = createTestBlog(ownerFiles);
	assert.equal(await resolve(blog, "/posts.json", [postsJson, ...OUTPUTS]), "/_next/static/content/posts.json");
});

describe("outputRoutes", () => {
	const blog = createTestBlog({
		"site.yml": "title: Q\nurl: https://q.example\nindexNow: 0123abcd\n",
		"public/sitemap.xml": "mine",
		"posts/hello.md": "---\ntitle: Hello\ndate: 2026-01-01\ntags: [größe]\n---\n",
	});
	for (const [path, expected] of [
		["/rss.xml", "feeds/rss.xml"],
		["/feed.css", "feeds/feed.css"],
		["/tags/gr%C3%B6%C3%9Fe/rss.xml", "feeds/tags/gr%C3%B6%C3%9Fe/rss.xml"],
		["/sitemap-2.xml", "sitemap/sitemap-2.xml"],
		["/sitemap.xml", "content/sitemap.xml"],
		["/robots.txt", "robots/robots.txt"],
		["/0123abcd.txt", "index-now/0123abcd.txt"],
		["/blog/hello.md", "markdown/blog/hello.md"],
		["/llms.txt", "markdown/llms.txt"],
	] as const) {
		test(`lead ${path} to ${expected}`, async () => {
			assert.equal(await resolve(blog, path), `/_next/static/${expected}`);
		});
	}
	test("leave the page of a post alone", async () => assert.equal(await resolve(blog, "/blog/hello"), undefined));
});

test("leads to files of public/ whose names look like patterns, and applies their headers to nothing else", async () => {
	const names = ["blog/a(1)*.txt", "blog/:path*", "dev/{a}+.txt", "blog/b?c#d.txt", "no\nextension"];
	const files = Object.fromEntries(names.map((name) => [`public/${name}`, name]));
	const { afterPages } = await outputRoutes(createTestBlog({ "site.yml": "title: Q\n", ...files }));
	for (const name of names) {
		const request = `/${encodeURI(name).replace(/[?#]/g, encodeURIComponent)}`;
		const match = afterPages.find(({ source }) => getPathMatch(source, { strict: true })(request));
		const { newUrl } = prepareDestination({
			appendParamsToQuery: false,
			destination: match?.destination ?? "",
			params: {},
			query: {},
		});
		assert.equal(decodeURIComponent(newUrl), `/_next/static/content/${name}`);
		assert.equal(getPathMatch(match?.source ?? "", { strict: true })("/blog/other"), false);
	}
});

describe("outputRoutes in development", async () => {
	const files = { "public/robots.txt": "mine", "public/rss.xml": "mine", "public/favicon.ico": "mine" };
	const blog = createTestBlog({ "site.yml": "title: Q\n", ...files }, { mode: "development" });
	const { beforePages, afterPages } = await outputRoutes(blog);
	const find = (path: string, owner?: OwnerPath) => {
		const request = { headers: owner ? { [OWNER_HEADER]: owner } : {} } as Parameters<typeof matchHas>[0];
		for (const { source, has, missing, destination } of [...beforePages, ...afterPages]) {
			const params = getPathMatch(source, { removeUnnamedParams: true, strict: true })(path);
			if (!params || !matchHas(request, {}, has, missing)) continue;
			return prepareDestination({ appendParamsToQuery: false, destination, params, query: {} }).newUrl;
		}
		return undefined;
	};
	for (const [path, owner, expected] of [
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
	] as const) {
		const title = `lead ${path} ${owner ? `where the owner has a ${owner} ` : ""}to ${expected ?? "its page"}`;
		test(title, () => assert.equal(find(path, owner), expected));
	}
});

describe("outputRoutes of posts outside /blog with dots in their paths", () => {
	const blog = createTestBlog({
		"site.yml": "title: Q\nurl: https://q.example\npermalink: /:slug\n",
		"public/data.json": "{}",
		"public/main.js": "",
		"posts/a.md": "---\ntitle: A\ndate: 2026-01-01\nslug: release/v8.5.4\n---\n",
		"posts/b.md": "---\ntitle: B\ndate: 2026-01-01\nslug: v1.JSON\n---\n",
	});
	for (const [path, expected] of [
		["/release/v8.5.4", undefined],
		["/v1.JSON", undefined],
		["/release/v8.5.4.md", "markdown/release/v8.5.4.md"],
		["/data.json", "content/data.json"],
		["/main.js", "content/main.js"],
	] as const) {
		test(`lead ${path} to ${expected ?? "its page"}`, async () => {
			assert.equal(await resolve(blog, path), expected && `/_next/static/${expected}`);
		});
	}
	test("and leave the paths valid", async () => {
		assert.deepEqual((await blog.collection()).diagnostics, []);
	});
});
