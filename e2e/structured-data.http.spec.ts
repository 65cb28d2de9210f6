import { brotliCompressSync } from "node:zlib";
import { pageKinds } from "@/e2e/support/page-kinds";
import { findSchemaViolations, readStructuredData } from "@/e2e/support/structured-data";
import { expect, httpTest as test } from "@/e2e/support/test";

const SCRIPT = /<script type="application\/ld\+json">.*?<\/script>/gs;
/** The maximum that structured data may add to a post page, in bytes compressed with brotli. */
const BUDGET = 300;

const fixtures = [
	"/",
	"/blog/components",
	"/blog/pictures",
	"/blog/headings",
	"/blog/spelled/elsewhere",
	"/authors/ada",
];
const checkedPages = [
	...pageKinds.map(({ blog, path }) => ({ blog, path })),
	...fixtures.map((path) => ({ blog: "fixture" as const, path })),
	...["./", "blog/harf", "blog/tategaki"].map((path) => ({ blog: "arabic" as const, path })),
];

for (const { blog, path } of checkedPages) {
	test.describe(blog, () => {
		test.use({ blog });

		test(`${path} has valid structured data`, async ({ request }) => {
			const html = await (await request.get(path)).text();
			expect(html.match(SCRIPT)?.length ?? 0).toBeLessThanOrEqual(1);
			expect(await findSchemaViolations(readStructuredData(html))).toEqual([]);
		});
	});
}

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

test("a post has the fields of an article for rich results", async ({ request }) => {
	const { BlogPosting, BreadcrumbList } = readStructuredData(await (await request.get("/blog/pictures")).text());
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
});

test("posts, author pages and the index have their structured data", async ({ request }) => {
	const read = async (path: string) => readStructuredData(await (await request.get(path)).text());
	const { BlogPosting = [] } = await read("/blog/headings");
	expect(BlogPosting[0]?.isPartOf).toEqual({
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

for (const { blog, path } of pageKinds.filter(({ path }) => path.startsWith("/blog/"))) {
	test.describe(blog, () => {
		test.use({ blog });

		test(`the structured data of ${path} is small`, async ({ request }) => {
			const html = await (await request.get(path)).text();
			const without = html.replace(SCRIPT, "");
			expect(without.length).toBeLessThan(html.length);
			expect(brotliCompressSync(html).length - brotliCompressSync(without).length).toBeLessThanOrEqual(BUDGET);
		});
	});
}
