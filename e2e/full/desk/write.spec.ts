import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page, Route } from "playwright/test";
import { expectFile, readText, remove, save, setUpEditing } from "@/e2e/support/edit-content";
import { EDITOR_CONTENT, longText, makePng, postSource } from "@/e2e/support/editor-blog";
import { expect, test } from "@/e2e/support/test";
import { beforeSave, editorOf, openEditor, partOf, previewOf, statusOf } from "@/e2e/support/write-page";

setUpEditing();

/** Pastes images and text at the cursor, or drops them at the end of the text. */
async function handOver(
	page: Page,
	type: "paste" | "drop",
	{ images, text = "" }: { images: string[]; text?: string },
) {
	const data = (await makePng(40, 30)).toString("base64");
	const { x, y } = (await page.locator(".cm-line").last().boundingBox()) ?? { x: 0, y: 0 };
	await editorOf(page).evaluate(
		(element, given) => {
			const bytes = Uint8Array.from(atob(given.data), (letter) => letter.charCodeAt(0));
			const transfer = new DataTransfer();
			for (const name of given.images) transfer.items.add(new File([bytes], name, { type: "image/png" }));
			if (given.text) transfer.setData("text/plain", given.text);
			const common = { bubbles: true, cancelable: true };
			const event =
				given.type === "paste"
					? new ClipboardEvent("paste", { ...common, clipboardData: transfer })
					: new DragEvent("drop", { ...common, dataTransfer: transfer, clientX: given.x, clientY: given.y });
			element.dispatchEvent(event);
		},
		{ type, images, text, data, x: x + 2, y: y + 2 },
	);
}

test("on command, nothing is saved before it, and leaving with unsaved text warns and keeps it", async ({ page }) => {
	const source = postSource("Mine", "2026-01-05", "One.");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	await page.getByLabel("Save", { exact: true }).selectOption("on command");
	await editorOf(page).focus();
	await page.keyboard.type("Two.");
	await expect(statusOf(page)).toHaveText("Not saved yet");
	await page.keyboard.press("ControlOrMeta+s");
	await expectFile("posts/mine.md", `${source}Two.`);
	await page.keyboard.type("Three.");
	expect(await readText("posts/mine.md")).toBe(`${source}Two.`);

	const warned = page.waitForEvent("dialog");
	await Promise.all([warned.then((dialog) => dialog.accept()), page.reload()]);
	await expect(page.getByText("that wasn't saved.")).toBeVisible();
	await page.getByRole("button", { name: "Bring it back" }).click();
	await expect(editorOf(page)).toContainText("Two.Three.");
	await page.getByRole("button", { name: "Save", exact: true }).click();
	await expectFile("posts/mine.md", `${source}Two.Three.`);
	await page.reload();
	await expect(statusOf(page)).toHaveText("Saved");
	await expect(page.getByRole("button", { name: "Bring it back" })).toHaveCount(0);
	await page.getByLabel("Save", { exact: true }).selectOption("as I type");
});

test("a writer chooses between versions if another program wrote on the same line; nothing is lost", async ({
	page,
}) => {
	const source = postSource("Mine", "2026-01-05", "First.\n\nSecond.\n\nThird.");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	const theirs = `${source}Theirs.`;
	const conflict = async () => {
		await beforeSave(page, () => save("posts/mine.md", theirs));
		await page.keyboard.type("More.");
		await expect(page.getByRole("button", { name: "Keep my text" })).toBeVisible();
		expect(await readText("posts/mine.md")).toBe(theirs);
	};
	await conflict();
	await page.getByText("The other version", { exact: true }).click();
	await expect(page.locator(".write-notice pre")).toContainText("Theirs.");
	await page.getByRole("button", { name: "Keep my text" }).click();
	await expectFile("posts/mine.md", `${source}More.`);
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+End");
	await conflict();
	await page.getByRole("button", { name: "Merge by hand" }).click();
	await page.getByRole("button", { name: "Take theirs at the cursor" }).click();
	await page.keyboard.press("ControlOrMeta+End");
	await page.keyboard.type("Both.");
	expect(await readText("posts/mine.md")).toBe(theirs);
	await page.getByRole("button", { name: "Save the merged text" }).click();
	await expectFile("posts/mine.md", `${theirs}Both.`);
	await expect(statusOf(page)).toHaveText("Saved");
});

