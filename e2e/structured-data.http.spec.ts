import { brotliCompressSync } from "node:zlib";
import { findSchemaViolations, readStructuredData } from "@/e2e/support/structured-data";
import { expect, httpTest as test } from "@/e2e/support/test";

const SCRIPT = /<script type="application\/ld\+json">.*?<\/script>/gs;
/** The maximum that structured data may add to a post page, in bytes compressed with brotli. */
const BUDGET = 300;

test("the validator finds violations", async () => {
	const violations = await findSchemaViolations({
		BlogPosting: [{ "@type": "BlogPosting", headlin: "A", author: { "@type": "Person", url: "https://a.example" } }],
		Blogg: [{ "@type": "Blogg" }],
	});
	expect(violations).toEqual([
		expect.stringContaining('"headlin"'),
		expect.stringContaining('"name" is missing'),
		expect.stringContaining('"Blogg"'),
	]);
});

test("posts have the fields of an article for rich results, authors those of a profile, and the index those of a blog", async ({
	request,
}) => {
	const read = async (path: string) => readStructuredData(await (await request.get(path)).text());
	const { BlogPosting, BreadcrumbList } = await read("/blog/pictures");
	expect(BlogPosting).toEqual([
		expect.objectContaining({
			headline: "Pictures beside the post",
			image: expect.stringMatching(/^https:\/\/gazette\.example\/files\/posts\/pictures\/.+/),
			datePublished: "2026-03-08",
			author: [
				{
					"@type": "Person",
					name: "Ada Fixture",
					url: "https://gazette.example/authors/ada",
					sameAs: ["https://ada.example", "https://social.example/@ada", "https://github.com/ada"],
				},
			],
			mainEntityOfPage: "https://gazette.example/blog/pictures",
		}),
	]);
	const [{ itemListElement } = {}] = BreadcrumbList ?? [];
	expect(itemListElement).toEqual([
		expect.objectContaining({ position: 1, item: "https://gazette.example/archive" }),
		expect.objectContaining({ position: 2, item: "https://gazette.example/archive/2026" }),
		{ "@type": "ListItem", position: 3, name: "Pictures beside the post" },
	]);
	const { BlogPosting: [part] = [] } = await read("/blog/headings");
	expect(part?.isPartOf).toEqual({
		"@type": "CreativeWorkSeries",
		name: "How it is written",
		url: "https://gazette.example/series/how-it-is-written",
	});
	const { ProfilePage = [] } = await read("/authors/ada");
	expect(ProfilePage[0]?.mainEntity).toMatchObject({ "@type": "Person", name: "Ada Fixture" });
	const { WebSite = [], Blog = [] } = await read("/");
	expect(WebSite[0]).toMatchObject({ name: "Fixture Gazette", url: "https://gazette.example" });
	expect(Blog[0]).toMatchObject({ name: "Fixture Gazette", inLanguage: "en" });
});

test.describe("of a post of 1,500 words", () => {
	test.use({ blog: "own" });

	test("structured data is small", async ({ request }) => {
		const html = await (await request.get("/blog/a-page-on-the-scales")).text();
		const without = html.replace(SCRIPT, "");
		expect(without.length).toBeLessThan(html.length);
		expect(brotliCompressSync(html).length - brotliCompressSync(without).length).toBeLessThanOrEqual(BUDGET);
	});
});
