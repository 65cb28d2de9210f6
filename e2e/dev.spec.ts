import { expectFile, readText, remove, save, setUpEditing } from "@/e2e/support/edit-content";
import { longText, makePng, postSource, settingsSource } from "@/e2e/support/editor-blog";
import { expectNoReload, listedProblems, mark } from "@/e2e/support/open-page";
import { expect, test } from "@/e2e/support/test";
import {
	acceptCompletion,
	beforeSave,
	editorOf,
	openEditor,
	partOf,
	previewOf,
	statusOf,
} from "@/e2e/support/write-page";

// `dev-access.http.spec.ts` reads `posts/draft.md` meanwhile, which no test here changes.
setUpEditing();

const saveFragile = (body: string, frontMatter = "") =>
	save("posts/fragile.mdx", postSource("A fragile post", "2026-01-01", body, frontMatter));

test("drafts, scheduled and unlisted posts have a badge in lists, and a draft is in feeds and Markdown", async ({
	page,
	request,
}) => {
	await page.goto("/");
	for (const [title, badge] of [
		["An idea", /draft/i],
		["For another day", /scheduled/i],
		["For a few", /unlisted/i],
	] as const) {
		await expect(page.getByRole("article").filter({ hasText: title })).toContainText(badge);
	}
	await expect(page.getByRole("article").filter({ hasText: "A long post" })).not.toContainText(
		/draft|scheduled|unlisted/i,
	);
	await page.goto("/blog/draft");
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("An idea");
	await expect(page.getByRole("main").getByText(/^draft$/i)).toBeVisible();
	expect(await (await request.get("/rss.xml")).text()).toContain("Not yet.");
	const markdown = await (await request.get("/blog/draft.md")).text();
	expect(markdown).toMatch(/^status: "draft"\n[\s\S]*\n# An idea\n\nNot yet\.\n$/m);
});

test("every form of an old path leads to its post, and of its own path too", async ({ request }) => {
	await save(
		"posts/moved.md",
		postSource("Moved", "2026-01-06", "Here.", "aliases: [/2019/moved.html, /blog/moved/]\n"),
	);
	await expect.poll(async () => (await request.get("/blog/moved")).status()).toBe(200);
	for (const path of ["/2019/moved", "/blog/moved"]) {
		for (const end of ["", "/", ".html", "/index.html"]) {
			const response = await request.get(path + end);
			expect([response.status(), new URL(response.url()).pathname], path + end).toEqual([200, "/blog/moved"]);
		}
	}
});

test("a save of a post or its image shows in the open page, which keeps its scroll position", async ({ page }) => {
	await page.goto("/blog/long");
	await mark(page);
	await page.getByText("Paragraph 40 of").scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => window.scrollY);
	expect(before).toBeGreaterThan(200);
	const body = `${longText}\n\nA new end.\n\n![The view](/img/view.png)`;
	await save("posts/long.md", postSource("A longer post", "2026-02-03", body));
	await expect(page.getByText("A new end.")).toBeAttached();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("A longer post");
	await expect(page.getByRole("main").locator("time").first()).toHaveText("3 February 2026");
	expect(await page.evaluate(() => window.scrollY)).toBe(before);

	const image = page.getByRole("img", { name: "The view" });
	await expect(image).toHaveAttribute("width", "300");
	await save("public/img/view.png", await makePng(120, 240));
	await expect(image).toHaveAttribute("height", "240");
	await image.scrollIntoViewIfNeeded();
	const getAspectRatio = () => image.evaluate((one: HTMLImageElement) => one.naturalHeight / one.naturalWidth);
	await expect.poll(getAspectRatio, "the new image is shown").toBe(2);
	await expectNoReload(page);
});

test("saves of a module and of data that a post imports show in the open page", async ({ page }) => {
	await page.goto("/blog/fragile");
	await mark(page);
	const box = (name: string) => `export const Box = ({ of }: any) => <div>${name} of {of.length}</div>;\n`;
	await save("posts/parts/box.tsx", box("Box"));
	await save("posts/parts/data.json", "[1, 2]");
	await saveFragile('import { Box } from "./parts/box"\nimport data from "./parts/data.json"\n\n<Box of={data} />');
	await expect(page.getByText("Box of 2")).toBeVisible();
	await save("posts/parts/box.tsx", box("Parcel"));
	await expect(page.getByText("Parcel of 2")).toBeVisible();
	await save("posts/parts/data.json", "[1, 2, 3]");
	await expect(page.getByText("Parcel of 3")).toBeVisible();
	await save("posts/parts/box.tsx", "export const Crate = 1;\n");
	await expect(page.getByText("has no export `Box`").first()).toBeVisible();
	await save("posts/parts/box.tsx", box("Chest"));
	await expect(page.getByText("Chest of 3")).toBeVisible();
	await saveFragile("No import.");
	await expect(page.getByText("No import.")).toBeVisible();
	await expectNoReload(page);
});

