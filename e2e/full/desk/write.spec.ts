import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page, Route } from "playwright/test";
import { writeFiles } from "@/e2e/support/content";
import { DESK_CONTENT, longText, makePng, postSource } from "@/e2e/support/editor-blog";
import { findNetworkOrigin, openOnPhone, requestCode, typeCode } from "@/e2e/support/other-device";
import { restoreAfterEach } from "@/e2e/support/restore-after-each";
import { expect, test } from "@/e2e/support/test";

test.describe.configure({ mode: "default" });
test.use({ blog: "desk" });
restoreAfterEach(DESK_CONTENT);

const save = (file: string, text: string | Uint8Array) => writeFiles(DESK_CONTENT, { [file]: text });
const readPost = (file: string) => readFile(join(DESK_CONTENT, file), "utf8");
/** Waits until a file has a text. */
const expectFile = (file: string, text: string) => expect.poll(() => readPost(file).catch(() => "")).toBe(text);

const editorOf = (page: Page) => page.getByRole("textbox", { name: /^Text of / });
const statusOf = (page: Page) => page.locator(".write-status");
const previewOf = (page: Page) => page.frameLocator('iframe[title="The page"]');

const partOf = (page: Page, name: string) => page.locator("summary").filter({ hasText: name });

/** Does something before the next request of the editor to save reaches the server. */
async function beforeSave(page: Page, act: () => Promise<void>) {
	const handle = async (route: Route) => {
		await act();
		await route.continue();
	};
	await page.route("**/desk/source", handle, { times: 1 });
}

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

/** Opens the editor of a post, with the cursor at the end of its text. */
async function open(page: Page, path: string) {
	// The server may not know of the file yet.
	await expect(async () => expect((await page.request.get(path)).status()).toBe(200)).toPass();
	await page.goto(path);
	await expect(statusOf(page)).toHaveText("Saved");
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+End");
}