test("a file that is deleted or renamed is reported, and the text is kept", async ({ page, expectedErrors }) => {
	expectedErrors.push(/404 \(Not Found\)/, /Encountered a script tag while rendering/);
	const source = postSource("Mine", "2026-01-05", "One.");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	await remove("posts/mine.md");
	await expect(page.getByText("posts/mine.md was deleted or renamed.")).toBeVisible();
	await page.keyboard.type("Two.");
	await page.getByRole("button", { name: "Write it again" }).click();
	await expectFile("posts/mine.md", `${source}Two.`);
	await expect(statusOf(page)).toHaveText("Saved");

	await rename(join(EDITOR_CONTENT, "posts/mine.md"), join(EDITOR_CONTENT, "posts/yours.md"));
	await page.getByRole("button", { name: "Go on with posts/yours.md" }).click();
	await expect(page).toHaveURL(/\/write\/blog\/yours$/);
	await editorOf(page).focus();
	await page.keyboard.type("Three.");
	await expectFile("posts/yours.md", `${source}Two.Three.`);
	await expect(statusOf(page)).toHaveText("Saved");
});

test("a file in another encoding is shown read-only, with the reason", async ({ page }) => {
	const latin1 = Buffer.from("---\ntitle: Caf\xe9\ndate: 2026-01-05\n---\n\nOl\xe9.\n", "latin1");
	await save("posts/latin.md", latin1);
	await expect(async () => expect((await page.request.get("/blog/latin")).status()).toBe(200)).toPass();
	await page.goto("/desk/write/blog/latin");
	await expect(statusOf(page)).toContainText("This file isn't encoded as UTF-8.");
	await expect(editorOf(page)).toContainText("Olé.");
	await editorOf(page).focus();
	await page.keyboard.type("x");
	await page.keyboard.press("ControlOrMeta+s");
	await expect(editorOf(page)).not.toContainText("x");
	expect(await readFile(join(EDITOR_CONTENT, "posts/latin.md"))).toEqual(latin1);
});

test("problems are listed with their lines, and a correction leaves the cursor where text is missing", async ({
	page,
}) => {
	const source = postSource("Mine", "2026-01-05", "![](/img/view.png)\n\nSee [this](/blog/longg).");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	await partOf(page, "Problems").click();
	const image = page.locator(".write-problems li").filter({ hasText: "alternative text" });
	await image.getByRole("button", { name: "Add alternative text" }).click();
	await page.keyboard.type("The view");
	await expectFile("posts/mine.md", source.replace("![]", "![The view]"));
	await expect(image).toHaveCount(0);
	const problem = page.locator(".write-problems li").filter({ hasText: "No page at /blog/longg." });
	await problem.getByRole("button", { name: "Line 8" }).click();
	await expect(page.getByText("Line 8, column")).toBeVisible();
	await partOf(page, "Problems").click();
});

test("a correction is made once, however often it is asked for", async ({ page }) => {
	const source = postSource("Mine", "2026-01-05", "See [this](/blog/longg).");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	await partOf(page, "Problems").click();
	const correction = page.getByRole("button", { name: "Link to /blog/long", exact: true });
	await correction.dblclick();
	await expectFile("posts/mine.md", source.replace("longg", "long"));
	await page.keyboard.press("ControlOrMeta+z");
	await expectFile("posts/mine.md", source);
	await expect(page.locator(".cm-lintRange").filter({ hasText: "/blog/longg" })).toBeVisible();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ControlOrMeta+.");
	await page.keyboard.press("ControlOrMeta+.");
	await expectFile("posts/mine.md", source.replace("longg", "long"));
	await partOf(page, "Problems").click();
});