test("a save of quire.config.ts shows in the open page, and its files are served", async ({ page, request }) => {
	const config = (word: string) =>
		`const add = () => (tree) => { tree.children.unshift({ type: "text", value: "${word} " }); };
export default { remarkPlugins: [add], outputs: { "word.txt": () => "${word}" } };\n`;
	await page.goto("/blog/fragile");
	await mark(page);
	for (const word of ["Fair", "Foul"]) {
		await save("quire.config.js", config(word));
		await expect(page.getByText(word)).toBeVisible();
		expect(await (await request.get("/word.txt")).text()).toBe(word);
	}
	await save(
		"quire.config.js",
		"const add = () => () => { throw new Error('No.'); };\nexport default { remarkPlugins: [add] };\n",
	);
	await expect(page.getByText("The plugin `add` of `quire.config` fails: No.").first()).toBeVisible();
	await expect(page.getByText("Whole and well.")).toBeVisible();
	await expectNoReload(page);
});

test("saves of a component, the theme and the settings show in the open page", async ({ page }) => {
	await page.goto("/blog/fragile");
	await mark(page);
	const box = (name: string) => `export const Box = ({ children }: any) => <div>${name} of {children}</div>;\n`;
	await save("components/box.tsx", box("Box"));
	await saveFragile("<Box>words</Box>\n\nThe end.");
	await expect(page.getByText("Box of words")).toBeVisible();
	await save("components/box.tsx", box("Parcel"));
	await expect(page.getByText("Parcel of words")).toBeVisible();

	const spacing = () => page.getByText("The end.").evaluate((element) => getComputedStyle(element).letterSpacing);
	for (const pixels of [3, 5]) {
		await save("theme.css", `.prose p { letter-spacing: ${pixels}px }\n`);
		await expect.poll(spacing).toBe(`${pixels}px`);
	}

	await save("site.yml", `${settingsSource("The Second Desk")}colors:\n  paper: { light: "#ffe9d6" }\n`);
	await expect(page.getByRole("banner").getByRole("link", { name: "The Second Desk" })).toBeVisible();
	const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	await expect.poll(background).toBe("rgb(255, 233, 214)");
	await expectNoReload(page);
});

test("a problem is shown in the page with its place, its lines and a remedy, until it is mended", async ({ page }) => {
	const status = page.getByRole("status").filter({ hasText: /problem/ });
	await page.goto("/blog/fragile");
	await mark(page);
	await saveFragile("Well.\n\n<Callout>\nNever closed.");
	await expect(status).toContainText("One problem");
	await expect(status).toContainText("posts/fragile.mdx:8:1");
	await expect(listedProblems(page).getByText("posts/fragile.mdx:8:1")).toBeVisible();
	await expect(listedProblems(page).locator("pre")).toContainText("8 | <Callout>");
	await expect(listedProblems(page)).toContainText("Close every tag in the order it was opened");
	for (const other of ["/", "/blog/long"]) expect((await page.request.get(other)).status(), other).toBe(200);
	await saveFragile("Mended again.");
	await expect(page.getByText("Mended again.")).toBeVisible();
	await expect(listedProblems(page)).toHaveCount(0);
	await expect(status).toHaveCount(0);

	await save("site.yml", `${settingsSource("The Desk")}postsPerPage: many\n`);
	await save("authors.yml", "mira:\n  name: [\n");
	await save("tags.yml", "raw:\n  desc: Not done yet.\n");
	for (const place of ["site.yml:4:1", "authors.yml:2:1", "tags.yml:2:3"])
		await expect(listedProblems(page).getByText(place)).toBeVisible();
	await expect(status).toContainText("site.yml:4:1");
	await save("site.yml", settingsSource("The Desk"));
	for (const file of ["authors.yml", "tags.yml"]) await remove(file);
	await expect(status).toHaveCount(0);
	await expectNoReload(page);
});

test("an image that is added to public/ appears in the open post, in place of a problem", async ({ page }) => {
	await saveFragile("![A heron](/blog/fragile/heron.png)");
	await page.goto("/blog/fragile");
	await expect(listedProblems(page)).toContainText("No image public/blog/fragile/heron.png");
	await save("public/blog/fragile/heron.png", await makePng(30, 20));
	const image = page.getByRole("img", { name: "A heron" });
	await expect(image).toHaveAttribute("width", "30");
	await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
	await expect(listedProblems(page)).toHaveCount(0);
});

