import ogs from "open-graph-scraper";
import { getAttribute, getTextContent, type Html } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

/** Returns the metadata of a page by name, property or `rel`; repeated values are separate lines. */
function parseMetadata(page: Html): Record<string, string> {
	const elements = [
		...page.all("meta[name]"),
		...page.all("meta[property]"),
		...["canonical", "webmention", "pingback"].flatMap((rel) => page.all(`link[rel=${rel}]`)),
		...page.all("head title"),
	];
	const values: Record<string, string> = {};
	for (const one of elements) {
		const key = ["name", "property", "rel"].map((name) => getAttribute(one, name)).find(Boolean) ?? "title";
		const value = getAttribute(one, "content") ?? getAttribute(one, "href") ?? getTextContent(one);
		values[key] = key in values ? `${values[key]}\n${value}` : value;
	}
	return values;
}

/** What search engines may show of a page. */
const PREVIEWS = "max-image-preview:large,max-snippet:-1,max-video-preview:-1";

test("the index has the metadata of the blog", async ({ read }) => {
	const found = parseMetadata(await read("/"));
	expect(found.title).toBe("Fixture Gazette");
	expect(found.description).toBe("A small blog with one post for every behaviour.");
	expect(found.canonical).toMatch(/^https:\/\/gazette\.example\/?$/);
	expect(found["og:type"]).toBe("website");
	expect(found["og:site_name"]).toBe("Fixture Gazette");
	expect(found["og:title"]).toBe("Fixture Gazette");
	expect(found["og:url"]).toMatch(/^https:\/\/gazette\.example\/?$/);
	expect(found.robots).toBe(PREVIEWS);
});

test("further pages of the index have their own URL and title", async ({ read }) => {
	const found = parseMetadata(await read("/page/2"));
	expect(found.canonical).toBe("https://gazette.example/page/2");
	expect(found.title).toMatch(/2.*Fixture Gazette$/);
});

test("a post has its metadata", async ({ read }) => {
	const found = parseMetadata(await read("/blog/pictures"));
	expect(found.title).toMatch(/^Pictures beside the post . Fixture Gazette$/);
	expect(found.description).toBe("Images beside the post, from the public folder, turned, drawn and missing.");
	expect(found.canonical).toBe("https://gazette.example/blog/pictures");
	expect(found["og:type"]).toBe("article");
	expect(found["og:title"]).toBe("Pictures beside the post");
	expect(found["og:description"]).toBe(found.description);
	expect(found["og:url"]).toBe(found.canonical);
	expect(found["og:image"]).toMatch(/^https:\/\/gazette\.example\/.+/);
	expect(found["og:image:width"]).toBe("2000");
	expect(found["og:image:height"]).toBe("800");
	expect(found["og:image:alt"]).toBe("A wide strip of sand");
	expect(found["twitter:card"]).toBe("summary_large_image");
	expect(found["twitter:image:alt"]).toBe("A wide strip of sand");
	expect(found["article:published_time"]).toMatch(/^2026-03-08/);
	expect(found["article:tag"]).toBe("pictures");
	expect(found.author).toBe("Ada Fixture");
});

