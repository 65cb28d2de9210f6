import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright/test";
import sharp from "sharp";
import { readText, remove, save, setUpEditing } from "@/e2e/support/edit-content";
import { EDITOR_CONTENT, longText, makePng, postSource } from "@/e2e/support/editor-blog";
import { expect, test } from "@/e2e/support/test";

setUpEditing();

const readBytes = (file: string) => readFile(join(EDITOR_CONTENT, file));
const noticeOf = (page: Page) => page.getByRole("main").locator(".desk-message");

test.describe("without script", () => {
	test.use({ javaScriptEnabled: false });

	test("a post is published, scheduled, unlisted and made a draft, and only the lines for that change", async ({
		page,
	}) => {
		const write = (lines: string) => `---\r\ntitle:   Mine  # own\r\n${lines}---\r\nText  \r\n`;
		await save("posts/mine.md", write("draft: true\r\n"));
		const desk = "/desk/post/blog/mine";
		// The server may not know of the file yet.
		await expect(async () => expect((await page.request.get(desk)).status()).toBe(200)).toPass();
		await page.goto(desk);
		const actions = page.getByRole("region", { name: "What can be done with this post" });
		await expect(actions).toContainText("A draft: nobody else sees it.");
		await actions.getByText("Schedule").first().click();
		await actions.getByLabel(/Day and time/).fill("2199-02-03T09:30");
		await actions.getByRole("button", { name: "Schedule", exact: true }).click();
		await expect(noticeOf(page)).toContainText("It is scheduled");
		await expect(noticeOf(page)).toContainText("changed: line 3");
		await expect(noticeOf(page)).toContainText("3 + date: 2199-02-03T09:30");
		expect(await readText("posts/mine.md")).toBe(write("date: 2199-02-03T09:30\r\n"));
		await expect(actions).toContainText("readers see it from 3 February 2199, 09:30");

		await actions.getByRole("button", { name: "Publish now" }).click();
		await expect(noticeOf(page)).toContainText("It is published");
		expect(await readText("posts/mine.md")).toMatch(
			/^---\r\ntitle: {3}Mine {2}# own\r\ndate: \d{4}-\d\d-\d\d\r\n---\r\nText {2}\r\n$/,
		);
		const published = await readText("posts/mine.md");
		await actions.getByRole("button", { name: "Hide it from lists" }).click();
		await expect(actions).toContainText("Unlisted: readers who have its URL see it.");
		expect(await readText("posts/mine.md")).toBe(published.replace("date:", "unlisted: true\r\ndate:"));
		await actions.getByRole("button", { name: "Show it in lists" }).click();
		await actions.getByRole("button", { name: "Make it a draft" }).click();
		await expect(noticeOf(page)).toContainText("It is a draft now");
		expect(await readText("posts/mine.md")).toBe(published.replace("date:", "draft: true\r\ndate:"));
	});

	test("a new post is made, never over another, and opened to be written", async ({ page, expectedErrors }) => {
		expectedErrors.push(/404 \(Not Found\)/);
		await save("posts/one.md", postSource("One", "2026-01-06", "1", "tags: [birds]\n"));
		await expect(async () => {
			await page.goto("/desk");
			await page.getByRole("link", { name: "New post" }).click();
			await expect(page.getByLabel("birds")).toBeVisible({ timeout: 1000 });
		}).toPass();
		const make = async () => {
			await page.getByLabel("Title").fill("A: new post");
			await page.getByLabel("birds").check();
			await page.getByLabel(/^Other tags/).fill("water, C#");
			await page.getByRole("button", { name: "Make the post" }).click();
		};
		await make();
		await expect(page).toHaveURL(/\/write\/blog\/a-new-post\?notice=/);
		const post = await page.request.get("/blog/a-new-post");
		expect(post.status()).toBe(200);
		const file = `posts/${/posts\/(\d{4}-\d\d-\d\d)-a-new-post\.md/.exec(await (await page.request.get("/desk/post/blog/a-new-post")).text())?.[1]}-a-new-post.md`;
		expect(await readText(file)).toBe(
			`---\ntitle: "A: new post"\ntags: [birds, water, C#]\ndraft: true\ndate: ${file.slice(6, 16)}\n---\n\n`,
		);
		await page.goto("/desk/new");
		await make();
		await expect(page.getByRole("alert").filter({ hasText: "exists already" })).toBeVisible();
	});

	test("a post is renamed after a preview: it redirects, and links in other posts lead to it", async ({ page }) => {
		const linking = "---\r\ntitle: Linking\r\ndate: 2026-01-05\r\n---\r\n\r\n[a](/blog/one#x)  and `/blog/one`\r\n";
		await save("posts/one.md", postSource("One", "2026-01-06", "1"));
		await save("posts/linking.md", linking);
		const form = "/desk/rename/blog/one";
		await expect(async () => expect((await page.request.get(form)).status()).toBe(200)).toPass();
		await page.goto(form);
		await page.getByLabel(/^Address/).fill("Two");
		await page.getByLabel("Name of its file").fill("second");
		await page.getByRole("button", { name: "Preview" }).click();
		await expect(page.getByRole("main")).toContainText("/blog/one → /blog/Two");
		expect(await readText("posts/one.md"), "a preview writes nothing").toBe(postSource("One", "2026-01-06", "1"));
		await page.getByRole("button", { name: "Rename" }).click();
		await expect(noticeOf(page)).toContainText("It is at /blog/Two now.");
		await expect(page).toHaveURL(/\/post\/blog\/Two\?/);
		const lines = "aliases: [/blog/one]\nslug: Two\n";
		expect(await readText("posts/second.md")).toBe(
			postSource("One", "2026-01-06", "1").replace("date:", `${lines}date:`),
		);
		await expect(readText("posts/one.md")).rejects.toThrow("ENOENT");
		expect(await readText("posts/linking.md")).toBe(linking.replace("(/blog/one", "(/blog/Two"));
	});

	test("a post is committed with its images, and nothing else", async ({ page }) => {
		const git = (...args: string[]) => execFileSync("git", args, { cwd: EDITOR_CONTENT, encoding: "utf8" });
		try {
			git("init", "--quiet");
			git("config", "user.name", "Ada");
			git("config", "user.email", "ada@blog.example");
			git("add", ".");
			git("commit", "--quiet", "--message", "First");
			await save("posts/-new.md", postSource("New", "2026-01-06", "![An image](./new.png)"));
			await save("posts/new.png", await makePng(4, 4));
			await save("posts/long.md", postSource("A long post", "2026-01-04", longText));
			git("add", "posts/long.md");
			const desk = "/desk/post/blog/-new";
			// The images of a post are known once its body is compiled.
			await expect(async () => expect(await (await page.request.get(desk)).text()).toContain("posts/new.png")).toPass();
			await page.goto(desk);
			await page.getByText("Commit 2 files").click();
			await expect(page.getByLabel("Message")).toHaveValue("Add New");
			await page.getByLabel("Message").fill("--amend: one more");
			await page.getByRole("button", { name: "Commit" }).click();
			await expect(noticeOf(page)).toContainText(/Committed 2 files: \w+ --amend: one more/);
			expect(git("show", "--name-only", "--format=").trim()).toBe("posts/-new.md\nposts/new.png");
			expect(git("status", "--porcelain")).toBe("M  posts/long.md\n");
		} finally {
			await remove(".git");
		}
	});
});

