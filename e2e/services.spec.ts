import { AxeBuilder } from "@axe-core/playwright";
import type { Page, Route } from "playwright/test";
import { ANALYTICS_SCRIPT } from "@/e2e/support/arabic-blog";
import { expect, test } from "@/e2e/support/test";

test.use({ blog: "arabic" });

const REPLIES = "https://social.example/api/v1/statuses/123/context";
const comments = (page: Page) => page.getByRole("region", { name: "التعليقات" });
/** Scrolls as a reader does who looks for the comments. */
const scrollToComments = (page: Page) => page.locator("#comments").scrollIntoViewIfNeeded();

/** A page like that of giscus: it sends its height, and records its theme and the messages that it gets. */
const FRAME = `<!DOCTYPE html><html lang="en"><title>Comments</title><body><script>
	const show = (theme) => { document.body.textContent = "Theme: " + theme; };
	show(new URL(location).searchParams.get("theme"));
	addEventListener("message", ({ data }) => show(data.giscus.setConfig.theme));
	parent.postMessage({ giscus: { resizeHeight: 321 } }, "*");
</script></body></html>`;

const account = (name: string) => ({
	display_name: name,
	acct: "ada@other.example",
	url: "https://other.example/@ada",
	avatar_static: "https://files.example/a.png",
});
const reply = (id: string, to: string, name: string, content: string, spoiler = "") => ({
	id,
	in_reply_to_id: to,
	created_at: `2026-03-0${id}T12:00:00.000Z`,
	url: `https://other.example/@ada/${id}`,
	content,
	spoiler_text: spoiler,
	account: account(name),
});
const answer = {
	ancestors: [],
	descendants: [
		reply(
			"4",
			"123",
			"Ada",
			'<p>First &amp; <a href="https://a.example/">a link</a><script>document.title="x"</script></p>',
		),
		reply("5", "4", "Bo", '<p onclick="x()">An answer <img src=x onerror="document.title=1"></p>'),
		reply("6", "123", "Cy", "<p>The ending</p>", "Spoilers"),
	],
};

const json = (value: unknown) => ({ json: value, headers: { "access-control-allow-origin": "*" } });

/** Answers all requests to other hosts: with the frame, the replies or an empty script. */
async function answerOthers(
	page: Page,
	replies: (route: Route) => Promise<void> = (route) => route.fulfill(json(answer)),
) {
	await page.route(/^https:/, (route) => {
		const url = route.request().url();
		if (url === REPLIES) return replies(route);
		if (url.startsWith("https://giscus.app/")) return route.fulfill({ contentType: "text/html", body: FRAME });
		return route.fulfill({ contentType: "text/javascript", body: "" });
	});
}

