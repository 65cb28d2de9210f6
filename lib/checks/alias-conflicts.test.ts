import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { checkPathsOf, DE, post } from "./path-conflicts.support";

describe("a guest's post can't redirect from where the owner's will be", () => {
	for (const [own, path] of [
		["date: 2199-01-01", "/blog/own"],
		["date: 2199-01-01", "/blog/own.html"],
		["draft: true", "/blog/Own"],
		["draft: true", "/blog/own.md"],
		["date: 2199-01-01", "/blog/own.md"],
		["draft: true\naliases: /old", "/old"],
		["draft: true\npermalink: /here", "/blog/own"],
	] as const) {
		test(`${path}, of a post with ${own.replace("\n", ", ")}`, async () => {
			const date = own.startsWith("date") ? own : `date: 2026-01-01\n${own}`;
			const ownPost = `---\ntitle: A post to come\n${date}\n---\n\nText.\n`;
			const files = { "posts/own.md": ownPost, "posts/guests/g.md": post(`aliases: ${path}`) };
			const { problems, redirects, stops } = await checkPathsOf(files);
			assert.match(problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \S+ can't redirect/);
			assert.deepEqual([redirects, stops], [{}, false]);
		});
	}
});

describe("a guest's post can't redirect from an old URL of the owner's, also in other letters", () => {
	for (const path of "/old/url /Old/url /old/URL.html /old/url/INDEX.html".split(" ")) {
		test(path, async () => {
			const { problems, redirects, stops } = await checkPathsOf({
				"posts/own.md": post("aliases: /old/url"),
				"posts/guests/g.md": post(`aliases: ${path}`),
			});
			assert.match(problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \S+ can't redirect/);
			assert.deepEqual([new Set(Object.values(redirects)), stops], [new Set(["/blog/own"]), false]);
		});
	}
});

describe("a guest's post can't redirect from a list that the owner doesn't have yet", () => {
	const settings = `${DE}sections: [talks]\ntaxonomies: [categories]\n`;
	for (const path of "/de /talks /de/talks /categories/x /tags/future /Tags/x.html /de/tags/x /archive/2027 /authors/bob /blog/page/9".split(
		" ",
	)) {
		test(path, async () => {
			const files = { "talks/.gitkeep": "" };
			const guest = await checkPathsOf({ ...files, "posts/guests/g.md": post(`aliases: ${path}`) }, settings);
			assert.match(guest.problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \S+ can't redirect/);
			assert.deepEqual([guest.redirects, guest.stops], [{}, false]);
			const own = await checkPathsOf({ ...files, "posts/own.md": post(`aliases: ${path}`) }, settings);
			assert.ok(Object.keys(own.redirects).length > 0);
		});
	}
});

describe("an alias at the path of a scheduled post is a warning until the post is due", () => {
	for (const [path, lines] of [
		["/blog/later", "lang: en"],
		["/blog/Later.html", "lang: en"],
		["/new", "permalink: /new"],
	] as const) {
		test(path, async () => {
			const later = post(lines).replace("2026-01-01", "2199-01-01");
			const { problems, stops } = await checkPathsOf({
				"posts/own.md": post(`aliases: ${path}`),
				"posts/later.md": later,
			});
			assert.deepEqual(stops, false);
			assert.match(
				problems.join("\n"),
				/^posts\/own\.md:4 warning path-conflict \S+ is the path of `posts\/later\.md`, which is scheduled/,
			);
		});
	}
});

describe("an old path", () => {
	for (const [alias, other] of [
		["/x.pdf", "/x.pdf"],
		["/X.pdf", "/x.pdf"],
		["/x", "/x.html"],
		["/Tags", "/tags"],
		["/tags/index", "/tags"],
		["/blog/Hello/index", "/blog/hello"],
		["/blog/Hello/INDEX.HTML", "/blog/hello"],
		["/x/index", "/x.html"],
		["/x.pdf/old", "/x.pdf"],
		["/rss.xml/old", "/rss.xml"],
		["/blog/hello.md", "/blog/hello.md"],
		["/blog/Hello.md", "/blog/hello.md"],
		["/tags/a/rss.xml", "/tags/a/rss.xml"],
		["/de/feed.json", "/de/feed.json"],
		["/de/llms.txt", "/de/llms.txt"],
		["/de/tags/b/atom.xml", "/de/tags/b/atom.xml"],
	] as const) {
		test(`${alias} that would have the place of ${other} isn't one`, async () => {
			const files = { "public/x.pdf": "", "public/x.html": "", "posts/hallo.de.md": post("tags: [b]") };
			const lines = `tags: [a]\naliases: ${alias}`;
			const own = await checkPathsOf({ ...files, "posts/own.md": post(lines) }, DE);
			assert.match(
				own.problems.join("\n"),
				new RegExp(`^posts/own\\.md:5 error path-conflict .*a page or file at ${other}\\. .*aliases`),
			);
			assert.deepEqual([own.redirects, own.stops], [{}, true]);
			const guest = await checkPathsOf({ ...files, "posts/guests/g.md": post(lines) }, DE);
			assert.match(guest.problems.join("\n"), /^posts\/guests\/g\.md:5 warning path-conflict/);
			assert.deepEqual([guest.redirects, guest.stops], [{}, false]);
		});
	}

	for (const path of "/share/0a1b2c.png /Share/0a1b2c.png /_next/static/media/x.avif /api/x /healthz.html /healthz/index".split(
		" ",
	)) {
		test(`${path}, which is reserved for the blog itself, is refused to a guest`, async () => {
			const alias = await checkPathsOf({ "posts/guests/g.md": post(`aliases: ${path}`) });
			assert.match(alias.problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \S+ can't redirect/);
			assert.deepEqual([alias.redirects, alias.stops], [{}, false]);
			const slug = await checkPathsOf({ "posts/guests/g.md": post(`slug: ${path}`) });
			assert.match(slug.problems.join("\n"), /^posts\/guests\/g\.md:1 warning old-address/m);
			assert.deepEqual([slug.redirects, slug.stops], [{}, false]);
		});
	}

	for (const path of "/de/rss.xml /de/atom.xml /de/feed.json /de/llms.txt /de/llms-full.txt /DE/RSS.xml".split(" ")) {
		test(`${path}, of a language without posts, is refused to a guest`, async () => {
			const { problems, redirects, stops } = await checkPathsOf({ "posts/guests/g.md": post(`aliases: ${path}`) }, DE);
			assert.match(problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \S+ can't redirect/);
			assert.deepEqual([redirects, stops], [{}, false]);
		});
	}

	test("at the feed or the Markdown of a page that doesn't exist redirects", async () => {
		const paths = ["/tags/a/rss.xml", "/about.md"];
		const { problems, redirects } = await checkPathsOf({ "posts/own.md": post(`aliases: [${paths}]`) });
		assert.deepEqual([problems, paths.map((path) => redirects[path])], [[], ["/blog/own", "/blog/own"]]);
	});

	test("that differs from the present one in case redirects, without a report", async () => {
		const { problems, redirects } = await checkPathsOf({ "posts/own.md": post("aliases: /blog/OWN") });
		assert.deepEqual([problems, redirects["/blog/OWN"]], [[], "/blog/own"]);
	});

	test("of a guest gives way to that of another post", async () => {
		const files = { "posts/own.md": post("aliases: /old"), "posts/guests/g.md": post("aliases: /old") };
		const { problems, redirects, stops } = await checkPathsOf(files);
		assert.match(problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \/old can't redirect/);
		assert.deepEqual([redirects["/old"], stops], ["/blog/own", false]);
	});
});
