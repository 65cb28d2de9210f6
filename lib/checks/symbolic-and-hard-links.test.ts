import assert from "node:assert/strict";
import { linkSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import type { Blog } from "@/lib/blog/blog";
import { adapterOfSite, createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { makeFiles, OUTPUTS } from "@/lib/outputs/registry";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { blogWithLinks, draft, listReported, listServed, post, SITE } from "./published-files.support";
import { stopsBuild } from "./report";
import { runChecks } from "./run-checks";

/** Where a site of another system has its posts and static files. */
const POSTS = { at: "posts", from: "blog" };
const mountStatic = (from: string) => ({ at: `public/${from}`, from, mediaOnly: true });

const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1);

describe("symbolic links", () => {
	const outside = createTestBlog({ "secret.txt": "secret", "deep/a.md": post("secret") }).options.contentDir;

	for (const [link, target] of [
		["public/out", outside],
		["public/secret.txt", path.join(outside, "secret.txt")],
		["public", outside],
		["posts/out", outside],
		["posts/a.md", path.join(outside, "deep/a.md")],
		["posts", outside],
		["drafts/out", outside],
		["pages/a.md", path.join(outside, "deep/a.md")],
		["authors.yml", path.join(outside, "secret.txt")],
		["tags.yml", path.join(outside, "secret.txt")],
		["public/up", ".."],
		["public/upper", "../.."],
		["public/root", "/"],
		["public/gone", "gone"],
		["public", "gone"],
		["posts", "posts"],
		["posts/later", "../drafts"],
		["public/idea.txt", "../drafts/idea.txt"],
		["public/env.txt", "../.env"],
		["public/git", "../.git"],
		["posts/saved.md", "../saved.md~"],
	] as const) {
		test(`${link} -> ${target.replace(outside, "outside")} is an error, and nothing behind it is read`, async () => {
			const hidden = { "drafts/idea.txt": "secret", ".env": "secret", ".git/config": "secret", "saved.md~": "secret" };
			const blog = blogWithLinks(hidden, { [link]: target });
			const [message = "", ...others] = await listReported(blog, "symbolic-link");
			assert.ok(message.startsWith(`${link} \`${link}\` is a symbolic link to `), message);
			assert.deepEqual(others, []);
			assert.deepEqual(await listServed(blog), []);
			const { posts, pages } = await blog.collection();
			assert.deepEqual([...posts, ...pages], []);
			const below = link.includes(".") ? link : `${link}/secret.txt`;
			assert.equal(await blog.source.isFile(below), false);
		});
	}

	test("site.yml -> outside is an error, and its settings are not used", async () => {
		const blog = createTestBlog({ "posts/a.md": post("A") });
		const settings = createTestBlog({ "other.yml": "title: Secret\n" }).options.contentDir;
		symlinkSync(path.join(settings, "other.yml"), path.join(blog.options.contentDir, "site.yml"));
		assert.equal((await blog.site()).title, "Blog");
		assert.equal((await listReported(blog, "symbolic-link")).length, 1);
	});

	for (const [link, stops] of [
		["posts/guests/a.png", false],
		["posts/guests", false],
		["public/a.png", false],
		["posts", true],
		["authors.yml", true],
	] as const) {
		test(`${link} -> nothing ${stops ? "stops every build" : "stops only a strict build"}`, async () => {
			const report = await runChecks(blogWithLinks({}, { [link]: "gone" }));
			assert.equal(stopsBuild(report, { strict: true }), true);
			assert.equal(stopsBuild(report, { strict: false }), stops);
		});
	}

	test("that stay inside the content folder are followed, also in loops, beside posts to the folders of `links`", async () => {
		const blog = blogWithLinks(
			{
				"site.yml": `${SITE}links: more\n`,
				"more/a.md": post("![b](./b.png)"),
				"more/b.png": "b",
				"assets/c.png": "c",
			},
			{ "posts/more": "../more", "more/loop": "../posts", "public/assets": "../assets", "public/assets2": "assets" },
		);
		assert.deepEqual(await listReported(blog, "symbolic-link"), []);
		assert.deepEqual(await listServed(blog), ["posts/more/b.png", "public/assets/c.png"]);
	});

	test("to a folder of posts leave its posts where they are", async () => {
		const blog = blogWithLinks({ "posts/z/mine/a.md": post("A") }, { "posts/guests/all": "../z/mine" });
		assert.deepEqual(show(await blog.posts(), "file"), ["posts/z/mine/a.md"]);
	});

	test("from public/ to a folder of posts publish only what published posts use", async () => {
		const blog = blogWithLinks(
			{ "posts/a.md": draft("secret ![x](x.png)"), "posts/x.png": "x", "posts/y.png": "y" },
			{ "public/all": "../posts", "public/a.md": "../posts/a.md" },
		);
		assert.deepEqual(await listServed(blog), []);
	});

	test("may lead to the folders of the setting `links`, and nowhere else", async () => {
		const blog = blogWithLinks({}, { "public/out": outside, "public/etc": "/etc" });
		for (const setting of [outside, path.relative(blog.options.contentDir, outside), JSON.stringify([outside])]) {
			updateBlog(blog, { "site.yml": `${SITE}links: ${setting}\n` });
			const [report = "", ...others] = await listReported(blog, "symbolic-link");
			assert.ok(report.startsWith("public/etc ") && others.length === 0, report);
			assert.deepEqual(await listServed(blog), ["public/out/deep/a.md", "public/out/secret.txt"]);
		}
		updateBlog(blog, { "site.yml": `${SITE}static: .assets\n`, ".assets/a.txt": "a" });
		assert.deepEqual(await listServed(blog), ["public/a.txt"]);
		for (const setting of ["/", "true", "''"]) {
			updateBlog(blog, { "site.yml": `${SITE}links: ${setting}\n` });
			assert.equal((await listReported(blog, "symbolic-link")).length, 2, setting);
		}
	});

	test("to the folders of `links` are not a guest's, and leave the owner's posts and files where they are", async () => {
		const target = createTemporaryFolder({ "a.md": post("![b](./b.txt)"), "b.txt": "b", "private.txt": "p" });
		const links = { "posts/mine": target, "posts/more": "../more", "public/all": "../posts/guests" };
		const guest = Object.fromEntries(
			[target, path.join(target, "private.txt"), "../mine", "../../more"].map((to, n) => [`posts/guests/${n}`, to]),
		);
		const files = {
			"site.yml": `${SITE}links: [${target}, more]\ntrust: { posts/guests: text }\n`,
			"more/c.md": post("C"),
			"posts/guests/g.md": post("[a](./0/private.txt) [b](./1) [c](./2/private.txt) [d](../mine/private.txt)"),
		};
		const found = async (blog: Blog) => [
			show((await blog.posts()).toSorted(byFile), "file trust"),
			await listServed(blog),
		];
		const blog = blogWithLinks(files, { ...links, ...guest });
		assert.deepEqual(await found(blog), await found(blogWithLinks(files, links)));
		const refused = (await listReported(blog, "symbolic-link")).map((line) => line.replace(/ `.*, in/, " in"));
		const remedy = "in a folder of `links:`, which no link in a folder with less `trust` may lead to. Copy the files.";
		const names = ["public/all", "posts/guests"].flatMap((folder) => [0, 1, 2, 3].map((n) => `${folder}/${n}`));
		assert.deepEqual(refused.sort(), names.map((name) => `${name} ${remedy}`).sort());
		for (const name of ["0/a.md", "0/private.txt", "1", "3/c.md"]) {
			assert.equal(await blog.source.isFile(`posts/guests/${name}`), false, name);
		}
	});

	test("may have the owner's link to a folder of `links` that has less trust", async () => {
		const guests = createTemporaryFolder({ "g.md": post("![a](./a.txt)"), "a.txt": "a", "deep/b.txt": "b" });
		const other = createTemporaryFolder({ "private.txt": "p" });
		symlinkSync(other, path.join(guests, "private"));
		const site = `${SITE}links: [${guests}, ${other}]\ntrust: { posts/guests: text }\n`;
		const blog = blogWithLinks({ "site.yml": site }, { "posts/guests": guests });
		assert.deepEqual(show(await blog.posts(), "file trust"), ["posts/guests/g.md text"]);
		assert.deepEqual(await listServed(blog), ["posts/guests/a.txt"]);
		assert.deepEqual(
			await Promise.all(
				["deep/b.txt", "private/private.txt"].map((file) => blog.source.isFile(`posts/guests/${file}`)),
			),
			[true, false],
		);
		assert.equal((await listReported(blog, "symbolic-link")).length, 1);
	});

	test("of the content folder itself don't matter", async () => {
		const { contentDir } = createTestBlog({ "site.yml": SITE, "public/a.txt": "a" }).options;
		const link = `${contentDir}-link`;
		symlinkSync(contentDir, link);
		assert.deepEqual(await listServed(createTestBlog({}, { contentDir: link })), ["public/a.txt"]);
	});

	test("in static folders of other systems are refused as well, with a warning if they lead to nothing", async () => {
		const blog = blogWithLinks(
			{ "site.yml": "", "blog/2026-01-01-a.md": "# A" },
			{ etc: "/etc", "img/out": outside, "img/gone.png": "gone", "blog/gone.md": "gone", self: "." },
			{ sourceAdapter: adapterOfSite([POSTS, ...["etc", "img", "self"].map(mountStatic)]) },
		);
		assert.deepEqual(await listServed(blog), []);
		assert.equal((await listReported(blog, "symbolic-link")).length, 3);
		assert.deepEqual(await listReported(blog, "file-missing"), [
			"img/gone.png `img/gone.png` is a symbolic link to `gone`, which can't be opened. Remove the link.",
		]);
	});
});

describe("links to other files of the content folder", () => {
	const SECRETS = {
		"posts/draft.md": draft("secret"),
		"posts/later.md": post("secret").replace("2026", "2199"),
		"posts/2199-01-01-dated.md": "# Dated\n\nsecret",
		"posts/2199-01-01-folder/index.md": "# Folder\n\nsecret",
		"posts/2199-01-01-old.html": "<p>secret</p>",
		"drafts/idea.md": "# Idea\n\nsecret",
		"drafts/idea.txt": "secret",
	};
	const NAMES = "txt json yml html xml csv pdf png md MD Mdx markdown".split(" ").map((type) => `a.${type}`);
	/** Lists the paths of the outputs, among them the Markdown of all posts and pages, that have a text that isn't to be published. */
	async function findSecrets(blog: Blog): Promise<string[]> {
		const paths: string[] = [];
		for (const output of OUTPUTS.filter(({ name }) => !/^(?:icons|og-images)$/.test(name))) {
			for await (const file of makeFiles(output, blog)) {
				const content = "copyOf" in file ? readFileSync(file.copyOf) : Buffer.from(file.content);
				if (content.includes("secret")) paths.push(file.path);
			}
		}
		return paths;
	}

	for (const [kind, link] of [
		["symbolic", (target: string, file: string) => symlinkSync(path.relative(path.dirname(file), target), file)],
		["hard", linkSync],
	] as const) {
		for (const folder of ["posts/guests/x", "public", "pages", "talks"]) {
			test(`publish no text of drafts and scheduled posts in ${folder}, by ${kind} links`, async () => {
				const targets = Object.keys(SECRETS);
				const links = targets.flatMap((target, n) => NAMES.map((name) => [`${folder}/${n}${name}`, target] as const));
				const urls = links.map(([file]) => `/files/${file.replace("talks", "sections/talks")}`);
				const blog = createTestBlog({
					"site.yml": `${SITE}scripts: true\nstrict: false\nsections: { talks: {} }\n`,
					"posts/a.md": post(urls.map((url) => `[a](${url}) ![a](${url})`).join("\n")),
					[`${folder}/b.md`]: post("B"),
					...SECRETS,
				});
				const inContent = (file: string) => path.join(blog.options.contentDir, file);
				for (const [file, target] of links) link(inContent(target), inContent(file));
				assert.deepEqual(await findSecrets(blog), []);
				const files = new Set((await listReported(blog, "symbolic-link")).map((line) => line.split(" ")[0]));
				assert.deepEqual(
					links.filter(([file]) => !files.has(file)),
					[],
				);
			});
		}
	}

	for (const [links, expected] of [
		[{ "posts/x/a.txt": "../../notes.txt" }, ["posts/x/a.txt"]],
		[{ "posts/x/a.yml": "../../site.yml" }, ["posts/x/a.yml"]],
		[{ "posts/x/a.md": "../../other/b.md" }, ["posts/x/a.md"]],
		[{ "posts/x/p": "../../other" }, ["posts/x/p"]],
		[{ "pages/p": "../other" }, ["pages/p"]],
		[{ "pages/a.txt": "../notes.txt" }, ["pages/a.txt"]],
		[{ "posts/x/a.txt": "../../allowed/a.txt" }, []],
		[{ "posts/x/a.png": "../../public/a.png" }, []],
		[{ "posts/x/a.png": "../../posts/a.png" }, []],
		[{ "public/a.txt": "../notes.txt" }, []],
		[{ "posts/more": "../more", "more/link.png": "a.png" }, []],
		[{ "posts/more": "../more", "more/link.txt": "../notes.txt" }, ["posts/more/link.txt"]],
		[{ "public/all": "../posts", "posts/x/a.txt": "../../notes.txt" }, ["posts/x/a.txt", "public/all/x/a.txt"]],
		[{ "posts/more": "../more", "public/more": "../more" }, ["public/more/b.md"]],
		[{ "pages/x": "../posts/2199-01-01-folder" }, ["pages/x/index.md"]],
		[{ "pages/x": "../posts/2199-01-01-folder", "public/all": "../posts" }, ["pages/x/index.md"]],
		[{ "posts/copy.md": "draft.md" }, ["posts/copy.md"]],
		[{ pages: "more", "posts/more": "../pages" }, ["posts/more/b.md"]],
	] as const) {
		const title = Object.entries(links).map((link) => link.join(" -> "));
		test(`${title.join(", ")}: ${expected.join(", ") || "nothing"} is an error`, async () => {
			const more = {
				"more/b.md": draft("secret"),
				"more/a.png": "a",
				"other/b.md": draft("secret"),
				"other/key.txt": "secret",
			};
			const files = { "notes.txt": "secret", "allowed/a.txt": "a", ...more };
			const site = { "site.yml": `${SITE}links: [allowed, more]\nstrict: false # secret\n` };
			const images = {
				"public/a.png": "a",
				"posts/a.png": "a",
				"posts/a.md": post("[a](x/a.txt) [b](x/a.yml) [c](x/p/key.txt) [d](/files/pages/p/key.txt)"),
			};
			const blog = blogWithLinks({ ...files, ...site, ...SECRETS, ...images }, links);
			const all = (await listReported(blog, "symbolic-link")).map((line) => line.split(" ")[0]);
			assert.deepEqual(all, expected);
			assert.deepEqual(await findSecrets(blog), "public/a.txt" in links ? ["/a.txt"] : []);
		});
	}

	for (const [kind, link, ...expected] of [
		["a hard link", linkSync, "posts/guests/g.md"],
		["a symbolic link where it is one too", symlinkSync, "posts/guests/g.md"],
		["a hard link in a folder of equal trust", linkSync, "posts/mine.md", "posts/more/g.md"],
	] as const) {
		test(`to the owner's post by ${kind} leave out ${expected.join(" and ")}`, async () => {
			const folder = createTestBlog({ "a.md": post("A") }).options.contentDir;
			const site = `${SITE}links: ${folder}\ntrust: { posts/guests: text }\n`;
			const blog = createTestBlog({ "site.yml": site, "posts/guests/x.txt": "", "posts/more/x.txt": "" });
			for (const file of ["posts/mine.md", expected.at(-1) ?? ""])
				link(path.join(folder, "a.md"), path.join(blog.options.contentDir, file));
			const leftOut = (await listReported(blog, "symbolic-link")).map((line) => line.split(" ")[0]);
			assert.deepEqual(leftOut.sort(), expected);
			assert.deepEqual(show(await blog.posts(), "file"), expected.length === 1 ? ["posts/mine.md"] : []);
		});
	}

	for (const [trust, ...expected] of [
		["{ posts/guests: text }", "posts/guests/2026-01-01-x.md", "posts/guests/2026-01-02-y.mdx"],
		[
			"{ posts: text, posts/guests: components }",
			"posts/2026-01-01-x.md",
			"posts/guests/2026-01-01-x.md",
			"posts/guests/2026-01-02-y.mdx",
		],
		["text"],
	] as const) {
		test(`to a file that is no post, by a hard link, with trust ${trust}, leave out ${expected.length} posts`, async () => {
			const blog = createTestBlog({
				"site.yml": `${SITE}trust: ${trust}\n`,
				".env": "A=1",
				"notes.txt": "B",
				"more.txt": "C",
				"posts/guests/g.md": post("G"),
			});
			const inContent = (file: string) => path.join(blog.options.contentDir, file);
			const links = ["posts/2026-01-01-x.md", "posts/guests/2026-01-01-x.md", "posts/guests/2026-01-02-y.mdx"];
			const targets = [".env", "notes.txt", "more.txt"];
			for (const [n, file] of links.entries()) linkSync(inContent(targets[n] ?? ""), inContent(file));
			const problem =
				"is not published, as it has another name by a hard link and is in a folder with less `trust` than others. Make a copy.";
			assert.deepEqual(
				(await listReported(blog, "symbolic-link")).sort(),
				expected.map((file) => `${file} \`${file}\` ${problem}`),
			);
			const left = [...links.filter((file) => !expected.some((one) => one === file)), "posts/guests/g.md"];
			assert.deepEqual(show((await blog.posts()).toSorted(byFile), "file"), left.sort());
		});
	}

	test("are read by no other name", async () => {
		const blog = blogWithLinks(SECRETS, { "public/all": "../posts", "posts/captions.yml": "../site.yml" });
		for (const file of ["public/all/draft.md", "posts/captions.yml"]) {
			assert.equal(await blog.source.readTextFileIfPresent(file), undefined);
		}
	});
});
