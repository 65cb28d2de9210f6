import { readFile } from "node:fs/promises";
import { blogs, buildFolder, buildLog } from "@/e2e/support/blogs";
import { findDevelopmentTools, findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { listReviewLinks } from "@/e2e/support/review-blog";
import { expect, test } from "@/e2e/support/test";

const { contentDir } = blogs[2];

// The page of a draft doesn't load the script that counts visits.
test.use({ blog: "arabic" });

test("a draft for review opens with its link, and an export has no other trace of it, nor of tools of the development server", async ({
	page,
	request,
	url,
}) => {
	const links = await listReviewLinks(url, { CONTENT_DIR: contentDir });
	expect([...links.keys()]).toEqual(["posts/2026-04-01-sirr.md"]);
	const [link = ""] = links.values();
	const response = await request.get(link);
	expect(response.status()).toBe(200);
	expect(response.headers()["x-robots-tag"]).toBe("noindex");
	expect(response.headers()["referrer-policy"]).toMatch(/no-referrer$/);
	expect(response.headers()["cache-control"]).toContain("no-store");

	const [address = "", key = ""] = link.split("#");
	const file = address.slice(url.length + 1);
	const files = await readOutputFiles(buildFolder("arabic"));
	expect(findMentions(files, /Nobody answers here/)).toEqual(expect.arrayContaining(["blog/quiet.html", "rss.xml"]));
	expect(findMentions(files, /quokkadraft|sirr/)).toEqual([]);
	expect(findMentions(files, new RegExp(key))).toEqual([]);
	// Only the file of headers for hosts names the page.
	expect(findMentions(files, new RegExp(file))).toEqual(["_headers", `${file}.html`]);
	expect(findDevelopmentTools(files)).toEqual([]);
	const log = await readFile(buildLog("arabic"), "utf8");
	expect(log).toContain("Drafts for review: 1.");
	expect(log).not.toContain(key);

	await page.goto(link);
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("سرّ الحبر");
	await expect(page.getByText("مسودة للمراجعة حتى")).toBeVisible();
	await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
});
