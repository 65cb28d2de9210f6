import assert from "node:assert/strict";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { createAppRules } from "./app-rules";
import { EMPTY_MANIFEST } from "./ship.support";
import type { BuildManifest } from "./site";

const create = (manifest: Partial<BuildManifest>, options: Partial<Parameters<typeof createAppRules>[1]> = {}) =>
	createAppRules({ ...EMPTY_MANIFEST, ...manifest }, { path: "/blog", inside: false, ...options });

test("a blog without headers and redirects has few rules, whatever its pages", () => {
	const { rules } = create({});
	assert.deepEqual(
		[rules.headers, rules.redirects, rules.rewrites].map((list) => list.length),
		[1, 2, 2],
	);
	assert.deepEqual(rules.rewrites, [
		{ source: "/blog", destination: "/blog/index.html" },
		{ source: "/blog/:path(.*[^/])", destination: "/blog/:path.html" },
	]);
});

test("headers of the manifest have sources below the path", () => {
	const list = [{ key: "X-A", value: "1" }];
	const { defaultHeaders, headers } = create(
		{ headers: { "/*": list, "/*.svg": list, "/tags/:name/rss.xml": list } },
		{ path: "/my.site/blog" },
	).rules;
	assert.deepEqual(show(defaultHeaders, "source"), ["/my\\.site/blog/:path*"]);
	assert.deepEqual(show(headers.slice(0, 2), "source"), [
		"/my\\.site/blog/:path(.*\\.svg)",
		"/my\\.site/blog/:path(tags\\/[^/]+\\/rss\\.xml)",
	]);
});

test("media types are those of files, not of the app's page for unknown paths", () => {
	const types = (type: string) => [
		{ key: "Content-Type", value: type },
		{ key: "X-Robots-Tag", value: "noindex" },
	];
	const { headers } = create(
		{ headers: { "/*.md": types("markdown"), "/rss.xml": types("rss"), "/tags/:name/rss.xml": types("rss") } },
		{ files: ["/größe.md", "/hello.md", "/hello.html", "/rss.xml", "/tags/a/rss.xml", "/tags/a/b/rss.xml"] },
	).rules;
	const shown = headers.map(({ source, has, headers }) =>
		[source, ...(has ?? []).map(({ key }) => key), ...headers.map(({ value }) => value)].join(" "),
	);
	assert.deepEqual(shown, [
		"/blog/:path(.*\\.md) noindex",
		"/blog/:path(gr%C3%B6%C3%9Fe\\.md|hello\\.md) markdown",
		"/blog/:path(rss\\.xml) rss noindex",
		"/blog/:path(tags\\/[^/]+\\/rss\\.xml) noindex",
		"/blog/:path(tags/a/rss\\.xml) rss",
		"/blog/:path(.*(?:rss|atom)(?:-\\d+)?\\.xml) Sec-Fetch-Dest",
		"/blog/:path(rss\\.xml|tags/a/rss\\.xml|tags/a/b/rss\\.xml) sec-fetch-dest application/xml; charset=utf-8",
	]);
});

test("redirects keep what their paths contain, and those of first pages are one rule", () => {
	const { redirects } = create({
		redirects: {
			"/old (1)": "/%C3%B6",
			"/page/1": "/",
			"/tags/a/page/1": "/tags/a",
			"/tags/ö/page/1": "/tags/%C3%B6",
			"/b/page/1": "/c",
		},
	}).rules;
	assert.deepEqual(show(redirects.slice(1, -1), "source destination"), [
		"/blog/:path(.+)/page/1 /blog/:path",
		"/blog/:path(old%20\\(1\\)) /blog/%C3%B6",
		"/blog/:path(page/1) /blog",
		"/blog/:path(b/page/1) /blog/c",
	]);
});