test("the form offers known tags and authors, its changes are steps of the text, and it follows the text", async ({
	page,
}) => {
	const source = "---\r\ntitle:  Mine # x\r\ndate: 2026-01-05\r\ntags: [css]\r\n---\r\n\r\nText\r\n";
	await save("authors.yml", "ada:\n  name: Ada\n");
	await save("posts/mine.md", source);
	await save("posts/other.md", postSource("Other", "2026-01-06", "x", "tags: [html]\n"));
	await openEditor(page, "/desk/write/blog/mine");
	await partOf(page, "Front matter").click();
	await expect(page.locator("#known-tags option[value=html]")).toHaveCount(1);
	await expect(page.locator("#known-authors option[value=ada]"), "no post has this author yet").toHaveCount(1);
	await page.getByLabel("Tags").fill("html");
	await page.keyboard.press("Enter");
	await expectFile("posts/mine.md", source.replace("[css]", "[css, html]"));
	await page.getByRole("button", { name: "Remove css" }).click();
	await expectFile("posts/mine.md", source.replace("css", "html"));
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+z");
	const changed = source.replace("[css]", "[css, html]");
	await expectFile("posts/mine.md", changed);
	await expect(page.getByRole("button", { name: "Remove css" })).toBeVisible();

	await expect(page.getByLabel("Alternative text of the image")).toBeHidden();
	await page.getByLabel("Image", { exact: true }).fill("/img/view.png");
	const withImage = changed.replace("# x\r\n", "# x\r\nimage: /img/view.png\r\n");
	await expectFile("posts/mine.md", withImage);
	await page.getByLabel("Alternative text of the image").fill("The view");
	const withText = withImage.replace("# x\r\n", "# x\r\nimageAlt: The view\r\n");
	await expectFile("posts/mine.md", withText);
	await page.getByLabel("In no list").check();
	await expectFile("posts/mine.md", withText.replace("# x\r\n", "# x\r\nunlisted: true\r\n"));
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+Home");
	for (const key of ["ArrowDown", "End", "Enter"]) await page.keyboard.press(key);
	await page.keyboard.type("description: In short");
	await expect(page.getByLabel("Description")).toHaveValue("In short");
	await partOf(page, "Front matter").click();
});

test("the form loses nothing of what is typed while it waits for the server", async ({ page }) => {
	await save("posts/mine.md", postSource("T", "2026-01-05", "Text", "tags: [css]\n"));
	await openEditor(page, "/desk/write/blog/mine");
	await partOf(page, "Front matter").click();
	const title = page.getByLabel("Title");
	await expect(title).toHaveValue("T");
	let answer = () => {};
	const answered = new Promise<void>((resolve) => {
		answer = resolve;
	});
	await page.route("**/source/fields/edit", async (route) => {
		await answered;
		await route.continue();
	});
	const asked = page.waitForRequest("**/source/fields/edit");
	await title.press("End");
	await title.pressSequentially("he quick");
	await asked;
	await expect(statusOf(page)).toHaveText("Not saved yet");
	await title.pressSequentially(" brown fox");
	for (const tag of ["html", "svg", "http"]) {
		await page.getByLabel("Tags").pressSequentially(tag);
		await page.keyboard.press("Enter");
	}
	answer();
	const changed = postSource("The quick brown fox", "2026-01-05", "Text", "tags: [css, html, svg, http]\n");
	await expectFile("posts/mine.md", changed);
	await expect(statusOf(page)).toHaveText("Saved");

	await page.unroute("**/source/fields/edit");
	await page.getByLabel("Tags").pressSequentially("css, dns");
	await expect(statusOf(page)).toHaveText("Not saved yet");
	await page.keyboard.press("ControlOrMeta+s");
	await expectFile("posts/mine.md", changed.replace("http]", "http, dns]"));
	await expect(statusOf(page)).toHaveText("Saved");
	await partOf(page, "Publish, rename, commit").click();
	await title.press("End");
	await title.pressSequentially(" jumps");
	await page.getByRole("button", { name: "Hide it from lists" }).click();
	await expect
		.poll(() => readText("posts/mine.md"))
		.toMatch(/^title: The quick brown fox jumps\n(?:.*\n)*unlisted: true\n/m);
	// Chromium may never close a page that is being replaced by the next one.
	await page.waitForURL("**?notice=*");
});

