import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import type { BlogPageView, PostPage } from "@/lib/owner-code/app-pages";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { createAppData } from "./create-app-data";

const app = {
	folder: "/app",
	basePath: "/shop",
	path: "/news",
	pageExtensions: [],
	trailingSlash: false,
	inside: true,
	isExport: false,
};

type Mode = "development" | "production";

/** Returns the pages of a blog by their paths. */
async function readPages(files: Record<string, string>, mode: Mode = "production", own: Partial<typeof app> = {}) {
	const all = { "site.yml": "title: News\nurl: https://a.example/shop/news\npermalink: /:slug\n", ...files };
	const blog = createTestBlog(all, { app: { ...app, ...own }, mode });
	const toClass = (name: string, isPart: boolean) => (name === "label" ? "quire-label" : isPart ? "" : name);
	const { data, pages, media } = await createAppData(blog, { toClass });
	const entries = Object.entries(data.pages ?? {}).map(([path, name]) => [path, JSON.parse(pages.get(name) ?? "")]);
	return { pages: Object.fromEntries(entries) as Record<string, BlogPageView>, media };
}

async function readBody(body: string, mode?: Mode, own?: Partial<typeof app>, files: Record<string, string> = {}) {
	const posts = { "posts/a.mdx": `# A\n\n${body}\n`, "posts/b.md": "# B\n\nText\n" };
	const { pages } = await readPages({ ...posts, ...files }, mode, own);
	return (pages["/a"] as PostPage).post;
}

for (const [what, body, expected] of [
	["a paragraph", "Text *here*.", [["p", null, "Text ", ["em", null, "here"], "."]]],
	["a link to a post", "[b](/b)", [["p", null, ["a", { href: "/news/b" }, "b"]]]],
	["a link to the file of a post", "[b](b.md)", [["p", null, ["a", { href: "/news/b" }, "b"]]]],
	["a link to another site", "[b](https://b.example/)", [["p", null, ["a", { href: "https://b.example/" }, "b"]]]],
	["a class of the blog", '<b className="label own">a</b>', [["b", { className: "quire-label own" }, "a"]]],
	["the attributes of an author", '<b data-feature="a" className="own">a</b>', /"data-feature":"a","className":"own/],
	["microdata", '<p><meta itemProp="a" content="b" /></p>', [["p", null, ["meta", { itemProp: "a", content: "b" }]]]],
	["a style", '<b style={{ color: "red" }}>a</b>', [["b", { style: { color: "red" } }, "a"]]],
	["a component of the app", '<Chart values={[1, 2]} label="a" />', [["Chart", { values: [1, 2], label: "a" }]]],
	["its children", "<Chart>*a*</Chart>", [["Chart", null, ["em", null, "a"]]]],
	["a member", "<Ui.Chart />", [["Ui.Chart", null]]],
	["a prop of elements", "<Chart title={<b>a</b>} />", [["Chart", { $nodes: { title: [["b", null, "a"]] } }]]],
	["a component in a table", "<table><tbody><Row /></tbody></table>", /\["tbody",null,\["Row",null\]\]/],
	[
		"a block in a component in a text",
		"a <Ui><div>b</div></Ui>",
		[["p", null, "a ", ["Ui", null, ["div", null, "b"]]]],
	],
	["no title that React would move to the head", "<svg><b>a</b><title>b</title></svg>", /"b",null,"a"\](?!.*title)/],
	["the title of an SVG", "<svg><title>b</title></svg>", [["svg", null, ["title", null, "b"]]]],
] as const) {
	test(`the body in an app has ${what}`, async () => {
		const found = (await readBody(body)).body;
		if (expected instanceof RegExp) assert.match(JSON.stringify(found), expected);
		else assert.deepEqual(found, expected);
	});
}

