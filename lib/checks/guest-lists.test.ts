import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkPathsOf, DE, post } from "./path-conflicts.support";

describe("a list that only guests' posts make gives way to what the owner has there, with the posts", () => {
	const config = 'export default { outputs: { "tags/x.html": () => "", "tags/y/rss.xml": () => "" } };\n';
	const alias = (path: string) => ({ "posts/own.md": post(`aliases: ${path}`) });
	const TAXONOMY = "taxonomies: [categories]\n";
	for (const [guest, files, other, settings] of [
		["date: 2001-01-01", alias("/archive/2001"), "posts/own.md"],
		["tags: x", alias("/tags/x"), "posts/own.md"],
		["tags: x", alias("/tags"), "posts/own.md"],
		["tags: x", alias("/Tags/X.html"), "posts/own.md"],
		["series: x", alias("/series/x"), "posts/own.md"],
		["categories: x", alias("/categories/x"), "posts/own.md", TAXONOMY],
		["authors: x", alias("/authors/x"), "posts/own.md"],
		["lang: de", alias("/de"), "posts/own.md", DE],
		["lang: de\ntags: x", alias("/de/tags/x"), "posts/own.md", DE],
		["tags: x", { "public/tags/x.html": "" }, "public/tags/x.html"],
		["tags: x", { "public/tags.html": "" }, "public/tags.html"],
		["tags: x", { "public/tags/x/index.html": "" }, "public/tags/x/index.html"],
		["date: 2001-01-01", { "public/archive/2001.html": "" }, "public/archive/2001.html"],
		["tags: x", { "quire.config.ts": config }, "/tags/x.html"],
		["tags: y", { "quire.config.ts": config }, "/tags/y/rss.xml"],
		["tags: y", { "public/tags/y/RSS.xml": "" }, "public/tags/y/RSS.xml"],
		["lang: de", { "public/de/RSS.xml": "" }, "public/de/RSS.xml", DE],
		["lang: de", { "public/DE/llms.txt": "" }, "public/DE/llms.txt", DE],
		["lang: de\ntags: x", { "public/de/tags/x/Atom.xml": "" }, "public/de/tags/x/Atom.xml", DE],
	] as const) {
		test(`${guest.replace("\n", ", ")}: ${Object.keys(files)} ${other}`, async () => {
			const lines = guest.startsWith("date") ? "lang: en" : guest;
			const text = guest.startsWith("date") ? post(lines).replace("2026-01-01", "2001-01-01") : post(lines);
			const found = await checkPathsOf({ ...files, "posts/guests/g.md": text }, settings);
			assert.match(
				found.problems.join("\n"),
				/^posts\/guests\/g\.md:1 warning path-conflict Only because of .* left out\.$/,
			);
			assert.ok(found.problems.join().includes(`\`${other}\``), found.problems.join());
			assert.deepEqual([found.stops, found.paths.includes("/blog/guests/g")], [false, false]);
			assert.equal("posts/own.md" in files, Object.keys(found.redirects).length > 0);
		});
	}

	for (const [what, files, other, settings] of [
		["the index", { "public/page/2.html": "" }, "public/page/2.html"],
		[
			"the index beside a home page",
			{ "public/blog/page/2.html": "", "pages/index.md": "# Home" },
			"public/blog/page/2.html",
		],
		["a tag of the owner", { "posts/own.md": post("tags: x\naliases: /tags/x/page/2") }, "posts/own.md"],
		[
			"the index of a language",
			{ "public/de/page/2.html": "", "posts/a.de.md": post("") },
			"public/de/page/2.html",
			DE,
		],
	] as const) {
		test(`and so does a further page of ${what}`, async () => {
			const lines = settings === DE ? "lang: de" : "tags: x";
			const guests = Array.from({ length: 12 }, (_, index) => [`posts/guests/${index}.md`, post(lines)]);
			const found = await checkPathsOf({ ...files, ...Object.fromEntries(guests) }, settings);
			assert.equal(
				found.problems.filter((one) => / warning path-conflict Only because of .* left out\.$/.test(one)).length,
				12,
			);
			assert.ok(found.problems.every((one) => one.includes(`\`${other}\``)));
			assert.deepEqual([found.problems.length, found.stops], [12, false]);
		});
	}

	test("but not the posts of guests on pages that the owner's posts have as well", async () => {
		const own = Array.from({ length: 12 }, (_, index) => [`posts/${index}.md`, post("tags: x")]);
		const files = { "public/tags/x/page/2.html": "", "posts/guests/g.md": post("tags: x") };
		const { problems, paths } = await checkPathsOf({ ...files, ...Object.fromEntries(own) });
		assert.match(problems.join("\n"), /^public\/tags\/x\/page\/2\.html:1 error path-conflict .*$/);
		assert.ok(paths.includes("/blog/guests/g"));
	});

	test("but not if the owner has the very file of a feed", async () => {
		const files = { "public/tags/x/rss.xml": "", "posts/guests/g.md": post("tags: x") };
		assert.deepEqual((await checkPathsOf(files)).problems, []);
	});

	test("but a list that the owner's posts are in as well stays", async () => {
		const files = { "posts/own.md": post("tags: x\naliases: /tags/x"), "posts/guests/g.md": post("tags: x") };
		const { problems, paths } = await checkPathsOf(files);
		assert.match(problems.join("\n"), /^posts\/own\.md:5 error path-conflict \/tags\/x can't redirect/);
		assert.ok(paths.includes("/blog/guests/g"));
	});
});
