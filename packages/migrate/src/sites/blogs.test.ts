import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { formatReport, stopsBuild } from "@/lib/checks/report";
import { runChecks } from "@/lib/checks/run-checks";
import { staticFiles } from "@/lib/outputs/static-files/output";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTestBlog } from "@/packages/migrate/src/source-adapter.support";

/** A small site in the layout of another system, with what its blog is expected to have. */
interface OtherSite {
	files: Files;
	/** Files with an image. */
	images: string[];
	title: string;
	/** The posts of the index, newest first, with the URLs of their images that exist. */
	posts: { path: string; title: string; images: string[] }[];
	/** Paths of static files that are published. */
	staticFiles: string[];
	/** Paths of posts by their legacy paths. */
	redirects: Record<string, string>;
	/** Beginnings of lines of the report, with the paths of the owner's files. */
	diagnostics: string[];
}

const postSource = (title: string, body: string, moreFrontMatter = "") =>
	`---\ntitle: ${title}\n${moreFrontMatter}---\n\n${body}\n`;

const sites: Record<string, OtherSite> = {
	Jekyll: {
		files: {
			"_config.yml": "title: Fern Diary\ndescription: On ferns.\nurl: https://ferns.example\nbaseurl: /diary\n",
			"README.md": "How this site is built.\n",
			Gemfile: "source 'https://rubygems.example'\n",
			"_drafts/spores.md": postSource("Spores", "Not yet."),
			"_posts/notes.md": postSource("Notes without a date", "Jekyll shows none of it."),
			"_posts/2019-01-02-bark.html": "<p>Bark.</p>",
			"_posts/2021-03-04-Fronds.markdown": postSource("Fronds", "![A](/img/frond.png)", "categories: green wet\n"),
			"_posts/2020-02-03-roots.md": postSource("Roots", "Deep. ![](/img/none.png)", "permalink: /under/ground.html\n"),
		},
		images: ["img/frond.png"],
		title: "Fern Diary",
		posts: [
			{ path: "/blog/Fronds", title: "Fronds", images: ["/img/frond.png"] },
			{ path: "/blog/under/ground", title: "Roots", images: [] },
		],
		staticFiles: ["/img/frond.png"],
		redirects: {
			"/diary/green/wet/2021/03/04/Fronds.html": "/blog/Fronds",
			"/diary/under/ground.html": "/blog/under/ground",
			"/under/ground.html": "/blog/under/ground",
		},
		diagnostics: [
			"_posts/2020-02-03-roots.md:6:7 warning image-missing No image img/none.png",
			"_posts/notes.md:1:1 warning post-left-out",
			"_posts/2019-01-02-bark.html:1:1 warning post-left-out",
		],
	},
	Hugo: {
		files: {
			"hugo.toml":
				'title = "Tide Tables"\nbaseURL = "https://tides.example/"\nlanguageCode = "en-us"\n[params]\ndescription = "On tides."\n',
			"content/_index.md": postSource("The start page", "Words of the start page."),
			"content/posts/_index.md": postSource("All posts", "Words of the section."),
			"content/posts/spring/index.md":
				'+++\ntitle = "Spring tides"\ndate = 2022-03-21T10:00:00Z\naliases = ["/flood"]\n+++\n\n![The moon](moon.png)\n',
			"content/posts/spring/aside.md": "Belongs to the bundle.\n",
			"content/posts/2021/Neap Tides.md": '+++\ntitle = "Neap tides"\ndate = 2021-03-14\n+++\n\n![none](/none.png)\n',
			"public/index.html": "What Hugo has built.",
		},
		images: ["content/posts/spring/moon.png", "static/chart.png"],
		title: "Tide Tables",
		posts: [
			{ path: "/blog/spring", title: "Spring tides", images: ["/files/posts/spring/moon.png"] },
			{ path: "/blog/2021/neap-tides", title: "Neap tides", images: [] },
		],
		staticFiles: ["/chart.png", "/files/posts/spring/moon.png"],
		redirects: {
			"/posts/spring": "/blog/spring",
			"/flood": "/blog/spring",
			"/posts/2021/neap-tides": "/blog/2021/neap-tides",
		},
		diagnostics: ["content/posts/2021/Neap Tides.md:6:1 warning image-missing No image static/none.png"],
	},
};