for (const [what, body, expected] of [
	["nodes that an author writes", '<Chart $nodes={{ a: [["script", null, "b"]] }} id={1} />', [["Chart", { id: 1 }]]],
	["a string of HTML", '<Chart dangerouslySetInnerHTML={{ __html: "<b>a</b>" }} id={1} />', [["Chart", { id: 1 }]]],
	["an element for another component", '<Chart />\n\n<quire-component data-number="0" />', "quire-component"],
	["a prototype", "<Chart {...{ __proto__: { a: 1 } }} />", [["Chart", null]]],
] as const) {
	test(`a post that may not run code gives no component of the app ${what}`, async () => {
		const site = {
			"site.yml": "title: News\nurl: https://a.example/shop/news\npermalink: /:slug\ntrust: components\n",
		};
		const found = (await readBody(body, "production", {}, site)).body;
		if (typeof expected === "string") assert.equal(found.at(-1)?.[0], expected);
		else assert.deepEqual(found, expected);
	});
}

test("a component of the app replaces one of the blog", async () => {
	const folder = createTemporaryFolder({
		"mdx-components.tsx": "export const useMDXComponents = () => ({ Callout: () => <b /> });",
	});
	const { body } = await readBody('<Callout tone="a">b</Callout>', "production", { folder });
	assert.deepEqual(body, [["Callout", { tone: "a" }, "b"]]);
});

