import { readFile } from "node:fs/promises";
import path from "node:path";
import { buildFolder, buildLog } from "@/e2e/support/blogs";
import { findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { listReviewLinks, REVIEW_CONTENT } from "@/e2e/support/review-blog";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "review" });

test("a server sends a draft for review encrypted, not to be kept or indexed, and the finished folder has no other trace of it", async ({
	request,
	url,
}) => {
	const links = await listReviewLinks(url, { CONTENT_DIR: REVIEW_CONTENT });
	expect([...links.keys()]).toEqual(["posts/2026-01-02-nest.md"]);
	const [link = ""] = links.values();
	const response = await request.get(link);
	expect(response.status()).toBe(200);
	expect(response.headers()).toMatchObject({
		"cache-control": "private, no-store",
		"x-robots-tag": "noindex",
		"referrer-policy": "no-referrer",
	});
	expect(await response.text()).not.toContain("quokkadown");

	const shipped = await readOutputFiles(path.dirname(buildFolder("review")));
	expect(findMentions(shipped, /Trees are tall/)).toContain("compressed/gzip/blog/trees.html");
	expect(findMentions(shipped, /quokkadown|2026-01-02-nest|blog\/nest/)).toEqual([]);
	const [, key = ""] = link.split("#");
	expect(findMentions(shipped, new RegExp(key))).toEqual([]);
	const log = await readFile(buildLog("review"), "utf8");
	expect(log).toContain("Drafts for review: 1.");
	expect(log).not.toContain(key);
});