test("a save keeps the focus and what is opened, in every open page", async ({ page, context }) => {
	const body = (text: string) =>
		`<details><summary>More</summary>\n\nInside.\n\n</details>\n\n[The long one](/blog/long)\n\n${text}`;
	await saveFragile(body("First."));
	await page.goto("/blog/fragile");
	await page.getByText("More", { exact: true }).click();
	await page.getByRole("link", { name: "The long one" }).first().focus();
	const second = await context.newPage();
	await second.goto("/blog/fragile");
	const pages = [page, second];
	for (const one of pages) await mark(one);

	const author = (name: string) => `mira:\n  name: ${name}\n`;
	await save("authors.yml", author("Mira Sole"));
	await saveFragile(body("Second."), "authors: [mira]\n");
	for (const one of pages) await expect(one.getByText("Second.", { exact: true })).toBeVisible();
	for (const one of pages) await expect(one.getByRole("link", { name: "Mira Sole" }).first()).toBeVisible();
	await save("authors.yml", author("Mira Sands"));
	for (const one of pages) await expect(one.getByRole("link", { name: "Mira Sands" }).first()).toBeVisible();
	await expect(page.getByText("Inside.", { exact: true })).toBeVisible();
	await expect(page.getByRole("link", { name: "The long one" }).first()).toBeFocused();
	await expect(second.getByText("Inside.", { exact: true })).toBeHidden();
	for (const one of pages) await expectNoReload(one);
});

test("the desk lists posts with their problems, keeps the text of a field over a save, and leads to posts and the editor", async ({
	page,
}) => {
	const row = page.getByRole("row").filter({ hasText: "A broken post" });
	const field = page.getByLabel("Title, path or file");
	await page.goto("/desk");
	await mark(page);
	await expect(page.getByRole("row").filter({ hasText: "An idea" })).toContainText("draft");
	await field.fill("unfinished");
	await save("posts/broken.md", postSource("A broken post", "2026-01-05", "See [this](/blog/nothing)."));
	await expect(row.getByRole("cell").last()).toHaveText("1");
	await expect(field).toBeFocused();
	await expect(field).toHaveValue("unfinished");
	await expectNoReload(page);

	await row.getByRole("link", { name: "A broken post", exact: true }).click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("A broken post");
	const problem = page.getByRole("listitem").filter({ hasText: "No page at /blog/nothing." });
	await expect(problem).toContainText("posts/broken.md:6");
	await problem.getByRole("link", { name: "Write", exact: true }).click();
	await expect(statusOf(page)).toHaveText("Saved");
	await expect(page.getByText("Line 6, column 1")).toBeVisible();
	await expect(editorOf(page)).toContainText("See [this]");
});

test("the editor saves exactly what is typed, and an undo takes it back", async ({ page }) => {
	const source = "\uFEFF---\r\ntitle:  Mine \r\ndate: 2026-01-05 # x\r\n---\r\n\r\nCafe\u0301\t|\n\rone\r\ntwo";
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
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
		expect(await readText("posts/mine.md")).toBe(source);
	}).toPass();
	await expect(statusOf(page)).toHaveText("Saved");
});

test("a draft is written with completion and a correction by key, in the text and in the form, and published", async ({
	page,
}) => {
	const source =
		"---\r\ntitle:  Mine # x\r\ndate: 2026-01-05\r\ndraft: true\r\n---\r\n\r\nSee [this](/blog/longg).\r\n";
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	await expect(page.locator(".cm-lintRange").filter({ hasText: "/blog/longg" })).toBeVisible();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ControlOrMeta+.");
	let expected = source.replace("longg", "long");
	await expectFile("posts/mine.md", expected);

	await page.keyboard.press("ControlOrMeta+End");
	await page.keyboard.type("And [more](/blog/dra");
	await acceptCompletion(page, /An idea/);
	expected += "And [more](/blog/draft)";
	await expectFile("posts/mine.md", expected);
	await expect(previewOf(page).getByRole("link", { name: "more" })).toBeVisible();

	await partOf(page, "Front matter").click();
	await expect(page.getByLabel("Title")).toHaveValue("Mine");
	await page.getByLabel("Title").fill("Yours: a tale");
	expected = expected.replace("Mine", '"Yours: a tale"');
	await expectFile("posts/mine.md", expected);

	await partOf(page, "Publish, rename, commit").click();
	await page.getByRole("button", { name: "Publish now" }).click();
	await expect(page.locator(".desk-message")).toContainText("It is published");
	await expect(statusOf(page)).toHaveText("Saved");
	// It gets the date of today.
	const withoutDate = (text: string) => text.replace(/^date: .*\r$/m, "");
	expect(withoutDate(await readText("posts/mine.md"))).toBe(withoutDate(expected.replace("draft: true\r\n", "")));
});