test("typing saves exactly these bytes, whatever the line ends are, and an undo takes them back", async ({ page }) => {
	const source = "\uFEFF---\r\ntitle:  Mine \r\ndate: 2026-01-05 # x\r\n---\r\n\r\nCafe\u0301\t|\n\rone\r\ntwo";
	await save("posts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
	await page.keyboard.type("!");
	await expectFile("posts/mine.md", `${source}!`);
	await page.keyboard.press("Enter");
	await page.keyboard.type("three");
	await expectFile("posts/mine.md", `${source}!\r\nthree`);
	await page.keyboard.press("ControlOrMeta+Home");
	await page.keyboard.press("ArrowDown");
	await page.keyboard.press("ControlOrMeta+Shift+k");
	await expectFile("posts/mine.md", `${source.replace("title:  Mine \r\n", "")}!\r\nthree`);
	await expect(async () => {
		await page.keyboard.press("ControlOrMeta+z");
		expect(await readPost("posts/mine.md")).toBe(source);
	}).toPass();
	await expect(statusOf(page)).toHaveText("Saved");
});

test("on command, nothing is saved before it, and leaving with unsaved text warns and keeps it", async ({ page }) => {
	const source = postSource("Mine", "2026-01-05", "One.");
	await save("posts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
	await page.getByLabel("Save", { exact: true }).selectOption("on command");
	await editorOf(page).focus();
	await page.keyboard.type("Two.");
	await expect(statusOf(page)).toHaveText("Not saved yet");
	await page.keyboard.press("ControlOrMeta+s");
	await expectFile("posts/mine.md", `${source}Two.`);
	await page.keyboard.type("Three.");
	expect(await readPost("posts/mine.md")).toBe(`${source}Two.`);

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

test("on command, what can be done with the post is done with all that was typed, and what isn't saved is found after a move", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/404 \(Not Found\)/, /Encountered a script tag while rendering/);
	const source = postSource("Mine", "2026-01-05", "One.", "draft: true\n");
	await save("drafts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
	await page.getByLabel("Save", { exact: true }).selectOption("on command");
	await partOf(page, "Publish, rename, commit").click();
	await editorOf(page).focus();
	await page.keyboard.type("Two.");
	await expect(statusOf(page)).toHaveText("Not saved yet");
	await page.getByRole("button", { name: "Publish now" }).click();
	await expect(page.locator(".desk-message")).toContainText("It is published");
	await expect(statusOf(page)).toHaveText("Saved");
	const published = await readPost("posts/mine.md");
	expect(published.replace(/^date: .*$/m, "date: 2026-01-05")).toBe(`${source.replace("draft: true\n", "")}Two.`);

	// Another program moves the file, and the page is left without an answer.
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+End");
	await page.keyboard.type("Three.");
	await mkdir(join(DESK_CONTENT, "drafts"), { recursive: true });
	await rename(join(DESK_CONTENT, "posts/mine.md"), join(DESK_CONTENT, "drafts/mine.md"));
	await expect(page.getByRole("button", { name: "Go on with drafts/mine.md" })).toBeVisible();
	const warned = page.waitForEvent("dialog");
	await Promise.all([warned.then((dialog) => dialog.accept()), page.reload()]);
	await page.getByRole("button", { name: "Bring it back" }).click();
	await page.keyboard.press("ControlOrMeta+s");
	await expectFile("drafts/mine.md", `${published}Three.`);
	await page.getByLabel("Save", { exact: true }).selectOption("as I type");
	await partOf(page, "Publish, rename, commit").click();
});

test("another program's changes appear, are merged, or are asked about; nothing is lost", async ({ page }) => {
	const source = postSource("Mine", "2026-01-05", "First.\n\nSecond.\n\nThird.");
	await save("posts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
	await save("posts/mine.md", source.replace("First", "FIRST"));
	await expect(editorOf(page)).toContainText("FIRST");
	await page.keyboard.press("ControlOrMeta+z");
	await expect(editorOf(page), "it is no step of this writer").toContainText("FIRST");

	// Both write at once, on different lines.
	await beforeSave(page, () => save("posts/mine.md", source.replace("First", "1st")));
	await page.keyboard.type("Mine.");
	const merged = `${source.replace("First", "1st")}Mine.`;
	await expectFile("posts/mine.md", merged);
	await expect(editorOf(page)).toContainText("1st");

	// Both write on the same line.
	const theirs = `${merged}Theirs.`;
	const conflict = async () => {
		await beforeSave(page, () => save("posts/mine.md", theirs));
		await page.keyboard.type("More.");
		await expect(page.getByRole("button", { name: "Keep my text" })).toBeVisible();
		expect(await readPost("posts/mine.md")).toBe(theirs);
	};
	await conflict();
	await page.getByText("The other version", { exact: true }).click();
	await expect(page.locator(".write-notice pre")).toContainText("Mine.Theirs.");
	await page.getByRole("button", { name: "Keep my text" }).click();
	await expectFile("posts/mine.md", `${merged}More.`);
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+z");
	await expectFile("posts/mine.md", theirs);
	await page.keyboard.press("ControlOrMeta+y");
	await expectFile("posts/mine.md", `${merged}More.`);
	await page.keyboard.press("ControlOrMeta+End");
	await conflict();
	await page.getByRole("button", { name: "Merge by hand" }).click();
	await page.getByRole("button", { name: "Take theirs at the cursor" }).click();
	await page.keyboard.press("ControlOrMeta+End");
	await page.keyboard.type("Both.");
	expect(await readPost("posts/mine.md")).toBe(theirs);
	await page.getByRole("button", { name: "Save the merged text" }).click();
	await expectFile("posts/mine.md", `${theirs}Both.`);
	await expect(statusOf(page)).toHaveText("Saved");
});

test("a file that is deleted, renamed or can't be reached is reported, and the text is kept", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/404 \(Not Found\)/, /ERR_FAILED \(.*\/desk\/source/, /Encountered a script tag while rendering/);
	const source = postSource("Mine", "2026-01-05", "One.");
	await save("posts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
	await rm(join(DESK_CONTENT, "posts/mine.md"));
	await expect(page.getByText("posts/mine.md was deleted or renamed.")).toBeVisible();
	await page.keyboard.type("Two.");
	await page.getByRole("button", { name: "Write it again" }).click();
	await expectFile("posts/mine.md", `${source}Two.`);
	await expect(statusOf(page)).toHaveText("Saved");

	await rename(join(DESK_CONTENT, "posts/mine.md"), join(DESK_CONTENT, "posts/yours.md"));
	await page.getByRole("button", { name: "Go on with posts/yours.md" }).click();
	await expect(page).toHaveURL(/\/desk\/write\/blog\/yours$/);
	await editorOf(page).focus();
	await page.keyboard.type("Three.");
	await expectFile("posts/yours.md", `${source}Two.Three.`);
	await partOf(page, "Publish, rename, commit").click();
	await page.getByRole("button", { name: "Hide it from lists" }).click();
	await expect(page.locator(".desk-message")).toContainText("It is in no list now");
	const unlisted = source.replace("title: Mine\n", "title: Mine\nunlisted: true\n");
	await expectFile("posts/yours.md", `${unlisted}Two.Three.`);
	await expect(statusOf(page)).toHaveText("Saved");
	await partOf(page, "Publish, rename, commit").click();
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+End");

	await page.route("**/desk/source**", (route) => route.abort());
	await page.keyboard.type("Four.");
	await expect(statusOf(page)).toHaveText(
		/The development server doesn't answer\. Your text is kept in this browser\./,
	);
	await page.unroute("**/desk/source**");
	await expectFile("posts/yours.md", `${unlisted}Two.Three.Four.`);
	await expect(statusOf(page)).toHaveText("Saved");
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
	expect(await readFile(join(DESK_CONTENT, "posts/latin.md"))).toEqual(latin1);
});

test("problems are underlined and listed, and corrected by key and by button; links are completed", async ({
	page,
}) => {
	const source = postSource("Mine", "2026-01-05", "![](/img/view.png)\n\nSee [this](/blog/longg).");
	await save("posts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
	await partOf(page, "Problems").click();
	const image = page.locator(".write-problems li").filter({ hasText: "alternative text" });
	await image.getByRole("button", { name: "Add alternative text" }).click();
	await page.keyboard.type("The view");
	await expectFile("posts/mine.md", source.replace("![]", "![The view]"));
	await expect(image).toHaveCount(0);
	const problem = page.locator(".write-problems li").filter({ hasText: "No page at /blog/longg." });
	await expect(problem).toBeVisible();
	await expect(page.locator(".cm-lintRange").filter({ hasText: "/blog/longg" })).toBeVisible();
	await problem.getByRole("button", { name: "Line 8" }).click();
	await expect(page.getByText("Line 8, column")).toBeVisible();
	await page.keyboard.press("ControlOrMeta+.");
	const corrected = source.replace("![]", "![The view]").replace("longg", "long");
	await expectFile("posts/mine.md", corrected);
	await expect(problem).toHaveCount(0);

	await page.keyboard.press("ControlOrMeta+End");
	await page.keyboard.type("And [more](");
	const options = page.getByRole("listbox", { name: "Completions" });
	await expect(options).toContainText("An idea");
	await page.keyboard.type("/blog/dra");
	await expect(options.getByRole("option")).toHaveText([/An idea/]);
	await page.keyboard.press("Enter");
	await expectFile("posts/mine.md", `${corrected}And [more](/blog/draft)`);
	await partOf(page, "Problems").click();
});

test("a correction is made once, however often it is asked for", async ({ page }) => {
	const source = postSource("Mine", "2026-01-05", "See [this](/blog/longg).");
	await save("posts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
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

test("the form changes only the lines of front matter that it must, as steps of the text, and follows it", async ({
	page,
}) => {
	const source = "---\r\ntitle:  Mine # x\r\ndate: 2026-01-05\r\ntags: [css]\r\n---\r\n\r\nText\r\n";
	await save("authors.yml", "ada:\n  name: Ada\n");
	await save("posts/mine.md", source);
	await save("posts/other.md", postSource("Other", "2026-01-06", "x", "tags: [html]\n"));
	await open(page, "/desk/write/blog/mine");
	await partOf(page, "Front matter").click();
	const title = page.getByLabel("Title");
	await expect(title).toHaveValue("Mine");
	await title.fill("Yours: a tale");
	await expectFile("posts/mine.md", source.replace("Mine", '"Yours: a tale"'));
	await expect(page.locator("#known-tags option[value=html]")).toHaveCount(1);
	await expect(page.locator("#known-authors option[value=ada]"), "no post has this author yet").toHaveCount(1);
	await page.getByLabel("Tags").fill("html");
	await page.keyboard.press("Enter");
	await page.getByLabel("Draft").check();
	const changed = source
		.replace("Mine # x\r\n", '"Yours: a tale" # x\r\ndraft: true\r\n')
		.replace("[css]", "[css, html]");
	await expectFile("posts/mine.md", changed);
	await page.getByRole("button", { name: "Remove css" }).click();
	await expectFile("posts/mine.md", changed.replace("css, ", ""));
	await editorOf(page).focus();
	await page.keyboard.press("ControlOrMeta+z");
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
	await open(page, "/desk/write/blog/mine");
	await partOf(page, "Front matter").click();
	const title = page.getByLabel("Title");
	await expect(title).toHaveValue("T");
	let answer = () => {};
	const answered = new Promise<void>((resolve) => {
		answer = resolve;
	});
	await page.route("**/desk/source/fields/edit", async (route) => {
		await answered;
		await route.continue();
	});
	const asked = page.waitForRequest("**/desk/source/fields/edit");
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

	await page.unroute("**/desk/source/fields/edit");
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
		.poll(() => readPost("posts/mine.md"))
		.toMatch(/^title: The quick brown fox jumps\n(?:.*\n)*unlisted: true\n/m);
});

test("what is changed in the form while the server is down is told, and written later", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/ERR_FAILED/);
	await save("posts/mine.md", postSource("Old", "2026-01-05", "Text"));
	await open(page, "/desk/write/blog/mine");
	await partOf(page, "Front matter").click();
	const title = page.getByLabel("Title");
	await expect(title).toHaveValue("Old");
	await page.route("**/desk/source/**", (route) => route.abort());
	await title.fill("New");
	await expect(statusOf(page)).toContainText("Not saved: the development server doesn't answer.");
	const warned = page.waitForEvent("dialog");
	await Promise.all([warned.then((dialog) => dialog.dismiss()), page.close({ runBeforeUnload: true })]);
	await page.unroute("**/desk/source/**");
	await expectFile("posts/mine.md", postSource("New", "2026-01-05", "Text"));
	await expect(statusOf(page)).toHaveText("Saved");
});

test("the text doesn't wait until its page is rendered", async ({ page }) => {
	const requested: string[] = [];
	page.on("request", (request) => requested.push(new URL(request.url()).pathname));
	await save("posts/mine.md", postSource("Mine", "2026-01-05", "Text"));
	await open(page, "/desk/write/blog/mine");
	await expect(previewOf(page).getByRole("heading", { level: 1 })).toHaveText("Mine");
	expect(requested.indexOf("/blog/mine")).toBeGreaterThan(requested.indexOf("/desk/source"));
});

test("the page beside the text shows what is typed, and both scroll together", async ({ page }) => {
	await open(page, "/desk/write/blog/long");
	await previewOf(page).getByRole("heading", { level: 1 }).waitFor();
	await page.evaluate(() => {
		Object.assign(document.querySelector("iframe")?.contentWindow ?? {}, { isMarked: true });
	});
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
	await visible(50).scrollIntoViewIfNeeded();
	await page.mouse.move(1000, 500);
	await page.mouse.wheel(0, 40);
	await expect(editorOf(page).getByText("Paragraph 50 of a long post.")).toBeInViewport();
	expect(
		await page.evaluate(() => "isMarked" in (document.querySelector("iframe")?.contentWindow ?? {})),
		"the page wasn't loaded again",
	).toBe(true);
});

test("the outline leads to headings, words are counted, and a post that moves is followed", async ({ page }) => {
	await save("posts/mine.md", postSource("Mine", "2026-01-05", `${longText}\n\n## The end\n\nLast words.`));
	await open(page, "/desk/write/blog/mine");
	await page.goto("/desk/write/blog/mine?line=7");
	await expect(page.getByText("Line 7, column 1")).toBeVisible();
	await expect(page.locator(".write-foot")).toContainText("364 words");
	await partOf(page, "Outline").click();
	await page.getByRole("button", { name: "The end" }).click();
	await expect(page.getByText("Line 126, column 1")).toBeVisible();
	await page.keyboard.press("ControlOrMeta+Home");
	for (const key of ["ArrowDown", "End", "Enter"]) await page.keyboard.press(key);
	await page.keyboard.type("slug: moved");
	await expect(page).toHaveURL(/\/desk\/write\/blog\/moved$/);
	await expect(previewOf(page).getByRole("heading", { level: 1 })).toHaveText("Mine");
	await partOf(page, "Outline").click();

	// What can be done with the post is about its new path, and the editor stays as it is.
	await partOf(page, "Publish, rename, commit").click();
	await expect(page.getByRole("link", { name: "Rename …" })).toHaveAttribute("href", "/desk/rename/blog/moved");
	await editorOf(page).focus();
	await page.keyboard.type("-on");
	await expect(page).toHaveURL(/\/desk\/write\/blog\/moved-on$/);
	await expect(page.getByRole("link", { name: "Rename …" })).toHaveAttribute("href", "/desk/rename/blog/moved-on");
	await page.reload();
	await expect(page).toHaveURL(/\/desk\/write\/blog\/moved-on$/);
	await expect(statusOf(page)).toHaveText("Saved");
	await partOf(page, "Publish, rename, commit").click();
});

test("the page of a post that moves is shown, also if the page before it reloads meanwhile", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/404 \(Not Found\)/, /Encountered a script tag while rendering/);
	await save("posts/mine.md", postSource("Mine", "2026-01-05", "Text"));
	await open(page, "/desk/write/blog/mine");
	await expect(previewOf(page).getByRole("heading", { level: 1 })).toHaveText("Mine");
	const preview = page.frames().find((frame) => new URL(frame.url()).pathname === "/blog/mine") ?? page.mainFrame();
	expect(preview).not.toBe(page.mainFrame());
	// Next does so with a page that it can't update.
	const leave = async (route: Route) => {
		const loaded = page.waitForResponse((response) => response.url().endsWith("/blog/mine"));
		// The page may do so by itself at this moment.
		await preview.evaluate(() => location.assign("/blog/mine")).catch(() => {});
		expect((await loaded).status()).toBe(404);
		await route.continue();
	};
	await page.route("**/blog/moved", leave, { times: 1 });
	await page.keyboard.press("ControlOrMeta+Home");
	for (const key of ["ArrowDown", "End", "Enter"]) await page.keyboard.press(key);
	await page.keyboard.insertText("slug: moved");
	await expect(page).toHaveURL(/\/desk\/write\/blog\/moved$/);
	await expect.poll(() => new URL(preview.url()).pathname).toBe("/blog/moved");
	await expect(previewOf(page).getByRole("heading", { level: 1 })).toHaveText("Mine");
});

test("a pasted image is stored and inserted with room for its description, and the post is published from here", async ({
	page,
}) => {
	const source = postSource("Mine", "2026-01-05", "One.", "draft: true # yet\n");
	await save("posts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
	const stored = page.waitForResponse("**/desk/images");
	await handOver(page, "paste", { images: ["A red kite.png"] });
	await expect(page.locator(".write-hint")).toContainText("40 × 30 pixels");
	await page.keyboard.type("Above the hill");
	const { markdown } = await (await stored).json();
	expect(markdown).toMatch(/^!\[\]\(\S*a-red-kite\.png\)$/);
	await expectFile("posts/mine.md", source + markdown.replace("[]", "[Above the hill]"));
	const shown = previewOf(page).getByRole("img", { name: "Above the hill" });
	await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);

	const written = await readPost("posts/mine.md");
	await partOf(page, "Publish, rename, commit").click();
	await page.getByRole("button", { name: "Publish now" }).click();
	await expect(page.locator(".desk-message")).toContainText("It is published");
	await expect(page).toHaveURL(/\/desk\/write\/blog\/mine\b/);
	await expect(statusOf(page)).toHaveText("Saved");
	// It gets the date of today.
	const withoutDate = (text: string) => text.replace(/^date: .*$/m, "");
	expect(withoutDate(await readPost("posts/mine.md"))).toBe(withoutDate(written).replace("true # yet", "false # yet"));
	await partOf(page, "Publish, rename, commit").click();
});

test("images that are dropped keep their order and their place, whatever is typed meanwhile", async ({ page }) => {
	const source = postSource("Mine", "2026-01-05", "One.\n\nA longer paragraph.");
	await save("posts/mine.md", source);
	await open(page, "/desk/write/blog/mine");
	const markdown: string[] = [];
	let release = () => {};
	const released = new Promise<void>((resolve) => {
		release = resolve;
	});
	await page.route("**/desk/images", async (route) => {
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
	await open(page, "/desk/write/blog/mine");
	await handOver(page, "paste", { images: ["image.png"], text: "Total\t12" });
	await expectFile("posts/mine.md", `${source}Total\t12`);
});

test("everything works without a mouse", async ({ page }) => {
	await save("posts/mine.md", postSource("Mine", "2026-01-05", "One."));
	await open(page, "/desk/write/blog/mine");
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

test("another site can't read or write the source of a post", async ({ url }) => {
	const source = postSource("Mine", "2026-01-05", "One.");
	await save("posts/mine.md", source);
	const own = new URL(url).host;
	const file = "posts/mine.md";
	const send = (method: string, path: string, headers: Record<string, string>, body?: unknown) =>
		new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
			const sent = httpRequest(url + path, { method, headers: { host: own, ...headers } }, (response) => {
				let text = "";
				response.on("data", (chunk) => {
					text += chunk;
				});
				response.on("end", () => resolve({ status: response.statusCode, text }));
			});
			sent.on("error", reject).end(body === undefined ? undefined : JSON.stringify(body));
		});
	const asked = await send("GET", `/desk/source?file=${file}`, {});
	const { digest, text } = JSON.parse(asked.text);
	expect(text).toBe(source);
	const foreign: Record<string, string>[] = [
		{ origin: "https://evil.example", "sec-fetch-site": "cross-site" },
		// What a form can send without asking.
		{ origin: "https://evil.example", "content-type": "text/plain", "sec-fetch-mode": "navigate" },
		{ origin: "null" },
		{},
		{ host: "evil.example", origin: "http://evil.example" },
	];
	const bodies = {
		"/desk/source": { file, text: "Evil.", base: digest },
		"/desk/source/findings": { file, text: source },
		"/desk/source/completions": { file, text: source, offset: 0 },
		"/desk/source/fields": { text: source },
		"/desk/source/fields/edit": { text: source, field: "title", value: "Evil" },
	};
	for (const headers of foreign) {
		for (const [path, body] of Object.entries(bodies)) {
			expect((await send("POST", path, headers, body)).status, `${path} ${JSON.stringify(headers)}`).toBe(403);
		}
	}
	for (const headers of [
		{ host: "evil.example" },
		{ origin: "https://evil.example", "sec-fetch-site": "cross-site" },
		{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors", "sec-fetch-dest": "script" },
	]) {
		expect((await send("GET", `/desk/source?file=${file}`, headers)).status).toBe(403);
		expect((await send("GET", "/desk/write/blog/mine", headers)).status).toBe(403);
	}
	expect(await readPost(file)).toBe(source);
	for (const outside of ["site.yml", "../secret.md", "public/img/view.png"]) {
		expect(JSON.parse((await send("GET", `/desk/source?file=${outside}`, {})).text)).toEqual({ state: "gone" });
		const request = { file: outside, text: "x", base: null };
		expect(JSON.parse((await send("POST", "/desk/source", { origin: url }, request)).text)).toEqual({ state: "gone" });
	}
	expect((await send("POST", "/desk/source", { origin: url }, { file })).status).toBe(400);
	const saved = await send("POST", "/desk/source", { origin: url }, { file, text: `${source}Two.\n`, base: digest });
	expect(JSON.parse(saved.text).state).toBe("saved");
	expect(await readPost(file)).toBe(`${source}Two.\n`);
});

for (const scheme of ["light", "dark"] as const) {
	test(`the editor passes axe and fits into a window, ${scheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme: scheme });
		const source = postSource("Mine", "2026-01-05", "## A `part`\n\n*See* [this](/blog/nothing).", "tags: [old]\n");
		await save("posts/mine.md", source);
		await open(page, "/desk/write/blog/mine");
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