test("what is changed in the form while the server is down is told, and written later", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/ERR_FAILED/);
	await save("posts/mine.md", postSource("Old", "2026-01-05", "Text"));
	await openEditor(page, "/desk/write/blog/mine");
	await partOf(page, "Front matter").click();
	const title = page.getByLabel("Title");
	await expect(title).toHaveValue("Old");
	await page.route("**/source/**", (route) => route.abort());
	await title.fill("New");
	await expect(statusOf(page)).toContainText("Not saved: the development server doesn't answer.");
	const warned = page.waitForEvent("dialog");
	await Promise.all([warned.then((dialog) => dialog.dismiss()), page.close({ runBeforeUnload: true })]);
	await page.unroute("**/source/**");
	await expectFile("posts/mine.md", postSource("New", "2026-01-05", "Text"));
	await expect(statusOf(page)).toHaveText("Saved");
});

test("the text doesn't wait until its page is rendered", async ({ page }) => {
	const requested: string[] = [];
	page.on("request", (request) => requested.push(new URL(request.url()).pathname));
	await save("posts/mine.md", postSource("Mine", "2026-01-05", "Text"));
	await openEditor(page, "/desk/write/blog/mine");
	await expect(previewOf(page).getByRole("heading", { level: 1 })).toHaveText("Mine");
	expect(requested.indexOf("/blog/mine")).toBeGreaterThan(requested.indexOf("/source"));
});

test("the page beside the text shows what is typed, and both scroll together", async ({ page }) => {
	await openEditor(page, "/desk/write/blog/long");
	await previewOf(page).getByRole("heading", { level: 1 }).waitFor();
	const preview = page.frame({ url: /\d\/blog\/long$/ });
	await preview?.evaluate(() => Object.assign(window, { isMarked: true }));
	const visible = (paragraph: number) =>
		previewOf(page).getByText(`Paragraph ${paragraph} of a long post.`, { exact: true });
	await expect(visible(59)).toBeInViewport();
	await page.keyboard.press("ControlOrMeta+Home");
	await expect(visible(0)).toBeInViewport();
	for (const paragraph of [20, 40, 10]) {
		// The cursor, and with it the text, goes to a line far away.
		await page.keyboard.press("ControlOrMeta+f");
		await page.getByRole("textbox", { name: "Find" }).pressSequentially(`Paragraph ${paragraph} of`);
		await page.keyboard.press("Enter");
		await page.keyboard.press("Escape");
		await expect(visible(paragraph)).toBeInViewport();
	}
	await page.keyboard.press("End");
	await page.keyboard.type(" Typed just now.");
	await expect(previewOf(page).getByText("Paragraph 10 of a long post. Typed just now.")).toBeInViewport();

	// A page that moves by itself, as while its images load, leaves the text where it is, also long after the writer has typed.
	await page.clock.setFixedTime(Date.now() + 60_000);
	await visible(50).evaluate(
		(paragraph) =>
			new Promise((resolve) => {
				addEventListener("scroll", () => requestAnimationFrame(resolve), { once: true });
				paragraph.scrollIntoView({ block: "center" });
			}),
	);
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
	await expect(editorOf(page).getByText("Paragraph 10 of a long post. Typed just now.")).toBeInViewport();
	await page.mouse.move(1000, 500);
	await page.mouse.wheel(0, 40);
	await expect(editorOf(page).getByText("Paragraph 50 of a long post.")).toBeInViewport();
	expect(await preview?.evaluate(() => "isMarked" in window), "the page wasn't loaded again").toBe(true);
});

