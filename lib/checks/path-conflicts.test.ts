import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { showProblems } from "./checks.support";
import { checkPathsOf, DE, post } from "./path-conflicts.support";

describe("the path of something else", () => {
	for (const [what, path, reason, files, settings] of [
		["the front page", "/index", "/ is the front page"],
		["the file of the front page", "/index.html", "/ is the front page"],
		["the root", "/", "/ is the front page"],
		["the home page", "/", "/ is the front page", { "pages/index.md": "# Home" }],
		["the index", "/blog/index", "/blog is a list"],
		["a page of the index", "/blog/page/2", "/blog/page/2 is a list", { "pages/index.md": "# Home" }],
		["a page of an index elsewhere", "/all/page/2", "/all/page/2 is a list", {}, "indexPath: /all\n"],
		["a page of an index in a language", "/de/blog/page/2", "/de/blog/page/2 is a list", {}, DE],
		["a list in other case", "/DE/Tags/x", "/DE/Tags/x is a list", {}, DE],
		["the front page of a language", "/de/index", "/de is the front page", {}, DE],
		["a post with a slash", "/blog/hello/index", "/blog/hello is also the path of `posts/hello.md`"],
		["a post", "/blog/hello", "/blog/hello is also the path of `posts/hello.md`"],
		[
			"a post in other case",
			"/blog/Hello",
			"/blog/Hello is also the path of `posts/hello.md`, but for upper and lower",
		],
		["a static page", "/x", "/x would have the place of `public/x.html`", { "public/x.html": "" }],
		[
			"a static page in a folder",
			"/x",
			"/x would have the place of `public/x/index.html`",
			{ "public/x/index.html": "" },
		],
		[
			"the file of a page in a folder",
			"/x",
			"/x would have the place of `public/x/index.html/y`",
			{ "public/x/index.html/y": "" },
			"files: folders\n",
		],
		["a static file", "/X.pdf", "/X.pdf would have the place of `public/x.pdf`", { "public/x.pdf": "" }],
		["a folder of static files", "/x", "/x would have the place of `public/x.html/y`", { "public/x.html/y": "" }],
		["a file below a static one", "/x/y", "/x/y would have the place of `public/x`", { "public/x": "" }],
		["a file below a feed", "/atom.xml/x", "/atom.xml/x is a file of the blog"],
		["a file below a post", "/blog/hello.html/x", "/blog/hello.html/x is reserved"],
		["a file below the Markdown of a post", "/blog/hello.md/x", "/blog/hello.md/x is reserved"],
	] as const) {
		const at = (file: string) => ({ ...files, [file]: post(`permalink: ${path}`) });

		test(`${what} is refused to a guest, and the build goes on`, async () => {
			const { problems, stops, paths } = await checkPathsOf(at("posts/guests/g.md"), settings);
			const [first = "", ...others] = problems;
			assert.ok(first.startsWith("posts/guests/g.md:4 warning path-") && first.includes(` ${reason}`), first);
			assert.match(first, /left out\.$/);
			assert.deepEqual([others, stops], [[], false]);
			assert.deepEqual(paths, [...("pages/index.md" in (files ?? {}) ? ["/"] : []), "/blog/hello"]);
		});

		test(`${what} is an error of the owner, which strictness decides about`, async () => {
			const { problems, stops } = await checkPathsOf(at("posts/own.md"), settings);
			assert.ok(problems.some((one) => one.startsWith("posts/own.md:4 error path-") && one.includes(` ${reason}`)));
			assert.ok(stops);
			assert.ok(!(await checkPathsOf(at("posts/own.md"), `${settings ?? ""}strict: false\n`)).stops);
		});
	}
});

test("without strictness, the page of a post is shown in place of a static file, and a post in other case has a number", async () => {
	const files = {
		"public/x.html": "",
		"posts/x.md": post("permalink: /x"),
		"posts/2026/Hello.md": post("slug: Hello"),
	};
	const { paths } = await checkPathsOf(files, "strict: false\n");
	assert.deepEqual(paths, ["/blog/Hello", "/blog/hello-2", "/x"]);
});

test("the numbered path that a post gets where another one has its own is checked as well", async () => {
	const files = { "public/blog/hello-2.html": "", "posts/own.md": post("slug: hello") };
	const { problems } = await checkPathsOf(files, "strict: false\n");
	assert.match(problems.join("\n"), /^posts\/own\.md:4 error path-conflict .*`public\/blog\/hello-2\.html`/m);
});

