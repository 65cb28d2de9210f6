import { AxeBuilder } from "@axe-core/playwright";
import { findNetworkOrigin, openOnPhone, readCode, requestCode, typeCode } from "@/e2e/full/desk/other-device";
import { expectFile, readText, save, setUpEditing } from "@/e2e/support/edit-content";
import { postSource } from "@/e2e/support/editor-blog";
import { sendRaw } from "@/e2e/support/raw-request";
import { expect, test } from "@/e2e/support/test";
import { editorOf, statusOf } from "@/e2e/support/write-page";

setUpEditing();

test("the desk opens on another device after the code of the terminal has been typed", async ({ request, url }) => {
	const origin = findNetworkOrigin(url);
	test.skip(origin === undefined, "This machine has no network.");
	if (origin === undefined) return;
	const { port } = new URL(url);
	await save("posts/one.md", postSource("One", "2026-01-06", "1"));
	await expect(async () => expect((await request.get("/desk/post/blog/one")).status()).toBe(200)).toPass();

	// What a client claims opens nothing.
	for (const headers of [
		{},
		{ "x-forwarded-for": "127.0.0.1", "x-real-ip": "127.0.0.1", forwarded: "for=127.0.0.1" },
		{ host: `localhost:${port}` },
		{ host: `127.0.0.1:${port}`, "x-forwarded-host": "localhost" },
		{ "x-quire-sender": "127.0.0.1" },
		{ cookie: "quire-desk=" },
		{ "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
	]) {
		const asked = await sendRaw(`${origin}/desk/post/blog/one`, { headers });
		expect([asked.status, asked.headers.location], JSON.stringify(headers)).toEqual([
			307,
			"/desk/pair?to=%2Fdesk%2Fpost%2Fblog%2Fone",
		]);
	}
	for (const path of ["/desk/images", "/desk/actions/status", "/desk/tags/merge/run"]) {
		const refused = await sendRaw(`${origin}${path}`, { method: "POST", headers: { origin } });
		expect(refused.status, path).toBe(403);
	}
	for (const path of ["/%64esk", "//desk", "/DESK", "/desk%2fnew", "/blog/../desk"]) {
		expect((await sendRaw(origin + path)).body.toString(), path).not.toContain("/desk/calendar");
	}

	const { browser, context, page } = await openOnPhone(`${origin}/desk/post/blog/one`);
	await expect(page).toHaveURL(/\/desk\/pair\?/);
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	const first = await requestCode(page);
	for (let n = 0; n < 5; n += 1) {
		await typeCode(page, "2222-2222");
		await expect(page.getByRole("alert").filter({ hasText: n < 4 ? "This isn’t the code" : "too many" })).toBeVisible();
	}
	const second = await readCode();
	expect(second).not.toBe(first);
	// The new code is taken after a pause, and the old one never.
	await expect(async () => {
		await typeCode(page, second.toLowerCase().replace("-", ""));
		await expect(page.getByRole("heading", { level: 1, name: "One" })).toBeVisible({ timeout: 2000 });
	}).toPass();
	const [cookie] = (await context.cookies(`${origin}/desk`)).filter(({ name }) => name === "quire-desk");
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Strict", path: "/desk" });

	await page.getByRole("button", { name: "Make it a draft" }).click();
	await expect(page.getByRole("main").locator(".desk-message")).toContainText("It is a draft now");
	expect(await readText("posts/one.md")).toBe(
		postSource("One", "2026-01-06", "1", "draft: true\n").replace(/(date.*\n)(draft.*\n)/, "$2$1"),
	);
	const own = { cookie: `quire-desk=${cookie?.value}` };
	const draft = { method: "POST", headers: { ...own, origin: "https://evil.example" } };
	expect((await sendRaw(`${origin}/desk/actions/status`, draft)).status, "a form of another site").toBe(403);
	expect((await sendRaw(`${origin}/desk`, { headers: { ...own, host: "evil.example" } })).status).toBe(403);
	expect((await sendRaw(`${origin}/desk`, { headers: own })).status).toBe(200);

	await context.clearCookies();
	await page.goto(`${origin}/desk/pair`);
	await typeCode(page, second);
	await expect(
		page.getByRole("alert").filter({ hasText: "This isn’t the code" }),
		"a code is taken once",
	).toBeVisible();
	await browser.close();
});

test("on a phone, which reaches the desk without HTTPS, what is typed is saved", async ({ url, request }) => {
	const origin = findNetworkOrigin(url);
	test.skip(origin === undefined, "This machine has no network.");
	const source = postSource("Mine", "2026-01-05", "One.");
	await save("posts/mine.md", source);
	await expect(async () => expect((await request.get("/blog/mine")).status()).toBe(200)).toPass();
	const { browser, page } = await openOnPhone(`${origin}/desk/write/blog/mine`);
	const errors: Error[] = [];
	page.on("pageerror", (error) => errors.push(error));
	await typeCode(page, await requestCode(page));
	await expect(statusOf(page)).toHaveText("Saved");
	expect(await page.evaluate(() => isSecureContext)).toBe(false);
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+End");
	await page.keyboard.type("Two.");
	await expectFile("posts/mine.md", `${source}Two.`);
	await expect(statusOf(page)).toHaveText("Saved");
	expect(errors).toEqual([]);
	await browser.close();
});