test("images are stored beside the post under a fitting name, whatever their size", async ({ request, deskUrl }) => {
	await save("posts/one/index.md", postSource("One", "2026-01-06", "1"));
	const noise = { type: "gaussian", mean: 128, sigma: 60 } as const;
	const large = await sharp({ create: { width: 2200, height: 2000, channels: 3, background: "#888", noise } })
		.png()
		.toBuffer();
	expect(large.length).toBeGreaterThan(11_000_000);
	const send = (image: Buffer, name: string, headers: Record<string, string> = { origin: deskUrl }) =>
		request.post(`${deskUrl}/images`, {
			headers,
			multipart: {
				file: "posts/one/index.md",
				heading: "On the shore",
				image: { name, mimeType: "image/png", buffer: image },
			},
		});
	// The server may not know of the file yet.
	await expect(async () => expect((await request.get("/desk/post/blog/one")).status()).toBe(200)).toPass();
	const response = await send(large, "image.png");
	expect(response.status()).toBe(201);
	expect(await response.json()).toEqual({
		markdown: "![](./on-the-shore.png)",
		path: "posts/one/on-the-shore.png",
		width: 2200,
		height: 2000,
		size: large.length,
		warning: expect.stringContaining("The image is large"),
	});
	expect((await readBytes("posts/one/on-the-shore.png")).equals(large)).toBe(true);
	const small = await makePng(3, 3);
	expect((await (await send(small, "IMG_1.png")).json()).path).toBe("posts/one/on-the-shore-2.png");
	expect((await readBytes("posts/one/on-the-shore.png")).equals(large)).toBe(true);
	for (const [image, status] of [
		[Buffer.from("<!doctype html>"), 415],
		[Buffer.alloc(27_000_000), 413],
	] as const) {
		const refused = await send(image, "a.png");
		expect(refused.status()).toBe(status);
		expect((await refused.json()).error).toMatch(/\.$/);
	}
	for (const headers of [{ origin: "https://evil.example" }, {}]) {
		expect((await send(small, "a.png", headers as Record<string, string>)).status()).toBe(403);
	}
	await expect(readBytes("posts/one/a.png")).rejects.toThrow("ENOENT");
});
