import ogs from "open-graph-scraper";
import { getAttribute } from "@/e2e/support/html";
import { parseMetadata } from "@/e2e/support/page-metadata";
import { readStructuredData } from "@/e2e/support/structured-data";
import { expect, httpTest as test } from "@/e2e/support/test";

const ORIGIN = "https://gazette.example";

test("a post has its metadata, which an Open Graph parser understands, and structured data", async ({
	read,
	request,
}) => {
	const html = await (await request.get("/blog/pictures")).text();
	const { error, result } = await ogs({ html });
	expect(error).toBe(false);
	expect(result).toMatchObject({
		ogTitle: "Pictures beside the post",
		ogType: "article",
		ogSiteName: "Fixture Gazette",
		ogUrl: `${ORIGIN}/blog/pictures`,
		articlePublishedTime: expect.stringMatching(/^2026-03-08/),
		articleAuthor: `${ORIGIN}/authors/ada`,
		articleTag: "pictures",
		twitterCard: "summary_large_image",
		author: "Ada Fixture",
		favicon: "/favicon.ico",
		ogImage: [expect.objectContaining({ width: "2000", height: "800", alt: "A wide strip of sand" })],
	});
	const { BlogPosting = [] } = readStructuredData(html);
	const image = expect.stringMatching(/^https:\/\/gazette\.example\/files\/posts\/pictures\/.+/);
	expect(BlogPosting).toEqual([expect.objectContaining({ headline: "Pictures beside the post", image })]);
	const spelled = parseMetadata(await read("/blog/spelled/elsewhere"));
	expect(new Date(spelled["article:published_time"] ?? "").toISOString()).toBe("2026-03-03T04:30:00.000Z");
	expect(spelled["article:modified_time"]).toMatch(/^2026-03-05/);
	expect(parseMetadata(await read("/blog/components")).author).toBe("Ada Fixture\nGrace Sample");
});

test("translations link to each other and to x-default with hreflang", async ({ read }) => {
	const languages = [
		["de", "https://zeitung.example/code"],
		["en", `${ORIGIN}/blog/code`],
		["ru", `${ORIGIN}/blog/${encodeURIComponent("привет-мир")}`],
		["x-default", `${ORIGIN}/blog/code`],
	];
	for (const path of ["/blog/code", "/blog/привет-мир"]) {
		const links = (await read(path)).all("link[rel=alternate][hreflang]");
		const found = links.map((one) => [getAttribute(one, "hreflang"), getAttribute(one, "href")]);
		expect(found, path).toEqual(languages);
	}
});

test("a page has its Fediverse creator and its webmention endpoints", async ({ read }) => {
	for (const [path, handle] of [
		["/", "@gazette@social.example"],
		["/blog/code", "@ada@social.example"],
		["/authors/ada", "@ada@social.example"],
		["/blog/spelled/elsewhere", "@gazette@social.example"],
	] as const) {
		expect(parseMetadata(await read(path)), path).toMatchObject({
			"fediverse:creator": handle,
			webmention: "https://mention.example/gazette",
			pingback: "https://mention.example/gazette/xmlrpc",
		});
	}
	expect((await read("/authors/ada")).attributes("a[rel=me]", "href")).toEqual(
		expect.arrayContaining(["https://social.example/@ada", "https://ada.example", "https://social.example/@gazette"]),
	);
});

test("the sitemap has the date of each page, and images and languages of posts", async ({ request }) => {
	const source = await (await request.get("/sitemap.xml")).text();
	const entryOf = (path: string) =>
		source.split("<url>").find((entry) => entry.includes(`<loc>${ORIGIN}${path}</loc>`));
	for (const [path, date] of [
		["/", "2026-03-10"],
		["/blog/code", "2026-03-09"],
		// Published on the 3rd, updated on the 5th.
		["/blog/spelled/elsewhere", "2026-03-05"],
		["/authors/ingrid-visitor", "2026-03-05"],
	] as const) {
		expect(entryOf(path), path).toContain(`<lastmod>${date}`);
	}
	expect(entryOf("/blog/code")?.match(/hreflang="[^"]+"/g)).toHaveLength(4);
	expect(entryOf("/blog/pictures")?.match(/<image:loc>/g)).toHaveLength(4);
});
