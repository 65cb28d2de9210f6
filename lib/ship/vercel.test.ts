import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { createTestSite, EMPTY_MANIFEST } from "./ship.support";
import { type BuildManifest, listPaths } from "./site";
import { createConfig, writeVercelOutput } from "./vercel";
import { requestVercel } from "./vercel.support";

const create = (manifest: Partial<BuildManifest>, files: readonly string[] = []) =>
	createConfig({ ...EMPTY_MANIFEST, ...manifest }, files, ["cache/**"]);

test("sends the headers of all patterns that match a path", () => {
	const headers = {
		"/*": [{ key: "X-Everywhere", value: "1" }],
		"/*.md": [{ key: "X-Markdown", value: "2" }],
		"/tags/:name/rss.xml": [{ key: "X-Tag", value: "3" }],
	};
	const { config } = create({ headers, basePath: "/b.c" });
	const keysOf = (url: string) => Object.keys(requestVercel(config, url).headers).filter((key) => key.startsWith("X-"));
	assert.deepEqual(keysOf("/b.c/a"), ["X-Everywhere"]);
	assert.deepEqual(keysOf("/b.c/a.md"), ["X-Everywhere", "X-Markdown"]);
	assert.deepEqual(keysOf("/b.c/tags/gr%C3%B6%C3%9Fe/rss.xml"), ["X-Everywhere", "X-Tag"]);
	assert.deepEqual(keysOf("/bXc/a.md"), []);
});

describe("redirects", () => {
	const redirects = { "/old": "/new", "/a+b": "/plus", "/ö (1)": "/%C3%B6", "/what?": "/what", "/*": "/star" };
	for (const basePath of ["", "/b"]) {
		const { config } = create({ redirects, basePath });
		for (const [url, location] of [
			["/old", "/new"],
			["/a+b", "/plus"],
			["/%C3%B6%20(1)", "/%C3%B6"],
			["/what%3F", "/what"],
			["/*", "/star"],
			["/aab", undefined],
			["/older", undefined],
			["/x/old", undefined],
			["/", undefined],
			["/page/", "/page"],
			["/deep/page/", "/deep/page"],
			["//other.example/", undefined],
			["/\\other.example/", undefined],
		] as const) {
			test(`${basePath}${url} ${location ? `leads to ${basePath}${location}` : "isn't redirected"}`, () => {
				const { status, headers } = requestVercel(config, basePath + url);
				assert.deepEqual([status, headers.Location], location ? [308, basePath + location] : [undefined, undefined]);
			});
		}
	}
	test("the base path without a slash leads to the index", () => {
		const { config } = create({ basePath: "/b" });
		assert.equal(requestVercel(config, "/b").headers.Location, "/b/");
		assert.equal(requestVercel(config, "/b/").status, undefined);
		assert.equal(requestVercel(config, "/blog").status, undefined);
	});
});

describe("Markdown", () => {
	const paths = ["/about", "/blog/a", "/blog/größe", "/v1.2"];
	const markdown = Object.fromEntries(paths.map((path) => [path, `${path}.md`]));
	for (const basePath of ["", "/b"]) {
		const { config } = create({ markdown, basePath });
		for (const [url, accept, dest] of [
			["/about", "text/markdown", "/about.md"],
			["/blog/a", "text/markdown, text/html;q=0.5", "/blog/a.md"],
			["/blog/gr%C3%B6%C3%9Fe", "text/markdown", "/blog/gr%C3%B6%C3%9Fe.md"],
			["/v1.2", "text/markdown", "/v1.2.md"],
			["/v1x2", "text/markdown", undefined],
			["/blog/a", "text/html, */*;q=0.1", undefined],
			["/blog/a", undefined, undefined],
			["/blog/abc", "text/markdown", undefined],
			["/x/blog/a", "text/markdown", undefined],
		] as const) {
			test(`a request of ${basePath}${url} that accepts ${accept} gets ${dest ?? "no Markdown"}`, () => {
				const found = requestVercel(config, basePath + url, accept === undefined ? {} : { accept });
				assert.equal(found.dest, dest && basePath + dest);
			});
		}
		test(`caches keep both forms of a page apart${basePath && ` below ${basePath}`}`, () => {
			assert.equal(requestVercel(config, `${basePath}/about`).headers.Vary, "Accept");
			assert.equal(requestVercel(config, `${basePath}/index`).headers.Vary, undefined);
		});
	}
});

test("a browser that opens a feed gets it as XML", () => {
	const { config } = create({});
	const typeOf = (url: string, target: string) =>
		requestVercel(config, url, { "sec-fetch-dest": target }).headers["Content-Type"];
	for (const url of ["/rss.xml", "/atom-12.xml", "/tags/a/rss.xml"]) {
		assert.equal(typeOf(url, "document"), "application/xml; charset=utf-8");
		assert.equal(typeOf(url, "empty"), undefined);
		assert.equal(requestVercel(config, url).headers.Vary, "Sec-Fetch-Dest");
	}
	assert.equal(typeOf("/sitemap.xml", "document"), undefined);
});

