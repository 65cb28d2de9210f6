import ogs from "open-graph-scraper";
import { getAttribute } from "@/e2e/support/html";
import { parseMetadata } from "@/e2e/support/page-metadata";
import { expect, httpTest as test } from "@/e2e/support/test";

test("every kind of page has its own title, and the index the description of the blog", async ({ read }) => {
	for (const [path, title, status] of [
		["/", "Fixture Gazette"],
		["/page/2", "Page 2 · Fixture Gazette"],
		["/tags", "Tags · Fixture Gazette"],
		["/tags/proof", "Proof · Fixture Gazette"],
		["/tags/proof/page/2", "Proof · Page 2 · Fixture Gazette"],
		["/authors", "Authors · Fixture Gazette"],
		["/authors/ada", "Ada Fixture · Fixture Gazette"],
		["/archive", "Archive · Fixture Gazette"],
		["/archive/2026", "2026 · Fixture Gazette"],
		["/series", "Series · Fixture Gazette"],
		["/series/how-it-is-written", "How it is written · Fixture Gazette"],
		["/search", "Search · Fixture Gazette"],
		["/about", "About the Gazette · Fixture Gazette"],
		["/nowhere", "Page not found · Fixture Gazette", 404],
	] as const) {
		const found = parseMetadata(await read(path, status));
		expect(found.title, path).toBe(title);
		if (path === "/") expect(found.description).toBe("A small blog with one post for every behaviour.");
	}
});

test("a post has its metadata, which an Open Graph parser understands", async ({ read, request }) => {
	const found = parseMetadata(await read("/blog/pictures"));
	expect(found).toMatchObject({
		title: "Pictures beside the post · Fixture Gazette",
		description: "Images beside the post, from the public folder, turned, drawn and missing.",
		canonical: "https://gazette.example/blog/pictures",
		"og:title": "Pictures beside the post",
		"og:image": expect.stringMatching(/^https:\/\/gazette\.example\/.+/),
		"og:image:width": "2000",
		"og:image:height": "800",
		"og:image:alt": "A wide strip of sand",
		"article:published_time": expect.stringMatching(/^2026-03-08/),
		"article:tag": "pictures",
		author: "Ada Fixture",
	});
	const { error, result } = await ogs({ html: await (await request.get("/blog/pictures")).text() });
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
		ogImage: [expect.objectContaining({ width: "2000", height: "800", alt: "A wide strip of sand" })],
	});
	for (const [path, type, title] of [
		["/tags/proof", "website", "Proof · Fixture Gazette"],
		["/authors/grace", "profile", "Grace Sample · Fixture Gazette"],
	] as const) {
		const { result } = await ogs({ html: await (await request.get(path)).text() });
		expect(result).toMatchObject({ ogType: type, ogTitle: title, twitterCard: "summary_large_image" });
	}
});

test("a post has its dates and all of its authors, and its excerpt in place of a description", async ({ read }) => {
	const spelled = parseMetadata(await read("/blog/spelled/elsewhere"));
	expect(new Date(spelled["article:published_time"] ?? "").toISOString()).toBe("2026-03-03T04:30:00.000Z");
	expect(spelled["article:modified_time"]).toMatch(/^2026-03-05/);
	expect(spelled.author).toBe("Ingrid Visitor");
	expect(parseMetadata(await read("/blog/components")).author).toBe("Ada Fixture\nGrace Sample");
	const nested = parseMetadata(await read("/blog/guides/deep/nested"));
	expect(nested.description).toBe("The first paragraph stands in for the description that is not there.");
});

test("translations link to each other and to x-default with hreflang", async ({ read }) => {
	const languages = [
		["de", "https://zeitung.example/code"],
		["en", "https://gazette.example/blog/code"],
		["ru", `https://gazette.example/blog/${encodeURIComponent("привет-мир")}`],
		["x-default", "https://gazette.example/blog/code"],
	];
	for (const path of ["/blog/code", "/blog/привет-мир"]) {
		const page = await read(path);
		const links = page.all("link[rel=alternate][hreflang]");
		const found = links.map((one) => [getAttribute(one, "hreflang"), getAttribute(one, "href")]);
		expect(found, path).toEqual(languages);
		if (path === "/blog/code") continue;
		expect(page.all("[lang=ru]").length).toBeGreaterThan(0);
		expect(parseMetadata(page)).toMatchObject({ "og:locale": "ru_RU", "og:locale:alternate": "de_DE\nen_US" });
	}
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