test("a guest's post never changes the path of another one, even if it is older", async () => {
	for (const settings of ["", "strict: false\n"]) {
		const { paths } = await checkPathsOf(
			{ "posts/guests/g.md": post("slug: hello").replace("2026", "2001") },
			settings,
		);
		assert.ok(paths.includes("/blog/hello"));
		assert.ok(!paths.includes("/blog/2026/01/01/hello"));
	}
});

describe("two posts at one path, which no other post has,", () => {
	const FOLDERS = "  posts/team: text\n";
	for (const [files, settings, rule, stops, ...left] of [
		[["guests/a", "guests/b"], FOLDERS, "warning path-conflict", false],
		[["guests/a", "team/b"], FOLDERS, "warning path-conflict", false],
		[["guests/a", "own"], FOLDERS, "warning path-conflict", false, "/blog/x"],
		[["own", "more"], FOLDERS, "error path-conflict", true, "/blog/x", "/blog/x-2"],
		[["own", "more"], "  posts: text\n", "error path-conflict", true, "/blog/x", "/blog/x-2"],
		[["guests/a", "guests/b"], `${FOLDERS}strict: false\n`, "warning path-twice", false, "/blog/x", "/blog/x-2"],
	] as const) {
		test(`${files.join(" and ")}${settings === FOLDERS ? "" : ` with ${settings.trim()}`}: ${rule}`, async () => {
			const all = Object.fromEntries(files.map((file) => [`posts/${file}.md`, post("slug: x")]));
			const found = await checkPathsOf(all, settings);
			assert.deepEqual([found.stops, found.paths], [stops, ["/blog/hello", ...left]]);
			assert.ok(found.problems.length > 0 && found.problems.every((one) => one.includes(` ${rule} `)));
		});
	}
});

describe("a guest's post can't have an old URL of the owner's", () => {
	for (const [what, own, guest, settings] of [
		["an alias", "aliases: /old", "permalink: /old"],
		["an alias in other case", "aliases: /old", "permalink: /OLD"],
		["an alias with the file name of a page", "aliases: /old.html", "permalink: /old"],
		["an alias below the file of the page", "aliases: /old.html/x", "permalink: /old"],
		["an alias with the name of a file below a page", "aliases: /old/index", "permalink: /old"],
		["an alias for an unlisted post", "aliases: /old", "permalink: /old\nunlisted: true"],
		["an alias at the usual path of a post", "aliases: /blog/guests/g", "lang: en"],
		["a usual path", "permalink: /elsewhere", "permalink: /blog/own"],
		["a path by an old pattern", "lang: en", "permalink: /2026/own", "oldPermalinks: /:year/:slug\n"],
	] as const) {
		test(what, async () => {
			const files = { "posts/own.md": post(own), "posts/guests/g.md": post(guest) };
			const { problems, stops, paths } = await checkPathsOf(files, settings);
			assert.match(
				problems.join("\n"),
				/^posts\/guests\/g\.md:\d warning path-conflict .* is an old URL of `posts\/own.md`.* left out\.$/,
			);
			assert.deepEqual([stops, paths.length], [false, 2]);
		});
	}

	test("but for what it redirects from below its own path", async () => {
		const files = {
			"posts/own.md": post("aliases: [/old, /blog/own]"),
			"posts/guests/g.md": post("permalink: /old/g"),
		};
		assert.deepEqual((await checkPathsOf(files)).problems, []);
	});
});

describe("a guest's page can't replace the front page", () => {
	const HOME = { "pages/index.md": "# Home", "pages/index.de.md": "# Start", "pages/de/index.md": "# Start" };
	for (const [folder, file, path] of [
		["pages/de", "pages/de/index.md", "/de"],
		["pages", "pages/index.md", "/"],
		["pages", "pages/index.de.md", "/de"],
	] as const) {
		test(`${path} by ${file}, with less trust in ${folder}`, async () => {
			const { problems, stops, paths } = await checkPathsOf({ [file]: HOME[file] }, `  ${folder}: text\n${DE}`);
			const message = `${path} is the front page of the blog, which no page in a folder with less \`trust\` than \`posts\` can replace. Move this file, or raise \`trust:\` in \`site.yml\`. Until then this post is left out.`;
			assert.deepEqual(problems, [`${file}:1 warning path-conflict ${message}`]);
			assert.deepEqual([stops, paths], [false, ["/blog/hello"]]);
			assert.ok((await checkPathsOf({ [file]: HOME[file] }, DE)).paths.includes(path));
		});
	}
});