test("files have their place, and an unknown path the 404 page", () => {
	const { config } = create({ basePath: "/b" });
	assert.deepEqual(
		config.routes.flatMap(({ handle = [] }) => handle),
		["filesystem", "error"],
	);
	assert.deepEqual(config.routes.at(-1), { src: "^/.*$", status: 404, dest: "/404.html" });
	assert.deepEqual([config.version, config.cache], [3, ["cache/**"]]);
});

test("pages have no extension in their paths, and files the types that Vercel doesn't know", () => {
	const files = ["/index.html", "/404.html", "/blog/a.html", "/demo/index.html", "/blog/a.md", "/rss.xml", "/a.png"];
	assert.deepEqual(create({ basePath: "/b" }, files).config.overrides, {
		"b/blog/a.html": { path: "b/blog/a", contentType: "text/html; charset=utf-8" },
		"b/blog/a.md": { contentType: "text/markdown; charset=utf-8" },
		"b/rss.xml": { contentType: "application/xml" },
	});
});

for (const [url, location] of [
	["/index.html", "/"],
	["/about.html", "/about"],
	["/about/index.html", "/about"],
	["/about", undefined],
	["/demo/index.html", undefined],
	["//other.example/a.html", undefined],
	["/\\other.example/a.html", undefined],
] as const) {
	test(`${url} ${location ? `leads to the page ${location}` : "isn't the file of a page"}`, () => {
		const files = ["/index.html", "/about.html", "/demo/index.html"];
		const { headers } = requestVercel(create({}, files).config, url, {}, files);
		assert.equal(headers.Location, location);
	});
}

test("the forms of a path have one route", () => {
	const redirects = {
		"/old.html": "/new",
		"/old": "/new",
		"/old/index.html": "/new",
		"/a+b": "/new",
		"/a+b.html": "/other",
	};
	const { config } = create({ redirects });
	const routes = config.routes.filter(({ headers }) => /^\/(?:new|other)$/.test(headers?.Location ?? ""));
	assert.deepEqual(
		routes.map(({ src, headers }) => `${src} ${headers?.Location}`),
		["^/(?:old\\.html|old|old/index\\.html)/?$ /new", "^/(?:a\\+b)/?$ /new", "^/(?:a\\+b\\.html)/?$ /other"],
	);
});

test("makes several routes for the forms of a path that are too long for one", () => {
	const path = `/${"ä".repeat(115)}`.repeat(4);
	const forms = ["", ".html", "/index.html"].map((end) => path + end);
	const { config } = create({ redirects: Object.fromEntries(forms.map((form) => [form, "/a"])) });
	assert.ok(config.routes.every(({ src = "" }) => src.length <= 4096));
	for (const form of forms) assert.equal(requestVercel(config, encodeURI(form)).headers.Location, "/a");
});

test("stays within the limits of Vercel, and makes pages of the other redirects", () => {
	const many = (count: number, toPath: (index: number) => string) =>
		Array.from({ length: count }, (_, index) => toPath(index));
	const pages = many(5000, (index) => `/${2000 + (index % 25)}/${index}/a-post-with-a-title-in-中文-${index}`);
	const redirects = Object.fromEntries(many(3000, (index) => `/old/${index}`).map((source) => [source, "/new"]));
	const markdown = Object.fromEntries(pages.map((page) => [page, `${page}.md`]));
	const { config, asPages } = create({ redirects, markdown });
	assert.equal(config.routes.length, 2048);
	assert.ok(config.routes.every(({ src = "" }) => src.length <= 4096));
	const isRoute = (source: string) => requestVercel(config, source).status === 308;
	const [asRoutes, others] = [Object.keys(redirects).filter(isRoute), Object.keys(asPages)];
	assert.deepEqual([...asRoutes, ...others], Object.keys(redirects));
	assert.ok(others.length > 0);
	for (const page of [pages[0], pages[2499], pages[4999]]) {
		const url = encodeURI(page ?? "");
		assert.equal(requestVercel(config, url, { accept: "text/markdown" }).dest, `${url}.md`);
	}
});

test("writes all files below the base path, and a cache relative to the project", async () => {
	const project = createTemporaryFolder({ ".vercel/output/old.txt": "old" });
	const redirects = Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`/old/${index}`, "/a"]));
	const site = createTestSite({ "files/a.html": "a", "files/404.html": "404" }, { basePath: "/my/b", redirects });
	const output = path.join(project, ".vercel/output");
	await writeVercelOutput(site, output, path.join(project, ".quire/engine/.next/cache"));
	const names = await listPaths(output);
	for (const name of ["/config.json", "/static/my/b/a.html", "/static/my/b/404.html"])
		assert.ok(names.includes(name), name);
	assert.ok(!names.includes("/old.txt") && !names.includes("/static/my/b/old/0/index.html"));
	assert.match(readFileSync(path.join(output, "static/my/b/old/2099/index.html"), "utf8"), /url=\/my\/b\/a"/);
	const config = JSON.parse(readFileSync(path.join(output, "config.json"), "utf8"));
	assert.deepEqual(config.cache, [".quire/engine/.next/cache/**"]);
	assert.ok(config.overrides["my/b/a.html"]);
});
