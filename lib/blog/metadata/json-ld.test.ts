import assert from "node:assert/strict";
import { test } from "node:test";
import type { BlogPostingLeaf } from "schema-dts";
import { testPost, testSite } from "@/lib/content/post.support";
import { authorJsonLd, indexJsonLd, listJsonLd, postJsonLd } from "./json-ld";

const site = testSite("description: Notes.\nsocial:\n  - https://social.example/@q\n  - mailto:q@q.example");
const ada = { name: "Ada", title: "Editor", url: "https://ada.example", socials: { github: "https://github.com/ada" } };
const writing = { author: ada, path: "/authors/ada" };
const image = "/a.png";
const known = { authors: [writing], image, breadcrumbs: [{ label: "Archive", path: "/archive" }] };
const person = {
	"@type": "Person",
	name: "Ada",
	url: "https://q.example/authors/ada",
	sameAs: ["https://ada.example", "https://github.com/ada"],
};

test("describes a post with all its properties", () => {
	const post = testPost("date: 2026-01-02 18:30\nupdated: 2026-01-03\ncategories: [a]\ntags: [b]\nlang: de");
	const sequence = { label: "Größen", path: "/series/größen" };
	assert.deepEqual(postJsonLd(site, post, { ...known, sequence }), [
		{
			"@type": "BlogPosting",
			mainEntityOfPage: "https://q.example/blog/hello",
			headline: "Hello",
			image: "https://q.example/a.png",
			datePublished: "2026-01-02T18:30:00.000Z",
			dateModified: "2026-01-03",
			author: [person],
			articleSection: "a",
			isPartOf: { "@type": "CreativeWorkSeries", name: "Größen", url: "https://q.example/series/gr%C3%B6%C3%9Fen" },
		},
		{
			"@type": "BreadcrumbList",
			itemListElement: [
				{ "@type": "ListItem", position: 1, name: "Archive", item: "https://q.example/archive" },
				{ "@type": "ListItem", position: 2, name: "Hello" },
			],
		},
	]);
});
test("leaves out unknown properties", () => {
	const [post, ...others] = postJsonLd(site, testPost(""), { authors: [], breadcrumbs: [] });
	assert.deepEqual(Object.keys(post as BlogPostingLeaf), ["@type", "mainEntityOfPage", "headline"]);
	assert.deepEqual(others, []);
});
test("names the license of the posts", () => {
	const licensed = testSite("footer: { license: CC BY 4.0 }");
	const [post] = postJsonLd(licensed, testPost(""), { authors: [], image, breadcrumbs: [] });
	assert.equal((post as BlogPostingLeaf).license, "https://creativecommons.org/licenses/by/4.0/");
});
test("uses the URL of an author without a page", () => {
	const author = { name: "Bo", url: "https://bo.example" };
	const [post] = postJsonLd(site, testPost(""), { ...known, authors: [{ author }] });
	assert.deepEqual((post as BlogPostingLeaf).author, [{ "@type": "Person", ...author }]);
});
test("describes the index as the blog, with the owner's profiles", () => {
	const [name, blog] = indexJsonLd(site, "/");
	assert.deepEqual(name, { "@type": "WebSite", name: "Q", url: "https://q.example" });
	assert.deepEqual((blog as { sameAs?: string[] }).sameAs, ["https://social.example/@q"]);
});
test("describes the subject of a list, and the author of an author's page", () => {
	const list = { label: "Tag", path: "/tags/tag", breadcrumbs: known.breadcrumbs };
	const types = (things: unknown[]) => things.map((thing) => (thing as { "@type": string })["@type"]);
	assert.deepEqual(types(listJsonLd(site, list)), ["BreadcrumbList"]);
	assert.deepEqual(types(listJsonLd(site, { ...list, description: "About." })), ["CollectionPage", "BreadcrumbList"]);
	assert.deepEqual(authorJsonLd(site, writing, undefined, known.breadcrumbs)[0], {
		"@type": "ProfilePage",
		mainEntity: { ...person, jobTitle: "Editor" },
	});
});