test("the outline leads to headings, words are counted, and a post that moves is followed", async ({ page }) => {
	await save("posts/mine.md", postSource("Mine", "2026-01-05", `${longText}\n\n## The end\n\nLast words.`));
	await openEditor(page, "/desk/write/blog/mine");
	await page.goto("/desk/write/blog/mine?line=7");
	await expect(page.getByText("Line 7, column 1")).toBeVisible();
	await expect(page.locator(".write-foot")).toContainText("364 words");
	await partOf(page, "Outline").click();
	await page.getByRole("button", { name: "The end" }).click();
	await expect(page.getByText("Line 126, column 1")).toBeVisible();
	await page.keyboard.press("ControlOrMeta+Home");
	for (const key of ["ArrowDown", "End", "Enter"]) await page.keyboard.press(key);
	await page.keyboard.type("slug: moved");
	await expect(page).toHaveURL(/\/write\/blog\/moved$/);
	await expect(previewOf(page).getByRole("heading", { level: 1 })).toHaveText("Mine");
	await partOf(page, "Outline").click();

	// What can be done with the post is about its new path, and the editor stays as it is.
	await partOf(page, "Publish, rename, commit").click();
	await expect(page.getByRole("link", { name: "Rename …" })).toHaveAttribute("href", "/rename/blog/moved");
	await editorOf(page).focus();
	await page.keyboard.type("-on");
	await expect(page).toHaveURL(/\/write\/blog\/moved-on$/);
	await expect(page.getByRole("link", { name: "Rename …" })).toHaveAttribute("href", "/rename/blog/moved-on");
	await page.reload();
	await expect(page).toHaveURL(/\/write\/blog\/moved-on$/);
	await expect(statusOf(page)).toHaveText("Saved");
	await partOf(page, "Publish, rename, commit").click();
});

test("the page of a post that moves is shown, also if the page before it comes once more", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/404 \(Not Found\)/, /Encountered a script tag while rendering/);
	await save("posts/mine.md", postSource("Mine", "2026-01-05", "Text"));
	await openEditor(page, "/desk/write/blog/mine");
	await expect(previewOf(page).getByRole("heading", { level: 1 })).toHaveText("Mine");
	const preview = page.frames().find((frame) => new URL(frame.url()).pathname === "/blog/mine") ?? page.mainFrame();
	expect(preview).not.toBe(page.mainFrame());
	// The frame may leave the page before its response is there.
	const reloaded = page.waitForRequest(/\d\/blog\/mine$/);
	const leadBack = (route: Route) => route.fulfill({ status: 307, headers: { location: "/blog/mine" } });
	await page.route(/\d\/blog\/moved$/, leadBack, { times: 1 });
	await page.keyboard.press("ControlOrMeta+Home");
	for (const key of ["ArrowDown", "End", "Enter"]) await page.keyboard.press(key);
	await page.keyboard.insertText("slug: moved");
	await expect(page).toHaveURL(/\/write\/blog\/moved$/);
	await reloaded;
	await expect.poll(() => new URL(preview.url()).pathname).toBe("/blog/moved");
	await expect(previewOf(page).getByRole("heading", { level: 1 })).toHaveText("Mine");
});

test("a pasted image is stored and inserted with room for its description, and the post is published from here", async ({
	page,
}) => {
	const source = postSource("Mine", "2026-01-05", "One.", "draft: true # yet\n");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	const stored = page.waitForResponse("**/images");
	await handOver(page, "paste", { images: ["A red kite.png"] });
	await expect(page.locator(".write-hint")).toContainText("40 × 30 pixels");
	await page.keyboard.type("Above the hill");
	const { markdown } = await (await stored).json();
	expect(markdown).toMatch(/^!\[\]\(\S*a-red-kite\.png\)$/);
	await expectFile("posts/mine.md", source + markdown.replace("[]", "[Above the hill]"));
	const shown = previewOf(page).getByRole("img", { name: "Above the hill" });
	await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);

	const written = await readText("posts/mine.md");
	await partOf(page, "Publish, rename, commit").click();
	await page.getByRole("button", { name: "Publish now" }).click();
	await expect(page.locator(".desk-message")).toContainText("It is published");
	await expect(page).toHaveURL(/\/write\/blog\/mine\b/);
	await expect(statusOf(page)).toHaveText("Saved");
	// It gets the date of today.
	const withoutDate = (text: string) => text.replace(/^date: .*$/m, "");
	expect(withoutDate(await readText("posts/mine.md"))).toBe(withoutDate(written).replace("true # yet", "false # yet"));
	await partOf(page, "Publish, rename, commit").click();
});