for (const [system, expected] of Object.entries(sites)) {
	const image = sharp({ create: { width: 40, height: 30, channels: 3, background: "#7aa0b8" } }).png();
	const createBlog = async () => {
		const bytes = await image.toBuffer();
		return createTestBlog({ ...expected.files, ...Object.fromEntries(expected.images.map((file) => [file, bytes])) });
	};

	test(`publishes the posts of a ${system} site with their images, its static files, and nothing else`, async () => {
		const blog = await createBlog();
		assert.equal((await blog.site()).title, expected.title);
		const posts = [];
		for (const post of await blog.index()) {
			const { metadata } = await blog.compiled(post);
			const images = [];
			for (const { url } of metadata.images) if (await blog.images.get(url)) images.push(url);
			posts.push({ path: post.path, title: post.title, images });
		}
		assert.deepEqual(posts, expected.posts);
		assert.equal((await blog.paths()).length, expected.posts.length);
		const published: string[] = [];
		for await (const { path } of await staticFiles.files(blog)) if (/png|html/.test(path)) published.push(path);
		assert.deepEqual(published, expected.staticFiles);
	});

	test(`redirects the legacy paths of a ${system} site to its posts`, async () => {
		const { redirects } = await (await createBlog()).redirects();
		for (const [path, to] of Object.entries(expected.redirects)) assert.equal(redirects.get(path), to, path);
	});

	test(`reports diagnostics of a ${system} site with the paths of the owner's files`, async () => {
		const report = formatReport(await runChecks(await createBlog()));
		for (const line of expected.diagnostics) assert.ok(report.includes(line), report);
	});
}

test("posts of Eleventy with the name of their folder are where that was, and keep their dates", async () => {
	const blog = createTestBlog({
		"eleventy.config.js": "module.exports = () => ({});\n",
		"posts/spring/2017-03-08-index.md": "---\ntitle: Spring\n---\n",
		"posts/2018/autumn/2018-09-08-index.md": "---\ntitle: Autumn\n---\n",
	});
	const [{ redirects }, posts] = await Promise.all([blog.redirects(), blog.posts()]);
	assert.deepEqual(
		posts.map(({ path, date }) => `${path} ${date?.iso}`),
		["/blog/2018/autumn 2018-09-08", "/blog/spring 2017-03-08"],
	);
	assert.equal(redirects.get("/posts/spring"), "/blog/spring");
});

test("a page of Zola beside a file of its feed is reported, and stops no build", async () => {
	const blog = createTestBlog({
		"config.toml": 'base_url = "https://z.example"\n',
		"content/posts/2026-01-01-a.md": postSource("A", "Text"),
		"static/atom.xml/index.html": "The feed has moved.",
	});
	const report = await runChecks(blog);
	assert.match(formatReport(report), /^static\/atom\.xml\/index\.html:1:1 error path-conflict .*`\/atom\.xml`/m);
	assert.ok(!stopsBuild(report, { strict: false, system: "Zola" }));
});

test("links of Zola lead to the posts of any folder", async () => {
	const blog = createTestBlog({
		"config.toml": 'base_url = "https://z.example"\n',
		"content/news/2026-01-01-a.md": postSource("A", "[b](@/news/2026-01-02-b.md#top) [none](@/news/none.md)"),
		"content/news/2026-01-02-b.md": postSource("B", "Text"),
	});
	const post = (await blog.post("/blog/a")) ?? assert.fail();
	const { metadata } = await blog.compiled(post);
	assert.deepEqual(show(metadata.links, "url"), ["/blog/b#top", "@/news/none.md"]);
	const { problems } = await runChecks(blog);
	assert.equal(problems.filter(({ rule }) => rule === "link-missing").length, 1);
});

test("names files and folders that don't exist as the owner would have them, never as the blog does", async () => {
	const body = "![](./none.png) ![Up](/none.png) [A file](./none.pdf) [A page](./script.html)";
	const report = await runChecks(
		createTestBlog({
			"docusaurus.config.js": "module.exports = { title: 'A blog', url: 'https://blog.example' };\n",
			"blog/2026-05-04-hello.md": postSource("Hello", body),
			"blog/script.html": "<p>",
		}),
	);
	const messages = report.problems.map(({ message }) => message.replace(/(?<=[.;]) .*/, ""));
	assert.deepEqual(messages.sort(), [
		"No file blog/none.pdf.",
		"No image blog/none.png;",
		"No image static/none.png;",
		"No page at /blog/script.html.",
		"blog/none.png has no alternative text.",
	]);
	assert.doesNotMatch(report.problems.map(({ message }) => message).join(), /public|posts\//);
});

test("posts keep the addresses of their old site with its pattern as `permalink`", async () => {
	const blog = createTestBlog({
		"_config.yml": "title: J\nurl: https://j.example\npermalink: /:year/:title/\n",
		"_posts/2020-02-03-roots.md": postSource("Roots", "Deep."),
		"site.yml": "permalink: /:year/:base\n",
	});
	assert.deepEqual(show(await blog.posts(), "path title"), ["/2020/roots Roots"]);
	assert.deepEqual([...(await blog.redirects()).redirects.keys()], ["/2020/roots.html", "/2020/roots/index.html"]);
});