test("redirects lead to the pages of an app with slashes, and to files", () => {
	const redirects = { "/page/1": "/", "/old": "/new", "/part": "/new#v1.2", "/feed": "/rss.xml", "/a/page/1": "/a" };
	const rules = create({ redirects }, { trailingSlash: true }).rules;
	assert.deepEqual(
		rules.redirects.map(({ destination }) => destination),
		["/blog/", "/blog/:path/", "/blog/", "/blog/new/", "/blog/new/#v1.2", "/blog/rss.xml", "/blog/:path/"],
	);
});

test("the forms of a path have one rule, and pages of those that are too many", () => {
	const ends = ["", ".html", "/index.html"];
	const all = Array.from({ length: 410 }, (_, index) => ends.map((end) => [`/old/${index}${end}`, "/new"])).flat();
	const { rules, asPages } = create({ redirects: Object.fromEntries([["/new/index.html", "/new"], ...all]) });
	assert.equal(rules.redirects[1]?.source, "/blog/:path(old/0|old/0\\.html|old/0/index\\.html)");
	assert.equal(Object.keys(asPages).length, 3 * 10 + 1);
	// It matters least.
	assert.equal(asPages["/new/index.html"], "/new");
});

test("the forms of a path that are too long for one rule have several", () => {
	for (const name of ["ä".repeat(115), "漢".repeat(75), "(".repeat(190)]) {
		const path = `/${name}`.repeat(4 + Number(name.startsWith("(")));
		const { rules } = create({
			redirects: Object.fromEntries(["", ".html", "/index.html"].map((end) => [path + end, "/a"])),
		});
		const sources = rules.redirects.filter(({ destination }) => destination === "/blog/a").map(({ source }) => source);
		assert.ok(sources.length > 1 && sources.every((source) => source.length <= 4096));
		const names = sources.flatMap((source) => source.slice("/blog/:path(".length, -1).split("|"));
		assert.equal(names.length, 3);
	}
});

test("redirects that are too many are pages", () => {
	const all = Array.from({ length: 1000 }, (_, index) => [`/old/${index}`, "/new"]);
	const { rules, asPages } = create({ redirects: Object.fromEntries(all) });
	assert.ok(rules.redirects.length < 500);
	assert.equal(Object.keys(asPages).length + rules.redirects.length - 2, 1000);
});

test("pages with Markdown are negotiated by groups, also the index", () => {
	const markdown = Object.fromEntries(
		["/", "/a", "/größe", "/v1.2"].map((page) => [page, `${page === "/" ? "/index" : page}.md`]),
	);
	const { rewrites, headers } = create({ markdown }).rules;
	const negotiated = rewrites.filter(({ has }) => has);
	assert.deepEqual(show(negotiated, "source destination"), [
		"/blog /blog/index.md",
		"/blog/:path(a|gr%C3%B6%C3%9Fe|v1\\.2) /blog/:path.md",
	]);
	assert.deepEqual(headers.filter(({ headers }) => headers[0]?.value === "Accept").length, 2);
	const many = Object.fromEntries(
		Array.from({ length: 1000 }, (_, index) => [`/a-post-with-a-long-title-${index}`, ""]),
	);
	assert.ok(create({ markdown: many }).rules.rewrites.length < 20);
});

test("pages that are routes of the app have no rewrites to files, and keep redirects and Markdown", () => {
	const all = Array.from({ length: 410 }, (_, index) => [`/old/${index}`, "/a"]);
	const manifest = { markdown: { "/a": "/a.md" }, redirects: Object.fromEntries(all) };
	const { rules, asPages } = create(manifest, { inside: true, ownHtml: ["/demo/a.html", "/b.html"] });
	assert.deepEqual(show(rules.beforeFiles, "source destination"), ["/blog/:path(a) /blog/:path.md"]);
	const names = Object.keys(asPages).map((source) => source.slice(1));
	assert.deepEqual(show(rules.rewrites, "source destination"), [
		`/blog/:path(${names.join("|")}) /blog/:path/index.html`,
	]);
	assert.equal(rules.redirects.at(-1)?.source, "/blog/:path((?!(?:demo/a\\.html|b\\.html)$).+)\\.html");
	assert.deepEqual(create({}, { inside: true }).rules.rewrites, []);
});
