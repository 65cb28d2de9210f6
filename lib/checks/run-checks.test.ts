import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { formatReport, listErrors } from "./report";
import { runChecks } from "./run-checks";

const POST = "---\ntitle: A picture\ndate: 2026-01-01\n---\n\n![Gone](/img/gone.png)\n";

test("a folder with a single post passes with warnings, even about missing settings", async () => {
	const report = await runChecks(createTestBlog({ "posts/a.md": POST }));
	assert.match(formatReport(report), /^site\.yml:1:1 warning site-missing /m);
	assert.match(formatReport(report), /^posts\/a\.md:6:1 warning image-missing /m);
	assert.deepEqual(listErrors(report), []);
});

test("a warning whose severity the owner raises is an error", async () => {
	const settings = "title: A\nurl: https://a.example\nchecks:\n  image-missing: error\n";
	const report = await runChecks(createTestBlog({ "site.yml": settings, "posts/a.md": POST }));
	assert.match(formatReport(report), /^posts\/a\.md:6:1 error image-missing /m);
	assert.equal(listErrors(report).length, 1);
});

test("links of the header and the footer that lead nowhere are reported where they are written", async () => {
	const settings = `title: A
url: https://a.example/blog
nav:
  - { label: Index, url: / }
  - { label: About, url: /abuot }
  - { label: Search, url: /search }
  - { label: Feed, url: /rss.xml }
  - { label: CV, url: /cv.pdf }
  - { label: Elsewhere, url: https://b.example/about }
  - { label: Beside the blog, url: https://a.example/shop }
footer:
  links:
    Imprint: /imprint
    Heading: /about#wrong`;
	const files = { "posts/a.md": "# A", "pages/about.md": "# About\n\n## Right", "public/cv.pdf": "" };
	const { problems } = await runChecks(createTestBlog({ "site.yml": settings, ...files }));
	const found = problems.filter(({ rule, file }) => rule.startsWith("link-") && file === "site.yml");
	assert.deepEqual(show(found, "line:column message"), [
		"5:21 No page at /abuot. Did you mean `/about`? Fix the link or publish the page.",
		"12:3 No page at /imprint. Fix the link or publish the page.",
		"12:3 No anchor #wrong on /about. Fix the link.",
	]);
});

test("a link to an alias is reported in each form of it", async () => {
	const links = ["/old/b", "/old/b/", "/old/b.html", "/old/b/index.html", "/blog/b"];
	const post = (front: string, text: string) => `---\ntitle: A\ndate: 2026-01-01\n${front}---\n\n${text}\n`;
	const { problems } = await runChecks(
		createTestBlog({
			"posts/a.md": post("", links.map((link) => `[B](${link})`).join("\n")),
			"posts/b.md": post("aliases: [/old/b.html]\n", "Text."),
		}),
	);
	const found = problems.filter(({ rule }) => rule.startsWith("link-"));
	assert.deepEqual(show(found, "line rule message"), [
		"6 link-moved /old/b has moved to /blog/b. Link to the new path.",
		"7 link-moved /old/b has moved to /blog/b. Link to the new path.",
		"8 link-moved /old/b.html has moved to /blog/b. Link to the new path.",
		"9 link-moved /old/b/index.html has moved to /blog/b. Link to the new path.",
	]);
});