test("a component of the app may be inside one of the blog", async () => {
	const { body } = await readBody("<Callout>\n<Chart id={1} />\n</Callout>");
	assert.match(JSON.stringify(body), /^\[\["aside",.*\["Chart",\{"id":1\}\]/);
});

test("formulas, tables and check boxes are as React writes them", async () => {
	const { body } = await readBody("- [x] a\n\n| a |\n| - |\n| b |\n");
	const text = JSON.stringify(body);
	assert.match(text, /"defaultChecked":true/);
	assert.match(text, /\["table",null,\["thead",null,\["tr",null,\["th",null,"a"\]\]\]/);
});

test("a list of posts has the posts as lists of the app have them", async () => {
	const { body } = await readBody('<Posts as="titles" />');
	const [name, props] = body[0] as unknown as [string, { as: string; posts: { url: string }[] }];
	assert.deepEqual([name, props.as, props.posts.map(({ url }) => url)], ["Posts", "titles", ["/news/b"]]);
});

test("images have no query in development, which Next's optimizer refuses for local images", async () => {
	const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';
	const files = { "posts/a.md": "# A\n\nText ![b](/b.svg)\n", "public/b.svg": svg };
	const { pages } = await readPages(files, "development");
	assert.match(JSON.stringify((pages["/a"] as PostPage).post.body), /"src":"[^"?]*b\.svg"/);
});

test("a function as a prop stops a build, and is a problem of the post in development", async () => {
	const body = "<Chart onClick={() => 1} />";
	await assert.rejects(readBody(body), /`posts\/a\.mdx` can't be rendered: `onClick` of <Chart> is a function\./);
	const { problems } = await readBody(body, "development");
	assert.match(problems.at(-1)?.message ?? "", /`onClick` of <Chart> is a function/);
});

test("the pages are those of posts, lists and the index, with the metadata of the blog and titles for the app's template", async () => {
	const { pages } = await readPages({
		"posts/2026-01-01-a.md": "---\ntitle: A\ntags: [x]\ndescription: About a\n---\nText\n",
		"pages/about.md": "# About\n\nUs\n",
	});
	assert.deepEqual(Object.keys(pages).sort(), [
		"/",
		"/a",
		"/about",
		"/archive",
		"/archive/2026",
		"/search",
		"/tags",
		"/tags/x",
	]);
	const kinds = Object.values(pages).map(({ kind }) => kind);
	assert.deepEqual([...new Set(kinds)].sort(), ["archive", "feature", "list", "post", "terms"]);
	const { metadata, url, structuredData } = pages["/a"] as PostPage;
	assert.equal(url, "/news/a");
	assert.equal(metadata.title, "A");
	assert.equal(metadata.description, "About a");
	assert.equal(metadata.alternates?.canonical, "https://a.example/shop/news/a");
	assert.match(structuredData ?? "", /"@type":"BlogPosting"/);
});

test("URLs of pages end with a slash if those of the app do", async () => {
	const { body, url } = await readBody("[b](/b?x#y) [c](/c.pdf)", "production", { trailingSlash: true });
	assert.equal(url, "/news/a/");
	assert.match(JSON.stringify(body), /"\/news\/b\/\?x#y".*"\/news\/c\.pdf"/);
});

const HIDDEN = [
	"draft: true",
	"date: 2199-01-01",
	"published: false",
	"draft: true\nreview: 2199-01-01",
	"date: nonsense",
];
const MARKS =
	"tags: [%, x]\nauthors: [{ name: % Writer }]\nseries: % Series\ncategories: [%]\ndescription: % about\nimage: %.png\n";
const write = (mark: string, status: string) =>
	`---\ntitle: ${mark}\n${status}\n${MARKS.replaceAll("%", mark)}aliases: [/old-${mark}]\n---\n${mark} [a](/a)\n`;
const VISIBLE =
	'---\ntitle: A\ndate: 2026-01-02\ntags: [x]\nauthors: [{ name: Ada }]\n---\n<Posts />\n\n<Posts tag="x" />\n\nText\n';

describe("what an app gets of posts that readers don't find", () => {
	for (const mode of [{}, { isPreview: true, audience: "readers" }] as const) {
		test(`is nothing of hidden ones, and of unlisted ones their page: ${JSON.stringify(mode)}`, async () => {
			const files: Record<string, string> = {
				"site.yml": "title: News\nurl: https://a.example/shop/news\npermalink: /:slug\nstrict: false\n",
				"posts/a.mdx": VISIBLE,
				"posts/b.md": VISIBLE.replace("title: A", "title: B").replace("-02", "-04").replaceAll("<Posts />", ""),
				"posts/quiet.md": write("quokkaquiet", "date: 2026-01-03\nunlisted: true"),
				"pages/page.md": write("quokkapage", "draft: true"),
				"drafts/one.md": write("quokkafolder", "date: 2026-01-03"),
			};
			for (const [index, status] of HIDDEN.entries())
				files[`posts/h${index}.md`] = write(`quokkahidden${index}`, status);
			const blog = createTestBlog(files, { app, mode: "production", ...mode });
			const { data, pages } = await createAppData(blog);
			const { [data.pages?.["/quiet"] ?? ""]: own, ...others } = Object.fromEntries(pages);
			assert.match(own ?? "", /quokkaquiet/);
			assert.equal(data.posts.length, 2);
			const text = JSON.stringify([data, own, others]);
			assert.deepEqual(text.match(/quokka(?!quiet)\w+/g), null);
			assert.deepEqual(JSON.stringify([{ ...data, pages: {} }, others]).match(/quokka\w+/g), null);
			assert.deepEqual(
				Object.keys(data.pages ?? {}).filter((path) => /quokka/.test(path)),
				[],
			);
		});
	}
});

test("in development, pages stay whose reads are the same, unless what all depend on has changed", async () => {
	const files = {
		"site.yml": "title: News\npermalink: /:slug\n",
		"posts/a.md": "# A\n\nOne\n",
		"posts/b.md": "# B\n\nTwo\n",
		"pages/about.md": "# About\n\n[a](/a)\n",
	};
	const make = (changed: Record<string, string>, own: Partial<typeof app> = {}) =>
		createTestBlog({ ...files, ...changed }, { app: { ...app, ...own }, mode: "development" });
	const kept = { pages: new Map() };
	await createAppData(make({}), { kept });
	const before = new Map([...kept.pages].map(([path, { page }]) => [path, page]));
	const listSame = () =>
		[...before].flatMap(([path, page]) => (kept.pages.get(path)?.page === page ? path : [])).sort();
	await createAppData(make({ "posts/b.md": "# B\n\nThree\n" }), { kept });
	assert.ok(listSame().includes("/about") && listSame().includes("/a"));
	assert.ok(!listSame().includes("/b") && !listSame().includes("/"));
	await createAppData(make({ "posts/b.md": "---\ntitle: B\npermalink: /c\n---\n" }), { kept });
	assert.deepEqual([kept.pages.has("/b"), kept.pages.has("/c")], [false, true]);
	await createAppData(make({}, { trailingSlash: true }), { kept });
	assert.deepEqual(listSame(), []);
});

test("posts in lists of titles have no picture, and no excerpt for which their bodies would be read", async () => {
	const { pages } = await readPages({
		"posts/2026-01-01-a.md": "---\ntitle: A\nimage: https://b.example/a.png\n---\nText\n",
	});
	const postOf = (path: string) => {
		const page = pages[path];
		if (page?.kind === "archive") return page.years[0]?.posts[0];
		return page?.kind === "list" ? page.posts[0] : undefined;
	};
	assert.deepEqual([postOf("/")?.excerpt, postOf("/")?.picture?.src], ["Text", "https://b.example/a.png"]);
	assert.deepEqual([postOf("/archive")?.excerpt, postOf("/archive")?.picture], ["", undefined]);
});

const SERVICES = `title: News
url: https://a.example/shop/news
permalink: /:slug
comments: { giscus: { repo: ada/blog, repoId: R } }
newsletter: { buttondown: ada }
webmention: https://w.example/ada
`;
const UPDATED = `---
title: A
date: 2026-01-01
series: S
updates:
  2026-02-01: Added *b*.
---
Text
`;

test("a post has what features add to its page, with the scripts of these features", async () => {
	const files = {
		"site.yml": SERVICES,
		"posts/a.md": UPDATED,
		"posts/b.md": UPDATED.replace("-01-01", "-01-02"),
		"pages/c.md": "# C\n\nText\n",
	};
	const blog = createTestBlog(files, { app, mode: "production" });
	const toClass = (name: string, isPart: boolean) => (isPart ? `of-part-${name}` : name);
	const listScripts = async () => new Map(["comments", "search"].map((name) => [name, `/${name}.js`]));
	const { data, pages } = await createAppData(blog, { toClass, listScripts });
	const read = (path: string) => JSON.parse(pages.get(data.pages?.[path] ?? "") ?? "");
	const { post, head } = read("/a") as PostPage;
	const { header, footer, below } = post.parts;
	const text = (part: unknown) => JSON.stringify(part);
	assert.match(text(header), /"Part 1 of 2".*\["a",\{"href":"\/news\/series\/s"\},"S"\]/);
	assert.match(text(footer), /"Updates".*"Added ",\["em",null,"b"\].*"aria-current":"page"/);
	assert.match(text(below), /\["form",\{.*"action":"https:\/\/buttondown\.com\/.*\["section",\{"id":"comments"/);
	assert.match(text(below), /"className":"of-part-/);
	assert.deepEqual([header.scripts, below.scripts], [[], ["/comments.js"]]);
	assert.doesNotMatch(text([post, head]), /quire-use|related/);
	assert.match(text(post.body), /^\[\["p",null,"Text"\]\]$/);
	assert.match(text(head), /"rel":"webmention"/);
	assert.deepEqual((read("/c") as PostPage).post.parts.below, { nodes: [], scripts: [] });
});

test("the search has a page that search engines don't list, and a link with its script", async () => {
	const blog = createTestBlog({ "posts/a.md": UPDATED }, { app, mode: "production" });
	const listScripts = async () => new Map([["search", "/search.js"]]);
	const { data, pages } = await createAppData(blog, { listScripts });
	const page: BlogPageView = JSON.parse(pages.get(data.pages?.["/search"] ?? "") ?? "");
	assert.ok(page.kind === "feature");
	assert.deepEqual([page.title, page.metadata.robots], ["Search", { index: false }]);
	assert.match(JSON.stringify(page.part), /\["form",\{"action":"\/shop\/news\/search"\}.*"\/search\.js"/);
	const [link] = data.featurePages ?? [];
	assert.deepEqual(link, {
		name: "search",
		language: "en",
		label: "Search",
		url: "/news/search",
		script: "/search.js",
	});
});