test("images that are dropped keep their order and their place, whatever is typed meanwhile", async ({ page }) => {
	const source = postSource("Mine", "2026-01-05", "One.\n\nA longer paragraph.");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	const markdown: string[] = [];
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route("**/images", async (route) => {
		await released;
		const response = await route.fetch();
		markdown.push((await response.json()).markdown);
		await route.fulfill({ response });
	});
	await handOver(page, "drop", { images: ["first.png", "second.png"] });
	await expect(page.locator(".write-hint")).toContainText("Storing first.png");
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("End");
	await page.keyboard.press("Shift+Home");
	await page.keyboard.type("Less");
	release();
	await expect(page.locator(".write-hint")).toContainText("2 images are stored.");
	await page.keyboard.type(".");
	const [first = "", second = ""] = markdown;
	expect([first, second]).toEqual([expect.stringContaining("first.png"), expect.stringContaining("second.png")]);
	await expectFile("posts/mine.md", `${source.replace("A longer paragraph.", "Less.")}${first}\n\n${second}`);
});

test("cells of a spreadsheet are pasted as text, not as the picture that the clipboard has of them", async ({
	page,
}) => {
	const source = postSource("Mine", "2026-01-05", "One.");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	await handOver(page, "paste", { images: ["image.png"], text: "Total\t12" });
	await expectFile("posts/mine.md", `${source}Total\t12`);
});

test("everything works without a mouse", async ({ page }) => {
	await save("posts/mine.md", postSource("Mine", "2026-01-05", "One."));
	await openEditor(page, "/desk/write/blog/mine");
	await page.goto("/desk");
	await page.getByRole("link", { name: "Write Mine" }).press("Enter");
	await expect(statusOf(page)).toHaveText("Saved");
	await page.getByRole("button", { name: "Keys" }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
	await page.keyboard.press("Escape");
	await partOf(page, "Outline").focus();
	await page.keyboard.press("Tab");
	await expect(editorOf(page)).toBeFocused();
	await page.keyboard.press("Tab");
	await expect(editorOf(page), "Tab indents").toBeFocused();
	await page.keyboard.press("ControlOrMeta+z");
	await page.keyboard.press("ControlOrMeta+Enter");
	await expect(page.locator("iframe")).toBeHidden();
	await page.keyboard.press("ControlOrMeta+Enter");
	await expect(page.locator("iframe")).toBeVisible();
	await page.keyboard.press("Escape");
	await page.keyboard.press("Tab");
	await expect(partOf(page, "Problems")).toBeFocused();
});

for (const scheme of ["light", "dark"] as const) {
	test(`the editor passes axe and fits into a window, ${scheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		const source = postSource("Mine", "2026-01-05", "## A `part`\n\n*See* [this](/blog/nothing).", "tags: [old]\n");
		await save("posts/mine.md", source);
		await openEditor(page, "/desk/write/blog/mine");
		const check = async (name: string) => {
			const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
			expect(
				violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
				name,
			).toEqual([]);
		};
		for (const part of ["Front matter", "Outline", "Problems"]) await partOf(page, part).click();
		await expect(page.locator(".write-problems")).toContainText("No page at /blog/nothing.");
		await check("with all parts open");
		await page.getByRole("button", { name: "Keys" }).click();
		await check("with the keys");
		await page.keyboard.press("Escape");
		for (const part of ["Front matter", "Outline", "Problems"]) await partOf(page, part).click();

		await page.setViewportSize({ width: 390, height: 800 });
		await page.reload();
		await expect(statusOf(page)).toHaveText("Saved");
		await expect(editorOf(page)).toBeVisible();
		await expect(page.locator("iframe")).toBeHidden();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await check("on a narrow screen");
		await page.getByRole("button", { name: "Page" }).click();
		await expect(page.locator("iframe")).toBeVisible();
		await expect(editorOf(page)).toBeHidden();
	});
}