describe("a guest's post can't have the path of the Markdown of the owner's page, and the owner's gets a warning", () => {
	for (const [path, file] of [
		["/blog/hello.md", "posts/hello.md"],
		["/blog/Hello.md", "posts/hello.md"],
		["/index.md", "pages/index.md"],
		["/about.md", "pages/about.md"],
		["/de/blog/hello.md", "posts/hello.de.md"],
	] as const) {
		test(path, async () => {
			const files = { [file]: post(""), "posts/guests/g.md": post(`permalink: ${path}`) };
			const { problems, stops, paths } = await checkPathsOf(files, DE);
			const message = `${path} is the Markdown of \`${file}\`. Set another \`slug:\` or \`permalink:\`. Until then this post is left out.`;
			assert.deepEqual([problems, stops], [[`posts/guests/g.md:4 warning path-conflict ${message}`], false]);
			assert.ok(!paths.includes(path));
			const alias = await checkPathsOf({ ...files, "posts/guests/g.md": post(`aliases: ${path}`) }, DE);
			assert.match(alias.problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \S+ can't redirect/);
			const own = await checkPathsOf(
				{ ...files, "posts/guests/g.md": post(""), "posts/own.md": post(`permalink: ${path}`) },
				DE,
			);
			const ownMessage = message.replace(" Until then this post is left out.", "");
			const conflicts = own.problems.filter((one) => one.includes(" path-conflict "));
			assert.deepEqual([conflicts, own.stops], [[`posts/own.md:4 warning path-conflict ${ownMessage}`], false]);
		});
	}
});

describe("a guest's post gives way to what has the place of its Markdown", () => {
	const config = 'export default { outputs: { "LICENSE.md": () => "" } };\n';
	for (const [guest, message, files] of [
		["permalink: /license", "/license.md would have the place of `public/LICENSE.md`", { "public/LICENSE.md": "" }],
		["permalink: /a", "/a.md would have the place of `public/a.md/b`", { "public/a.md/b": "" }],
		["permalink: /license", "/license.md has the place of /LICENSE.md", { "quire.config.ts": config }],
		["permalink: /about", "/about.md is an old URL of `posts/own.md`", { "posts/own.md": post("aliases: /about.md") }],
		[
			"permalink: /about",
			"/about.md is an old URL of `posts/own.md`",
			{ "posts/own.md": post("aliases: /About.md/x") },
		],
		[
			"lang: en",
			"/blog/guests/g.md is an old URL of `posts/own.md`",
			{ "posts/own.md": post("aliases: /blog/guests/g.md") },
		],
	] as const) {
		test(message, async () => {
			const { problems, stops, paths } = await checkPathsOf({ ...files, "posts/guests/g.md": post(guest) });
			const [first = "", ...others] = problems;
			assert.ok(first.replace(/:\d/, "").startsWith(`posts/guests/g.md warning path-conflict ${message}`), first);
			assert.match(first, / left out\.$/);
			assert.deepEqual([others, stops], [[], false]);
			assert.deepEqual(paths, ["/blog/hello", ...("posts/own.md" in files ? ["/blog/own"] : [])]);
		});
	}

	test("but not if the owner has that very file, as the blog makes none then", async () => {
		const files = { "public/license.md": "", "posts/guests/g.md": post("permalink: /license") };
		const { problems, paths } = await checkPathsOf(files);
		assert.deepEqual([problems, paths], [[], ["/blog/hello", "/license"]]);
	});

	test("while a static file in the place of that of the owner's page is an error", async () => {
		const { problems } = await checkPathsOf({ "public/LICENSE.md": "", "posts/own.md": post("permalink: /license") });
		const message = "This file would have the place of `/license.md`, so it may not be published. Rename it.";
		assert.deepEqual(problems, [`public/LICENSE.md:1 error path-conflict ${message}`]);
	});
});

test("a guest's file gives way to one of the owner's with its URL", async () => {
	const files = { "public/files/posts/guests/a.txt": "", "posts/guests/A.txt": "" };
	const { problems, stops } = await checkPathsOf(files);
	const message =
		"This file would have the place of `public/files/posts/guests/a.txt`, so it may not be published. Rename it.";
	assert.deepEqual([problems, stops], [[`posts/guests/A.txt:1 warning path-conflict ${message}`], false]);
});

describe("a guest's post can't have the path of a file that the blog makes", () => {
	const config = 'export default { outputs: { "podcast.xml": () => "<rss/>", "app/index.html": () => "" } };\n';
	for (const [path, other] of [
		["/podcast.xml", "/podcast.xml"],
		["/Podcast.xml", "/podcast.xml"],
		["/podcast.xml/x", "/podcast.xml"],
		["/app", "/app/index.html"],
		["/feed", "/feed"],
		["/index.xml", "/index.xml"],
		["/blog/rss.xml", "/blog/rss.xml"],
		["/de/atom", "/de/atom"],
		["/0a1b2c3d.txt", "/0a1b2c3d.txt"],
	] as const) {
		test(path, async () => {
			const settings = `${DE}indexNow: 0a1b2c3d\n`;
			const page = await checkPathsOf(
				{ "quire.config.ts": config, "posts/guests/g.md": post(`permalink: ${path}`) },
				settings,
			);
			const message = `${path} has the place of ${other}, which is the blog's own. Set another \`slug:\` or \`permalink:\`. Until then this post is left out.`;
			assert.deepEqual([page.problems, page.stops], [[`posts/guests/g.md:4 warning path-conflict ${message}`], false]);
			assert.deepEqual(page.paths, ["/blog/hello"]);
			const alias = await checkPathsOf(
				{ "quire.config.ts": config, "posts/guests/g.md": post(`aliases: ${path}`) },
				settings,
			);
			assert.match(alias.problems.join("\n"), /^posts\/guests\/g\.md:4 warning path-conflict \S+ can't redirect/);
			assert.deepEqual([alias.redirects, alias.stops], [{}, false]);
		});
	}

	test("nor can the owner's redirect from it", async () => {
		const { problems, redirects } = await checkPathsOf({
			"quire.config.ts": config,
			"posts/own.md": post("aliases: /podcast.xml"),
		});
		assert.match(problems.join("\n"), /^posts\/own\.md:4 error path-conflict .* a page or file at \/podcast\.xml\./);
		assert.deepEqual(redirects, {});
	});

	test("but the owner's post can", async () => {
		const { problems, paths } = await checkPathsOf({ "posts/own.md": post("permalink: /feed\naliases: /rss") });
		assert.deepEqual([problems, paths], [[], ["/blog/hello", "/feed"]]);
	});
});

test("several guests who want a path of the blog itself, or of another post, can't stop a build either", async () => {
	const paths = ["/", "/", "/x", "/x", "/blog/hello", "/blog/Hello"];
	const guests = paths.map((path, index) => [`posts/guests/${index}.md`, post(`permalink: ${path}`)]);
	const found = await checkPathsOf({ ...Object.fromEntries(guests), "public/x.html": "" });
	assert.deepEqual([found.problems.length, found.stops, found.paths], [paths.length, false, ["/blog/hello"]]);
});

describe("a static file in the place of something else is an error of that file alone", () => {
	for (const [name, other, beside] of [
		["public/tags.html", "/tags"],
		["public/index.html", "/"],
		["public/tags/index.html", "/tags"],
		["public/404.html", "/404"],
		["public/files/posts/tagged/a.txt", "posts/tagged/a.txt", { "posts/tagged/a.txt": "" }],
		["public/atom.xml/index.html", "/atom.xml"],
		["public/Robots.txt", "/robots.txt"],
	] as const) {
		test(name, async () => {
			const files = { ...beside, [name]: "", "posts/tagged.md": post("tags: [a]") };
			const { problems, stops } = await checkPathsOf(files, "strict: false\n");
			const message = `This file would have the place of \`${other}\`, so it may not be published. Rename it.`;
			assert.deepEqual([problems, stops], [[`${name}:1 error path-conflict ${message}`], false]);
			assert.ok((await checkPathsOf(files)).stops);
		});
	}

	test("but not if both are static", async () => {
		assert.deepEqual((await checkPathsOf({ "public/x.html": "", "public/x/index.html": "" })).problems, []);
	});

	test("but not if the blog makes none where the owner has one", async () => {
		assert.deepEqual((await checkPathsOf({ "public/atom.xml": "", "public/favicon.ico": "" })).problems, []);
	});
});

for (const trust of ["text", "{ posts: components }", "{ .: code, posts: text }", "{ pages: text, posts: text }"]) {
	test(`posts of the owner are no guests' with trust: ${trust}`, async () => {
		const blog = createTestBlog({
			"site.yml": `title: A\nurl: https://a.example\ntrust: ${trust}\n`,
			"posts/a.md": post("permalink: /"),
			"posts/b.md": post("aliases: /blog/c"),
			"posts/c.md": post("slug: c"),
		});
		assert.deepEqual(await showProblems(blog, "file severity", /^path-conflict$/), [
			"posts/a.md error",
			"posts/b.md error",
		]);
	});
}