test("the OG image of a post exists", async ({ read, request }) => {
	const found = parseMetadata(await read("/blog/pictures"));
	const response = await request.get(new URL(found["og:image"] ?? "").pathname);
	expect(response.status()).toBe(200);
	expect(response.headers()["content-type"]).toMatch(/^image\//);
});

test("a post has its dates and all of its authors", async ({ read }) => {
	const spelled = parseMetadata(await read("/blog/spelled/elsewhere"));
	expect(new Date(spelled["article:published_time"] ?? "").toISOString()).toBe("2026-03-03T04:30:00.000Z");
	expect(spelled["article:modified_time"]).toMatch(/^2026-03-05/);
	expect(spelled.author).toBe("Ingrid Visitor");
	expect(spelled.canonical).toBe("https://gazette.example/blog/spelled/elsewhere");
	const both = parseMetadata(await read("/blog/components"));
	expect(both.author).toBe("Ada Fixture\nGrace Sample");
});

test("a post without a description uses its excerpt, and URLs are encoded", async ({ read }) => {
	const nested = parseMetadata(await read("/blog/guides/deep/nested"));
	expect(nested.description).toBe("The first paragraph stands in for the description that is not there.");
	const page = await read("/blog/привет-мир");
	const cyrillic = parseMetadata(page);
	expect(cyrillic.canonical).toBe(`https://gazette.example/blog/${encodeURIComponent("привет-мир")}`);
	expect(page.all("[lang=ru]").length).toBeGreaterThan(0);
});

test("only an unlisted post is noindex", async ({ read }) => {
	expect(parseMetadata(await read("/blog/quiet")).robots).toContain("noindex");
	expect(parseMetadata(await read("/blog/code")).robots).toBe(PREVIEWS);
});

test("Twitter tags don't repeat Open Graph", async ({ read }) => {
	for (const path of ["/", "/blog/pictures"]) {
		const names = Object.keys(parseMetadata(await read(path))).filter((name) => name.startsWith("twitter:"));
		expect(names.sort(), path).toEqual(["twitter:card", "twitter:image:alt"]);
	}
});

test("every kind of page has its own title and canonical URL; the search is noindex", async ({ read }) => {
	for (const [path, title] of [
		["/tags", "Tags"],
		["/tags/proof", "Proof"],
		["/authors", "Authors"],
		["/authors/ada", "Ada Fixture"],
		["/archive", "Archive"],
		["/archive/2026", "2026"],
		["/series", "Series"],
		["/series/how-it-is-written", "How it is written"],
		["/search", "Search"],
	]) {
		const found = parseMetadata(await read(path ?? ""));
		expect(found.title, path).toBe(`${title} · Fixture Gazette`);
		expect(found.canonical, path).toBe(`https://gazette.example${path}`);
		expect(found.robots, path).toBe(path === "/search" ? "noindex" : PREVIEWS);
	}
});

test("a 404 has no canonical URL and is noindex", async ({ read }) => {
	const found = parseMetadata(await read("/nowhere", 404));
	expect(found.title).toBe("Page not found · Fixture Gazette");
	expect(found.robots).toBe("noindex");
	expect(found.canonical).toBeUndefined();
});

test("translations link to each other and to x-default with hreflang", async ({ read }) => {
	const languages = [
		["de", "https://zeitung.example/code"],
		["en", "https://gazette.example/blog/code"],
		["ru", `https://gazette.example/blog/${encodeURIComponent("привет-мир")}`],
		["x-default", "https://gazette.example/blog/code"],
	];
	for (const path of ["/blog/code", "/blog/привет-мир"]) {
		const links = (await read(path)).all("link[rel=alternate][hreflang]");
		const found = links.map((one) => [getAttribute(one, "hreflang"), getAttribute(one, "href")]);
		expect(found, path).toEqual(languages);
	}
	const found = parseMetadata(await read("/blog/привет-мир"));
	expect(found["og:locale"]).toBe("ru_RU");
	expect(found["og:locale:alternate"]).toBe("de_DE\nen_US");
});

test("a page has its Fediverse creator and its webmention endpoints", async ({ read }) => {
	for (const [path, handle] of [
		["/", "@gazette@social.example"],
		["/blog/code", "@ada@social.example"],
		["/authors/ada", "@ada@social.example"],
		["/blog/spelled/elsewhere", "@gazette@social.example"],
	] as const) {
		const found = parseMetadata(await read(path));
		expect(found["fediverse:creator"], path).toBe(handle);
		expect(found.webmention, path).toBe("https://mention.example/gazette");
		expect(found.pingback, path).toBe("https://mention.example/gazette/xmlrpc");
	}
	expect((await read("/authors/ada")).attributes("a[rel=me]", "href")).toEqual(
		expect.arrayContaining(["https://social.example/@ada", "https://ada.example", "https://social.example/@gazette"]),
	);
});

test("an Open Graph parser understands a post", async ({ request }) => {
	const html = await (await request.get("/blog/pictures")).text();
	const { error, result } = await ogs({ html });
	expect(error).toBe(false);
	expect(result).toMatchObject({
		ogTitle: "Pictures beside the post",
		ogType: "article",
		ogSiteName: "Fixture Gazette",
		ogUrl: "https://gazette.example/blog/pictures",
		articlePublishedTime: expect.stringMatching(/^2026-03-08/),
		articleAuthor: "https://gazette.example/authors/ada",
		articleTag: "pictures",
		twitterCard: "summary_large_image",
		author: "Ada Fixture",
		favicon: "/favicon.ico",
	});
	expect(result.ogImage).toEqual([
		expect.objectContaining({ width: "2000", height: "800", alt: "A wide strip of sand" }),
	]);
});

test("an Open Graph parser understands a list and an author", async ({ request }) => {
	for (const [path, type, title] of [
		["/tags/proof", "website", "Proof · Fixture Gazette"],
		["/authors/grace", "profile", "Grace Sample · Fixture Gazette"],
	] as const) {
		const { result } = await ogs({ html: await (await request.get(path)).text() });
		expect(result).toMatchObject({ ogType: type, ogTitle: title, twitterCard: "summary_large_image" });
	}
});
