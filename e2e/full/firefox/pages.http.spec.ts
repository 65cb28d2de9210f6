import type { Page } from "puppeteer-core";
import { test } from "@/e2e/support/firefox";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect } from "@/e2e/support/test";

/** Posts with every component and every kind of Markdown. */
const POSTS = ["components", "code", "github", "headings", "pictures", "привет-мир", "readme"];

const textOf = (tab: Page, selector: string) => tab.$eval(selector, (element) => element.textContent);
const attributeOf = (tab: Page, selector: string, name: string) =>
	tab.$eval(selector, (element, key) => element.getAttribute(key), name);
/** Waits until the page has an element with a text, and clicks it. */
const click = (tab: Page, text: string) => tab.locator(`::-p-text(${text})`).click();
const isVisible = (tab: Page, text: string) =>
	tab.$eval(`::-p-text(${text})`, (element) => (element as HTMLElement).checkVisibility());

/** Expects that the page is complete: its script has run, it has its styles and images, and nothing is too wide. */
async function expectWhole(tab: Page, path: string): Promise<void> {
	await expect.poll(() => attributeOf(tab, "html", "data-js"), path).toBe("");
	expect(await textOf(tab, "h1"), path).toMatch(/\S/);
	const found = await tab.evaluate(async () => {
		const images = [...document.querySelectorAll("img")].filter((image) => image.checkVisibility());
		// Those that aren't in view load only when they are asked for.
		for (const image of images) image.loading = "eager";
		await Promise.allSettled(images.map((image) => image.decode()));
		return {
			styles: document.styleSheets.length,
			broken: images.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src),
			overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
		};
	});
	expect(found, path).toEqual({ styles: expect.any(Number), broken: [], overflow: 0 });
	expect(found.styles, path).toBeGreaterThan(0);
}

test.describe("the project's own blog", () => {
	test.use({ blog: "own" });

	for (const { name, path, status = 200 } of pageKinds) {
		test(`opens whole: ${name}`, async ({ tab, open, expectedErrors }) => {
			if (status !== 200) expectedErrors.push(new RegExp(`^${status}: `));
			expect(await open(path)).toBe(status);
			await expectWhole(tab, path);
		});
	}
});

test("posts with every component and every kind of Markdown open whole", async ({ tab, open }) => {
	for (const name of POSTS) {
		expect(await open(`/blog/${name}`), name).toBe(200);
		await expectWhole(tab, name);
	}
});

test("tabs change by pointer and keyboard, and details open", async ({ tab, open }) => {
	await open("/blog/components");
	await click(tab, "yarn");
	await expect.poll(() => isVisible(tab, "yarn install")).toBe(true);
	expect(await isVisible(tab, "npm ci")).toBe(false);
	await tab.keyboard.press("ArrowLeft");
	await expect.poll(() => isVisible(tab, "pnpm install")).toBe(true);
	await click(tab, "What is inside?");
	await expect.poll(() => isVisible(tab, "A hidden answer.")).toBe(true);
});

test("the search finds a post and opens it by keyboard", async ({ tab, open }) => {
	await open("/blog/code");
	await tab.keyboard.press("/");
	await tab.waitForSelector("dialog input:focus");
	await tab.keyboard.type("floor is lower");
	await tab.waitForSelector("dialog li a ::-p-text(Every shared component)");
	await tab.keyboard.press("ArrowDown");
	await Promise.all([tab.waitForNavigation(), tab.keyboard.press("Enter")]);
	expect(await textOf(tab, "h1")).toBe("Every shared component");
});

test("the theme button changes the colors, and other pages keep the choice", async ({ tab, open }) => {
	await open("/");
	const getBackground = () => tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const before = await getBackground();
	await tab.locator("::-p-aria(Theme: system)").click();
	await expect.poll(() => attributeOf(tab, "html", "data-theme")).toBe("dark");
	await expect.poll(getBackground).not.toBe(before);
	await open("/blog/code");
	await expect.poll(() => attributeOf(tab, "html", "data-theme")).toBe("dark");
});

test("code is copied", async ({ tab, open }) => {
	await open("/blog/code");
	await tab.locator("main [data-copy]").click();
	await expect.poll(() => textOf(tab, "main [data-copy]")).toBe("Copied");
});

test("a link opens a post, and the way back leads to the same place of the list", async ({ tab, open, url }) => {
	await open("/");
	const links = await tab.$$("article h2 a");
	await links.at(-1)?.scrollIntoView();
	const getPlace = () => tab.evaluate(() => ({ href: location.href, scrollY }));
	const place = await getPlace();
	await Promise.all([tab.waitForNavigation(), links.at(-1)?.click()]);
	expect(tab.url()).toContain(`${url}/blog/`);
	// Puppeteer doesn't notice that Firefox shows a page again without loading it.
	await tab.evaluate(() => history.back());
	await expect.poll(getPlace).toEqual(place);
});

test("the policy blocks an injected script", async ({ tab, open, expectedErrors }) => {
	expectedErrors.push(/Content-Security-Policy/);
	await open("/blog/components");
	await tab.evaluate(() => {
		const script = document.createElement("script");
		// Trusted Types refuse a text as it is.
		script.append("window.intruder = true");
		document.body.append(script);
	});
	expect(await tab.evaluate(() => "intruder" in window)).toBe(false);
});

test("a component with state counts under a policy that allows scripts by their hash only", async ({ tab, open }) => {
	await open("/blog/counter");
	const policy = await attributeOf(tab, 'meta[http-equiv="Content-Security-Policy"]', "content");
	expect(policy).toMatch(/default-src 'none'; script-src 'sha256-/);
	expect(policy).not.toContain("'unsafe-");
	const isHydrated = () =>
		tab.$eval("main article button ::-p-text(0 times)", (button) =>
			Object.keys(button).some((key) => key.startsWith("__reactProps")),
		);
	await expect.poll(isHydrated).toBe(true);
	await click(tab, "0 times");
	await click(tab, "1 times");
	await tab.waitForSelector("::-p-text(2 times)");
});
