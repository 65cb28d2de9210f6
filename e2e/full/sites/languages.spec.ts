import { AxeBuilder } from "@axe-core/playwright";
import { type Crawl, crawl } from "@/e2e/support/crawl";
import { expect, httpTest, test } from "@/e2e/support/test";

const ORIGIN = "https://shed.example";
const LOCALES = [
	{ language: "en", prefix: "", title: "The Printing Shed", post: "/blog/paper", dir: undefined },
	{ language: "de", prefix: "/de", title: "Die Druckerei", post: "/de/blog/paper", dir: undefined },
	{ language: "ar", prefix: "/ar", title: "المطبعة", post: "/ar/blog/waraq", dir: "rtl" },
	{ language: "ja", prefix: "/ja", title: "印刷小屋", post: "/ja/blog/kami", dir: undefined },
] as const;

const localeOf = (path: string) =>
	LOCALES.slice(1).find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`)) ?? LOCALES[0];

test.use({ blog: "languages" });

httpTest.describe("a blog in four languages", () => {
	httpTest.use({ blog: "languages" });
	let found: Promise<Crawl> | undefined;

	httpTest(
		"every page has the language, direction, feeds and languages of its locale",
		async ({ request, baseURL }) => {
			await request.get("./");
			found ??= crawl({
				url: new URL(baseURL ?? "").origin,
				origin: ORIGIN,
				others: LOCALES.map(({ prefix }) => `${prefix}/nowhere`),
			});
			const { pages, broken } = await found;
			expect(broken).toEqual([]);
			for (const { prefix, post } of LOCALES)
				for (const path of [
					prefix || "/",
					post,
					`${prefix}/tags`,
					`${prefix}/tags/paper`,
					`${prefix}/archive`,
					`${prefix}/authors/ada`,
				])
					expect([...pages.keys()], path).toContain(path);
			const alternates = new Map<string, string[]>();
			for (const [path, { html, status }] of pages) {
				const { language, prefix, dir, title } = localeOf(path);
				expect([html.attributes("html", "lang"), html.attributes("html", "dir")], path).toEqual([
					[language],
					dir ? [dir] : [],
				]);
				expect(html.texts("head title").join(), path).toContain(title);
				expect(
					html.attributes("form[action]", "action").every((action) => action === `${prefix}/search`),
					path,
				).toBe(true);
				const feeds = html.attributes("head link[rel=alternate]", "href").filter((url) => url?.endsWith("/rss.xml"));
				expect(feeds.at(-1), path).toBe(`${ORIGIN}${prefix}/rss.xml`);
				const linked = html.attributes("nav a[href]", "href");
				const marked = html.attributes("nav a[href]", "hreflang");
				const elsewhere = linked.filter((url = "", index) => !marked[index] && localeOf(url).prefix !== prefix);
				expect(elsewhere, path).toEqual([]);
				if (status !== 200) continue;
				const languages = html.attributes("head link[hreflang]", "hreflang");
				const urls = html
					.attributes("head link[hreflang]", "href")
					.map((url = "") => decodeURIComponent(url.replace(ORIGIN, "") || "/"));
				const pairs = languages.map((code, index) => `${code} ${urls[index]}`).sort();
				if (pairs.length > 0) alternates.set(path, pairs);
			}
			for (const [path, pairs] of alternates) {
				expect(
					pairs.some((pair) => pair === `${localeOf(path).language} ${path}`),
					path,
				).toBe(true);
				for (const pair of pairs) {
					const other = pair.slice(pair.indexOf(" ") + 1);
					expect(alternates.get(other), `${path} names ${other}, which names others`).toEqual(pairs);
				}
			}
			expect(alternates.get("/blog/paper")).toHaveLength(5);
			expect(alternates.get("/blog/english")).toBeUndefined();
		},
	);

	httpTest(
		"lists have posts that aren't translated, marked, and a translation that fell behind says so",
		async ({ read }) => {
			const german = await read("/de");
			expect(german.texts("main h2")).toEqual(["Only in English", "Papier machen"]);
			expect(german.text).toContain("Englisch");
			const post = await read("/de/blog/paper");
			expect(post.text).toContain("Diese Übersetzung ist älter als das Original, Making paper.");
			const author = await read("/de/authors/ada");
			expect(author.text).toContain("Druckt Bücher.");
		},
	);
});

test("readers switch to the same page in another language, or to its front page", async ({ page }) => {
	await page.goto("/de/blog/paper");
	const languages = page.getByRole("group").filter({ hasText: "Deutsch" });
	await languages.getByText("Deutsch").click();
	await languages.getByRole("link", { name: "العربية" }).click();
	await expect(page).toHaveURL(/\/ar\/blog\/waraq$/);
	await page.goto("/de/about");
	await languages.getByText("Deutsch").click();
	await expect(languages.getByRole("link", { name: "日本語" })).toHaveAttribute("href", "/ja");
	await languages.getByRole("link", { name: "English" }).click();
	await expect(page).toHaveURL(/\/about$/);
});

test("the search of a locale finds its posts", async ({ page }) => {
	await page.goto("/de/search?q=Siebenschläfer");
	await expect(page.getByRole("main").getByRole("link", { name: "Papier machen" })).toBeVisible();
	await page.goto("/search?q=hedgehogs");
	await expect(page.getByRole("main").getByRole("link", { name: "Making paper" })).toBeVisible();
	await page.goto("/ja/search?q=水");
	await expect(page.getByRole("main").getByRole("link", { name: "紙を作る" })).toBeVisible();
});

test.describe("a reader who prefers German", () => {
	test.use({ locale: "de-AT" });

	test("is offered the page in German, without a layout shift, until the line is closed @phone", async ({ page }) => {
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				document.documentElement.dataset.shifts = `${list.getEntries().length}`;
			}).observe({ type: "layout-shift", buffered: true });
		});
		const offer = page.getByRole("link", { name: "Diese Seite gibt es auch auf Deutsch." });
		await page.goto("/blog/paper");
		await expect(offer).toBeInViewport();
		await expect(page.locator("html")).not.toHaveAttribute("data-shifts");
		await expect(page.getByText("日本語版")).toBeHidden();
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		}
		await page.emulateMedia({ media: "print" });
		await expect(offer).toBeHidden();
		await page.emulateMedia({ media: null });
		await offer.click();
		await expect(page).toHaveURL(/\/de\/blog\/paper$/);
		await expect(page.getByRole("navigation", { name: /Sprachen|languages/ })).toBeHidden();
		await page.goto("/blog/english");
		await expect(offer).toHaveCount(0);
		await page.goto("/ar/blog/waraq");
		await offer.waitFor();
		await page.getByRole("button", { name: "Schließen" }).click();
		await expect(offer).toHaveCount(0);
		await page.reload();
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		await expect(offer).toBeHidden();
		await page.goto("/blog/paper");
		await expect(offer).toBeVisible();
	});

	test("comes to the German front page, and from there to the first one", async ({ page }) => {
		await page.goto("/");
		await expect(page).toHaveURL(/\/de$/);
		const languages = page.getByRole("group").filter({ hasText: "Deutsch" });
		await languages.getByText("Deutsch").click();
		await languages.getByRole("link", { name: "English" }).click();
		await expect(page.getByRole("heading", { level: 1, name: "The Printing Shed" })).toBeVisible();
		await page.reload();
		await expect(page.getByRole("heading", { level: 1, name: "The Printing Shed" })).toBeVisible();
	});
});