test("a change of another program appears in the editor, and is merged with what is typed", async ({ page }) => {
	const source = postSource("Mine", "2026-01-05", "First.\n\nSecond.\n\nThird.");
	await save("posts/mine.md", source);
	await openEditor(page, "/desk/write/blog/mine");
	await save("posts/mine.md", source.replace("First", "FIRST"));
	await expect(editorOf(page)).toContainText("FIRST");
	await page.keyboard.press("ControlOrMeta+z");
	await expect(editorOf(page), "it is no step of this writer").toContainText("FIRST");

	// Both write at once, on different lines.
	await beforeSave(page, () => save("posts/mine.md", source.replace("First", "1st")));
	await page.keyboard.type("Mine.");
	await expectFile("posts/mine.md", `${source.replace("First", "1st")}Mine.`);
	await expect(editorOf(page)).toContainText("1st");
	await expect(statusOf(page)).toHaveText("Saved");
});

test("`?as=reader` shows the site as readers see it, also after links, in this tab alone", async ({
	page,
	context,
}) => {
	await page.goto("/?as=reader");
	const bar = page.getByRole("complementary", { name: "View of the site" });
	await expect(bar).toContainText("As readers see it now");
	await expect(page.getByRole("main")).toContainText("A long post");
	await expect(page.getByRole("main")).not.toContainText(/An idea|For another day|For a few/);
	await page.getByRole("main").getByRole("link", { name: "A long post" }).click();
	await expect(page).toHaveURL(/\/blog\/long\?as=reader$/);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("A long post");
	expect((await page.request.get("/blog/draft?as=reader")).status()).toBe(404);
	const other = await context.newPage();
	await other.goto("/");
	await expect(other.getByRole("main")).toContainText("An idea");
	await bar.getByRole("link", { name: "Show everything" }).click();
	await expect(page).toHaveURL(/\/blog\/long$/);
	await expect(bar).toHaveCount(0);
});

/** HTML with what would run a script in its page. */
const HOSTILE = `<iframe srcdoc="<script>parent.x = 1</script>"></iframe>
<img src="/nothing.png" onerror="window.x = 2">
<svg><style>&lt;img src=/nothing.png onerror="window.x = 3"></style></svg>
<iframe src="javascript:parent.x = 4"></iframe>`;

test("nothing that a post brings along runs in its page, or reaches the desk from there", async ({
	page,
	expectedErrors,
	url,
	deskUrl,
}) => {
	expectedErrors.push(/Content Security Policy/, /40[34] \((?:Not Found|Forbidden|)\)/);
	const hasRun = () => page.evaluate(() => (window as { x?: number }).x);
	const files = `<script src="/x.js"></script>\n\n<script>window.x = 5</script>\n\n${HOSTILE}`;
	const inString = `<div style={{ color: "red" }} dangerouslySetInnerHTML={{ __html: ${JSON.stringify(files)} }} />`;
	await save("public/x.js", "window.x = 6");
	await save("posts/hostile.md", postSource("Hostile", "2026-01-05", `${files}\n\nRead.`));
	await save("posts/hostile-string.md", postSource("Hostile", "2026-01-05", `${inString}\n\nRead.`));
	const source = postSource("Mine", "2026-01-05", "One.");
	await save("posts/mine.md", source);
	for (const path of ["/blog/hostile", "/blog/hostile-string"]) {
		await expect(async () => expect((await page.request.get(path)).status()).toBe(200)).toPass();
		await page.goto(path);
		await expect(page.getByText("Read.")).toBeVisible();
		expect(await hasRun(), path).toBeUndefined();
	}

	// As if the filter of posts had let it through.
	await page.goto("/blog/long");
	const framed = page.waitForResponse(`${deskUrl}/new`);
	const inserted = `${HOSTILE}<iframe name="framed" src="${deskUrl}/new"></iframe>
<form method="post" action="${deskUrl}/actions/status" target="framed">
<input name="file" value="posts/mine.md"><input name="do" value="draft"><button>Read on</button></form>`;
	await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), inserted);
	expect((await framed).status()).toBe(403);
	await page.getByRole("button", { name: "Read on" }).click();
	// What was sent before has been answered then.
	const own = { headers: { origin: deskUrl }, data: { text: source } };
	expect((await page.request.post(`${deskUrl}/source/fields`, own)).status()).toBe(200);
	expect(await readText("posts/mine.md")).toBe(source);
	expect(await hasRun()).toBeUndefined();
	await expect(page).toHaveURL(`${url}/blog/long`);
});
