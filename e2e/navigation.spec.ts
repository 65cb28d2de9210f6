import type { Page } from "playwright/test";
import { THEME_BUTTON } from "@/e2e/support/background";
import { PrerenderingTab } from "@/e2e/support/prerendering-tab";
import { expect, test } from "@/e2e/support/test";

const POST_WITH_IMAGE = "Pictures";

interface Navigation extends PerformanceNavigationTiming {
	/** Why the page was not restored from the back/forward cache, or null. */
	notRestoredReasons: unknown;
}

/** Returns the pseudo-elements that the view transition to the page animated. */
const getAnimatedParts = (page: Page) => page.evaluate(() => ("moved" in window ? window.moved : undefined));

test("a page is prerendered on hover and activated in the chosen theme", async ({ url }) => {
	const tab = await PrerenderingTab.open();
	try {
		await tab.goto(`${url}/`);
		await tab.point("a[href='/blog/code']");
		await expect.poll(() => tab.listPrerenders()).toContain("/blog/code Ready");
		await tab.evaluate(`document.querySelector("${THEME_BUTTON}").click()`);
		// A busy browser drops input, so it may take more than one click.
		await expect(async () => {
			if ((await tab.evaluate("location.pathname")) === "/") await tab.point("a[href='/blog/code']", true);
			await expect.poll(() => tab.evaluate("location.pathname"), { timeout: 10_000 }).toBe("/blog/code");
		}).toPass();
		expect(await tab.evaluate("performance.getEntriesByType('navigation')[0].activationStart > 0")).toBe(true);
		await expect.poll(() => tab.evaluate("document.documentElement.dataset.theme")).toBe("dark");
	} finally {
		await tab.close();
	}
});

test("speculation rules match pages only, the navigation marks the current page, and the manifest is accepted", async ({
	page,
}) => {
	await page.goto("/");
	const session = await page.context().newCDPSession(page);
	const { errors, manifest } = await session.send("Page.getAppManifest");
	expect(errors).toEqual([]);
	expect(manifest.name).toBe("Fixture Gazette");
	const rules = JSON.parse((await page.locator("script[type=speculationrules]").textContent()) ?? "");
	const [{ where, eagerness }] = rules.prerender;
	expect(eagerness).toBe("moderate");
	const links: [attributes: Record<string, string>, isPrerendered: boolean][] = [
		[{ href: "/" }, true],
		[{ href: "/blog/code" }, true],
		[{ href: "/blog/%D0%BC%D0%B8%D1%80" }, true],
		[{ href: "/page/2", rel: "next" }, true],
		[{ href: "/img/wide.png" }, false],
		[{ href: "/feed.xml" }, false],
		[{ href: "/search" }, false],
		[{ href: "/search?q=a" }, false],
		[{ href: "/about", download: "" }, false],
		[{ href: "/about", rel: "noopener nofollow" }, false],
		[{ href: "https://elsewhere.example/" }, false],
		[{ href: "//elsewhere.example/" }, false],
		[{ href: "mailto:a@b.example" }, false],
		[{ href: "#content" }, false],
	];
	for (const [attributes, isPrerendered] of links) {
		const matches = await page.evaluate(
			([attributes, selector]) => {
				const link = document.createElement("a");
				for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
				return link.matches(selector);
			},
			[attributes, where.selector_matches] as const,
		);
		expect(matches, JSON.stringify(attributes)).toBe(isPrerendered);
	}
	const current = page.getByRole("banner").locator("[aria-current=page]");
	await expect(current).toHaveText(["Home"]);
	await page.goto("/about");
	await expect(current).toHaveText(["About"]);
	await page.goto("/blog/code");
	await expect(current).toHaveCount(0);
});