test("comments are loaded when a reader comes near, as high as they ask, and follow the theme and the reader's session", async ({
	page,
	foreignRequests,
}) => {
	await answerOthers(page);
	await page.goto("blog/gathering");
	await expect.poll(() => foreignRequests).toEqual([ANALYTICS_SCRIPT]);
	expect(await page.locator(`script[src="${ANALYTICS_SCRIPT}"]`).getAttribute("data-domain")).toBe("warraq.example");
	await expect(page.locator("iframe")).toHaveCount(0);
	await scrollToComments(page);
	const frame = page.getByTitle("التعليقات");
	await expect(frame).toHaveCSS("height", "321px");
	const url = new URL((await frame.getAttribute("src")) ?? "");
	expect(url.origin + url.pathname).toBe("https://giscus.app/ar/widget");
	const { repo, repoId, category, categoryId, term, theme } = Object.fromEntries(url.searchParams);
	expect([repo, repoId, category, categoryId, term, theme]).toEqual([
		"ada/blog",
		"R_1",
		"Announcements",
		"DIC_1",
		"my/blog/blog/gathering",
		"noborder_light",
	]);
	const content = page.frameLocator("iframe").locator("body");
	await expect(content).toHaveText("Theme: noborder_light");
	await page.getByRole("button", { name: "المظهر: حسب النظام" }).click();
	await expect(content).toHaveText("Theme: noborder_dark");
	await page.getByRole("button", { name: "المظهر: داكن" }).click();
	await expect(content).toHaveText("Theme: noborder_light");

	await page.goto("blog/gathering?giscus=abc#comments");
	await expect(frame).toHaveAttribute("src", /[?&]session=abc&/);
	await expect(page).toHaveURL(/\/blog\/gathering#comments$/);
	await page.reload();
	await expect(frame).toHaveAttribute("src", /[?&]session=abc&/);
	foreignRequests.length = 0;
});

test("comments that wait for a click are loaded then", async ({ page, foreignRequests }) => {
	await answerOthers(page);
	// As with `load: click`, which is a setting of the whole blog.
	const question = '<p data-ask="" hidden=""><button type="button">Show the comments</button></p>';
	await page.route("**/blog/gathering", async (route) => {
		const response = await route.fetch();
		await route.fulfill({
			response,
			body: (await response.text()).replace(/<section id="comments".*?<\/h2>/, `$&${question}`),
		});
	});
	await page.goto("blog/gathering");
	await scrollToComments(page);
	const button = page.getByRole("button", { name: "Show the comments" });
	await expect(button).toBeVisible();
	await expect.poll(() => foreignRequests).toEqual([ANALYTICS_SCRIPT]);
	await button.click();
	await expect(page.getByTitle("التعليقات")).toHaveCSS("height", "321px");
	await expect(button).toBeHidden();
	await expect(comments(page)).toBeFocused();
	foreignRequests.length = 0;
});

test("replies on Mastodon are shown as text, and if there are none or they fail, a message", async ({
	page,
	foreignRequests,
	expectedErrors,
}) => {
	let reply: Parameters<Route["fulfill"]>[0] = json(answer);
	await answerOthers(page, (route) => route.fulfill(reply));
	await page.goto("blog/replies");
	await scrollToComments(page);
	const replies = comments(page).getByRole("article");
	await expect(replies).toHaveCount(3);
	await expect(replies.first()).toContainText("Ada 4 مارس 2026First & a link");
	await expect(replies.first().getByRole("link", { name: "a link" })).toHaveAttribute("rel", "nofollow ugc noopener");
	await expect(comments(page).locator("li li")).toContainText("An answer");
	await expect(comments(page).locator("img, script, [onclick]")).toHaveCount(0);
	await expect(comments(page).getByText("The ending")).toBeHidden();
	await comments(page).getByText("Spoilers").click();
	await expect(comments(page).getByText("The ending")).toBeVisible();
	await expect.poll(() => foreignRequests.toSorted()).toEqual([ANALYTICS_SCRIPT, REPLIES]);
	for (const colorScheme of ["light", "dark"] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).setLegacyMode().include("#comments").analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`)).toEqual([]);
	}

	reply = json({ ancestors: [], descendants: [] });
	await page.reload();
	await scrollToComments(page);
	await expect(comments(page)).toContainText("لا توجد ردود بعد.");

	expectedErrors.push(/status of 503/);
	reply = { status: 503, ...json({}) };
	await page.reload();
	await scrollToComments(page);
	await expect(comments(page).getByRole("status")).toHaveText("تعذّر تحميل التعليقات الآن.");
	await expect(comments(page).getByRole("link", { name: "شارك في النقاش على social.example" })).toBeVisible();
	foreignRequests.length = 0;
});

test("the form of the newsletter sends the address, where the page's policy allows it", async ({
	page,
	foreignRequests,
}) => {
	await answerOthers(page);
	await page.goto("letters");
	await page.getByLabel("عنوان البريد الإلكتروني").fill("ada@quill.example");
	const [request] = await Promise.all([
		page.waitForRequest("https://mail.example/subscribe"),
		page.getByRole("button", { name: "اشتراك" }).click(),
	]);
	expect([request.method(), request.postData()]).toEqual(["POST", "address=ada%40quill.example&list=posts&website="]);
	foreignRequests.length = 0;
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("comments are a link, nothing is loaded, and the newsletter has its form", async ({ page }) => {
		await page.goto("blog/gathering");
		await expect(comments(page).getByRole("link", { name: "شارك في النقاش على GitHub" })).toBeVisible();
		await expect(page.getByRole("textbox", { name: "عنوان البريد الإلكتروني" })).toBeVisible();
	});
});
