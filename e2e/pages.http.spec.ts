import { ANALYTICS_SCRIPT } from "@/e2e/support/arabic-blog";
import { blogs } from "@/e2e/support/blogs";
import { type TestedBlog, testPages } from "@/e2e/support/page-tests";
import { findSchemaViolations } from "@/e2e/support/structured-data";
import { expect, httpTest as test } from "@/e2e/support/test";

const lists = ["/tags", "/archive", "/authors", "/series"];

/** What is special about the pages of each blog. */
const special: Record<(typeof blogs)[number]["name"], Omit<TestedBlog, "name" | "url">> = {
	// It has formulas.
	own: { lists, unlisted: ["/blog/specimen-sheet"], differing: ["/blog/specimen-sheet"] },
	fixture: {
		lists: [...lists, "/talks", "/talks/page/2", "/links", "/album", "/notes", "/projects", "/projects/loom"],
		unlisted: ["/blog/quiet", "/blog/readme", "/blog/readme.md", "/blog/unreadable"],
		interactive: ["/blog/counter", "/blog/nested"],
		broken: ["/blog/dead-link -> /blog/was-never-written: 404"],
	},
	arabic: {
		isExport: true,
		lists: ["/tags", "/archive", "/series"],
		interactive: ["/blog/with-components"],
		services: [ANALYTICS_SCRIPT],
		// The blog has one author.
		imageless: ["/authors"],
		// Labels of callouts, a component of the owner's that is something else as text, and what is there without scripts only.
		differing: ["/blog/harf", "/blog/with-components", "/blog/raw", "/letters"],
		outside: ["/elsewhere"],
	},
};

for (const { name, url } of blogs) testPages({ name, url, ...special[name] });

test("the validator of structured data finds violations", async () => {
	const violations = await findSchemaViolations({
		BlogPosting: [{ "@type": "BlogPosting", headlin: "A", author: { "@type": "Person", url: "https://a.example" } }],
		Blogg: [{ "@type": "Blogg" }],
	});
	expect(violations).toEqual([
		expect.stringContaining('"headlin"'),
		expect.stringContaining('"name" is missing'),
		expect.stringContaining('"Blogg"'),
	]);
});
