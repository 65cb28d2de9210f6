import { readFile } from "node:fs/promises";
import { buildFolder, buildLog } from "@/e2e/support/blogs";
import { findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { listReviewLinks } from "@/e2e/support/review-blog";
import { expect, test } from "@/e2e/support/test";

const CONTENT_DIR = "e2e/fixtures/arabic";

test.use({ blog: "arabic" });

test("a server sends a draft for review encrypted, not to be kept or indexed", async ({ page, request, url }) => {
	const [link = ""] = [...(await listReviewLinks(url, { CONTENT_DIR })).values()];
	const response = await request.get(link);
	const headers = response.headers();
	expect(response.status()).toBe(200);
	expect(headers).toMatchObject({
		"cache-control": "private, no-store",
		"x-robots-tag": "noindex",
		"referrer-policy": "no-referrer",
	});
	expect(await response.text()).not.toContain("quokkadraft");

	await page.goto(link);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("سرّ الحبر");
	await expect(page.getByText("مسودة للمراجعة حتى")).toBeVisible();
	await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
	await page.getByRole("button", { name: "اكتب ملاحظة" }).click();
	await page.getByLabel("المقطع").selectOption({ label: "المقادير" });
	await page.getByLabel("الملاحظة", { exact: true }).fill("كم مقدارها؟");
	await page.getByRole("button", { name: "حفظ" }).click();
	await expect(page.getByRole("region", { name: "الملاحظات" })).toContainText("كم مقدارها؟");
});

test("the build of a server has no trace of a draft for review but its encrypted page", async ({ url }) => {
	const links = await listReviewLinks(url, { CONTENT_DIR });
	expect([...links.keys()]).toEqual(["posts/2026-04-01-sirr.md"]);
	const files = await readOutputFiles(buildFolder("arabic"));
	const shipped = files.filter(({ file }) => !file.startsWith("cache/"));
	expect(findMentions(shipped, /route-cache/).length).toBeGreaterThan(0);
	expect(findMentions(shipped, /quokkadraft|sirr/)).toEqual([]);
	const key = [...links.values()][0]?.split("#")[1] ?? "";
	expect(findMentions(shipped, new RegExp(key))).toEqual([]);
	const log = await readFile(buildLog("arabic"), "utf8");
	expect(log).toContain("Drafts for review: 1.");
	expect(log).not.toContain(key);
});