test.describe("from page to page", () => {
	test.beforeEach(async ({ context }) => {
		await context.addInitScript(() => {
			addEventListener("pagereveal", async ({ viewTransition }) => {
				await viewTransition?.ready;
				const parts = document.getAnimations().map(({ effect }) => (effect as KeyframeEffect).pseudoElement ?? "");
				Object.assign(window, { moved: viewTransition ? [...new Set(parts)] : [] });
			});
		});
	});

	test("a view transition morphs a card's title and image into the post's, and back", async ({ page }) => {
		const expectMorph = async () => {
			for (const part of ["title", "image"]) {
				await expect.poll(() => getAnimatedParts(page), { timeout: 5_000 }).toContain(`::view-transition-old(${part})`);
				await expect.poll(() => getAnimatedParts(page), { timeout: 5_000 }).toContain(`::view-transition-new(${part})`);
			}
		};
		// A busy browser may show the beginning of a page before the rest has arrived, and then has nothing to morph into.
		await expect(async () => {
			await page.goto("/");
			await page.getByRole("article").getByRole("link", { name: POST_WITH_IMAGE }).click();
			await page.waitForURL(/\/blog\//);
			await expectMorph();
			await page.evaluate(() => history.back());
			await page.waitForURL(/\/$/, { waitUntil: "commit" });
			await expectMorph();
		}).toPass({ timeout: 120_000 });
	});

	test("a title outside the viewport takes no part in a view transition, and reduced motion turns it off", async ({
		page,
	}) => {
		await page.goto("/blog/headings");
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await page.getByRole("navigation", { name: "More posts" }).getByRole("link").first().click();
		await page.waitForURL((url) => url.pathname !== "/blog/headings");
		await expect.poll(() => getAnimatedParts(page)).toContain("::view-transition-old(root)");
		expect(await getAnimatedParts(page)).not.toContain("::view-transition-old(title)");
		await page.emulateMedia({ reducedMotion: "reduce" });
		await page.goto("/");
		await page.getByRole("article").getByRole("link", { name: POST_WITH_IMAGE }).click();
		await page.waitForURL(/\/blog\//);
		await expect.poll(() => getAnimatedParts(page)).toEqual([]);
	});
});

// Browsers keep no page whose status is not 200.
test("pages are restored from the back/forward cache", async ({ page }) => {
	for (const path of ["/", "/page/2", "/blog/code", "/blog/components", "/about"]) {
		await page.goto(path);
		await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => Object.assign(window, { persisted })));
		await page.goto(path === "/about" ? "/" : "/about");
		await page.evaluate(() => history.back());
		await page.waitForURL(`**${path}`, { waitUntil: "commit" });
		await expect.poll(() => page.evaluate(() => "persisted" in window && window.persisted), path).toBe(true);
		const reasons = await page.evaluate(
			() => (performance.getEntriesByType("navigation")[0] as Navigation | undefined)?.notRestoredReasons,
		);
		expect(reasons, path).toBe(null);
	}
});

test("a progress bar shows how far a post is scrolled, and a link at its end scrolls to its top", async ({ page }) => {
	const getBarScale = () =>
		page.evaluate(() => {
			const title = document.querySelector("article > header");
			return Number(title && getComputedStyle(title, "::before").scale.split(" ")[0]);
		});
	await page.setViewportSize({ width: 820, height: 500 });
	await page.goto("/blog/components");
	await expect.poll(getBarScale).toBe(0);
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await expect.poll(getBarScale).toBe(1);
	await page.getByRole("link", { name: "Back to top" }).click();
	await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
	await expect.poll(getBarScale).toBe(0);
	await page.emulateMedia({ reducedMotion: "reduce" });
	await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
	await page.emulateMedia({ reducedMotion: "no-preference" });
	await page.setViewportSize({ width: 820, height: 1000 });
	await page.goto("/blog/quiet");
	await expect.poll(getBarScale, "no bar where the text fits the window").toBe(0);
});

test("the links of a long menu stay in a row, beside the name of the blog, which is smaller for it, or above", async ({
	page,
}) => {
	const header = page.getByRole("banner");
	const name = header.getByRole("link", { name: "Fixture Gazette" });
	const menu = header.getByRole("navigation");
	const getFontSize = () => name.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
	for (const [path, width, place] of [
		["/", 1440, "beside"],
		["/", 820, "above"],
		["/about", 1440, "beside"],
		["/about", 820, "beside"],
	] as const) {
		await page.setViewportSize({ width, height: 900 });
		await page.goto(path);
		const size = await getFontSize();
		await menu.evaluate((element) => {
			const [home, about] = element.children;
			element.append(...[home, about, about].flatMap((link) => link?.cloneNode(true) ?? []));
		});
		const tops = await header
			.locator("nav a, [rel=search]")
			.evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().top)));
		expect(new Set(tops).size, `rows of ${path} at ${width} pixels`).toBe(1);
		const [nameBox, menuBox] = [await name.boundingBox(), await menu.boundingBox()];
		if (place === "above") {
			expect(nameBox?.y).toBeGreaterThanOrEqual((menuBox?.y ?? 0) + (menuBox?.height ?? 0));
		} else {
			expect((nameBox?.x ?? 0) + (nameBox?.width ?? 0)).toBeLessThanOrEqual(menuBox?.x ?? 0);
			expect(await getFontSize()).toBeLessThanOrEqual(size);
			if (path === "/") expect(await getFontSize()).toBeLessThan(size);
		}
	}
});

test("the last lines of cards without images are at one height in each row", async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await page.goto("/page/2");
	const rows = await page.getByRole("article").evaluateAll((cards) => {
		for (const card of cards) card.querySelector("img, picture")?.remove();
		const bottoms = new Map<number, Set<number>>();
		for (const card of cards) {
			const top = Math.round(card.getBoundingClientRect().top);
			const bottom = Math.round(card.lastElementChild?.getBoundingClientRect().bottom ?? 0);
			bottoms.set(top, (bottoms.get(top) ?? new Set()).add(bottom));
		}
		return [...bottoms.values()].map(({ size }) => size);
	});
	expect(rows).toEqual([1, 1]);
});
