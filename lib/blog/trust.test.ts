import assert from "node:assert/strict";
import { symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { stringify } from "yaml";
import type { BlogOptions } from "@/lib/blog/blog";
import { adapterOfSite, createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";

const POST = "---\ntitle: A\ndate: 2026-01-01\n---\n\nText";

test("front matter can lower the trust of a post but not raise it", async () => {
	const blog = createTestBlog({
		"site.yml": "title: Blog\ntrust: components\n",
		"posts/lower.md": POST.replace("title", "trust: text\ntitle"),
		"posts/higher.md": POST.replace("title", "trust: code\ntitle"),
	});
	const { posts, diagnostics } = await blog.collection();
	assert.deepEqual(show(posts, "file trust").sort(), ["posts/higher.md components", "posts/lower.md text"]);
	assert.deepEqual(show(diagnostics, "file line rule"), ["posts/higher.md 2 trust-invalid"]);
});

describe("an entry of trust", () => {
	const FILES = { "posts/own.mdx": POST, "posts/guests/g.mdx": POST, "posts/quests/.gitkeep": "" };
	const read = async (settings: string, files: Record<string, string> = FILES, links: Record<string, string> = {}) => {
		const blog = createTestBlog({ "site.yml": `title: Blog\n${settings}\n`, ...files });
		for (const [link, target] of Object.entries(links)) symlinkSync(target, path.join(blog.options.contentDir, link));
		blog.invalidate();
		const { diagnostics } = await blog.settings();
		const { posts } = await blog.collection();
		return { diagnostics, trusts: show(posts, "file trust").sort() };
	};

	for (const entry of ["posts/guests", "content/posts/guests/", "posts/Guests/**", "posts/guests/g.mdx"]) {
		test(`restricts the posts that it names: ${entry}`, async () => {
			const { diagnostics, trusts } = await read(`trust: { ${entry}: text }`);
			assert.deepEqual([diagnostics, trusts], [[], ["posts/guests/g.mdx text", "posts/own.mdx code"]]);
		});
	}

	for (const entry of ["posts/quests", "posts/QUESTS", "pages"]) {
		test(`that names a folder without posts is a warning: ${entry}`, async () => {
			const { diagnostics, trusts } = await read(`trust: { ${entry}: text }`);
			assert.deepEqual(show(diagnostics, "line severity rule"), ["2 warning trust-invalid"]);
			assert.deepEqual(trusts, ["posts/guests/g.mdx code", "posts/own.mdx code"]);
		});
	}

	for (const entry of ["team", "./team/", "../team", "posts/team"]) {
		test(`can name the folder that a link leads to: ${entry}`, async () => {
			const target = entry === "../team" ? "../../team" : "../team";
			const file = entry === "../team" ? "../team/g.mdx" : "team/g.mdx";
			const settings = `links: ${target.slice(3)}\ntrust: { ${entry}: text }`;
			const { diagnostics, trusts } = await read(settings, { ...FILES, [file]: POST }, { "posts/team": target });
			const expected = ["posts/guests/g.mdx code", "posts/own.mdx code", "posts/team/g.mdx text"];
			assert.deepEqual([diagnostics, trusts], [[], expected]);
		});
	}

	const IN_WRITING = { "writing/own.mdx": POST, "writing/guests/g.mdx": POST };
	for (const [entry, { before = "", files = FILES, meant = "" } = {}] of [
		["posts/guest", { meant: "posts/guests" }],
		["posts/gusts", { meant: "posts/guests" }],
		["guests", { meant: "posts/guests" }],
		["my-blog/posts/guests", { meant: "posts/guests" }],
		["/home/ada/blog/posts/guests", { meant: "posts/guests" }],
		["~/posts/guests", { meant: "posts/guests" }],
		["posts/[guests]", { meant: "posts/guests" }],
		["posts/guests\u200b", { meant: "posts/guests" }],
		["posts/gu\u0435sts", { meant: "posts/guests" }],
		["posts/guests/g.md", { meant: "posts/guests/g.mdx" }],
		["posts/guests/g"],
		["posts/{guests,others}"],
		["posts/guests, posts/others"],
		["posts/guests; posts/others"],
		["/blog/guests"],
		["blog/guests"],
		["posts/guests/.+"],
		["posts/guests/..."],
		["!posts/own"],
		["posts/my%20guests"],
		["posts/guest-posts"],
		["posts/team"],
		["ada"],
		["components"],
		["posts/talks", { before: "sections: talks\n", files: { ...FILES, "talks/t.mdx": POST }, meant: "talks" }],
		["posts/guests", { before: "posts: [writing, notes]\n", files: IN_WRITING }],
		["guests", { before: "posts: [writing, notes]\n", files: IN_WRITING, meant: "posts/writing/guests" }],
	] as const) {
		test(`that names nothing is an error, and all posts are text: ${before}${entry}`, async () => {
			const { diagnostics, trusts } = await read(`${before}trust:\n  ${JSON.stringify(entry)}: text`, files);
			const line = before === "" ? 2 : 3;
			assert.deepEqual(show(diagnostics, "file line severity rule"), [`site.yml ${line} error site`]);
			assert.match(diagnostics[0]?.message ?? "", /Until then, all posts have the trust `text`\.$/);
			assert.equal(/Did you mean `(.*)`\?/.exec(diagnostics[0]?.message ?? "")?.[1] ?? "", meant);
			assert.ok(trusts.length > 1 && trusts.every((one) => one.endsWith(" text")), trusts.join());
		});
	}

	for (const [unread, settings, files] of [
		["site.yaml", "title: A\n", {}],
		["site.yml.txt", "title: A\n", {}],
		["site.json", "title: A\n", {}],
		["site.yaml", undefined, {}],
		["Site.yml", undefined, {}],
	] as const) {
		test(`in ${unread}, which isn't read${settings ? " beside another file" : ""}, is an error, and all posts are text`, async () => {
			const own = settings === undefined ? {} : { "site.yml": settings };
			const trust = '{ "trust": { "posts/guests": "text" } }';
			const blog = createTestBlog({ ...FILES, ...files, ...own, [unread]: trust });
			const { diagnostics } = await blog.settings();
			assert.deepEqual(
				show(diagnostics, "file rule").filter((one) => one.startsWith(unread)),
				[`${unread} site`],
			);
			assert.deepEqual(show((await blog.collection()).posts, "trust"), ["text", "text"]);
		});
	}

	test("in a comment of a file that isn't read is none", async () => {
		const { diagnostics, trusts } = await read("", { ...FILES, "site.yaml": "title: A\n# trust: text\n" });
		assert.deepEqual([diagnostics, trusts], [[], ["posts/guests/g.mdx code", "posts/own.mdx code"]]);
	});
});

describe("an invalid entry leaves posts without a valid one as text:", () => {
	for (const [trust, ...expected] of [
		["{ posts/guests: text, posts/other: low }", "text", "text", "text"],
		["{ posts/guests: code, posts/other: low }", "text", "code", "text"],
		["{ posts: code, posts/guests: txt, posts/other: components }", "code", "text", "components"],
		["{ posts/other: components, posts/gu*: text }", "text", "text", "components"],
		["low", "text", "text", "text"],
		["[posts]", "text", "text", "text"],
	] as const) {
		test(trust, async () => {
			const files = { "posts/a.mdx": POST, "posts/guests/b.mdx": POST, "posts/other/c.mdx": POST };
			const blog = createTestBlog({ "site.yml": `title: Blog\ntrust: ${trust}\n`, ...files });
			assert.deepEqual(show((await blog.settings()).diagnostics, "severity line rule"), ["error 2 site"]);
			const { posts } = await blog.collection();
			const sorted = posts.toSorted((a, b) => (a.file < b.file ? -1 : 1));
			assert.deepEqual(show(sorted, "trust"), expected);
		});
	}
});

describe("posts are text while settings may restrict them in a way that can't be read:", () => {
	const GUESTS = "posts/guests: text";
	for (const [title, settings, ...expected] of [
		["a misspelt key", `title: A\ntrsut:\n  ${GUESTS}\n`, "error 2 site"],
		["a longer key", `title: A\ntrusts: { ${GUESTS} }\nstrict: false\n`, "error 2 site"],
		["a longer key beside it", `title: A\ntrust: code\ntrustedFolders: { ${GUESTS} }\n`, "error 3 site"],
		["a key below another setting", `title: A\nhead:\n  trust: text\n`, "error 3 site"],
		["folders that aren't indented", `title: A\ntrust:\n${GUESTS}\n`, "error 3 site"],
		["the key twice", `title: A\ntrust: text\ntrust: code\n`, "error 3 site", "error 3 site"],
		["the key in two forms", `title: A\nTrust: text\ntrust: code\n`, "error 3 site"],
		["a syntax error", `title: A\n trust:\n  ${GUESTS}\n`, "error 2 site", "error 2 site"],
		["a misspelt key and a syntax error", `title: A\n--- trsut: text\n`, "error 2 site", "error 2 site"],
		["a folder twice", `title: A\ntrust:\n  posts: text\n  posts: code\n`, "error 4 site", "error 4 site"],
		[
			"a folder twice, in other order",
			`title: A\ntrust: { posts: code, posts: text }\n`,
			"error 2 site",
			"error 2 site",
		],
		["the key below an unknown one", `title: A\nsettings:\n  trust:\n    ${GUESTS}\n`, "error 2 site"],
		["the key below unknown ones, in a list", `title: A\nmine:\n  - rules: { trust: text }\n`, "error 2 site"],
		["folders below an unknown key", `title: A\nallow: { ${GUESTS} }\n`, "error 2 site"],
		["folders below an unknown key of another", `title: A\nhead: { allow: { ${GUESTS} } }\n`, "error 2 site"],
		["the key below another folder", "title: A\nposts: { trust: text }\n", "error 2 site"],
		["the key in a folded text", `title: A\ndescription: >\n  B\n  trust:\n    ${GUESTS}\n`, "error 2 site"],
		["the key in a literal text", "title: A\ndescription: |\n  B\n  trust: text\n", "error 2 site"],
		["a syntax error that is corrected", "title: A\ntrust = text\n", "error 2 site", "error 2 site"],
	] as const) {
		test(title, async () => {
			const blog = createTestBlog({ "site.yml": settings, "posts/a.mdx": POST });
			const { diagnostics } = await blog.settings();
			assert.deepEqual(show(diagnostics, "severity line rule").sort(), [...expected].sort());
			assert.match(
				diagnostics.map(({ message }) => message).join("\n"),
				/Until then, all posts have the trust `text`\.$/m,
			);
			assert.deepEqual(show((await blog.collection()).posts, "trust"), ["text"]);
		});
	}

	for (const settings of [
		"titel: A\n",
		"title: A\n description: B\n# trust: text\n",
		"title: A\ntrust:\n",
		"title: A\ntaxonomies: { trust: { title: T } }\n",
		"title: A\ndescription: |\n  In code we trust:\n  see below\n",
	]) {
		test(`not with ${JSON.stringify(settings)}`, async () => {
			const { posts } = await createTestBlog({ "site.yml": settings, "posts/a.mdx": POST }).collection();
			assert.deepEqual(show(posts, "trust"), ["code"]);
		});
	}
});

describe("a guest's post doesn't change", () => {
	const blogWith = (own: string, guest: string, settings = "", files: Files = {}) =>
		createTestBlog({
			"site.yml": `title: Blog\ntrust: { posts/guests: text }\n${settings}`,
			"authors.yml": "ada: { name: Ada, url: https://ada.example }\n",
			...files,
			"posts/own.md": POST.replace("title", `${own}\ntitle`),
			"posts/guests/g.md": POST.replace("title", `${guest}\ntitle`).replace("2026", "2001"),
			"posts/guests/h.md": POST.replace("title", `${guest}\ntitle`).replace("2026", "2027"),
		});

	test("the spelling and URL of a tag, a series or a term", async () => {
		const blog = blogWith(
			"tags: Next.js\nseries: C++ days\ntopics: Big Data",
			"tags: next-js\nseries: c plus plus days\ntopics: bigdata",
			"taxonomies: { topics: {} }\n",
		);
		const { tags, terms } = await blog.taxonomies();
		const all = [tags, ...terms.values()].flatMap((names) => [...names.values()]);
		assert.deepEqual(show(all, "label path"), [
			"Next.js /tags/nextjs",
			"C++ days /series/c-plus-plus-days",
			"Big Data /topics/big-data",
		]);
	});

	for (const [own, guest, owners] of [
		["tags: CSS", "tags: style", "CSS"],
		["tags: style", "tags: CSS", "style"],
		["draft: true\ntags: CSS", "tags: style", "CSS"],
		["tags: CSS", "draft: true\ntags: style", "CSS"],
		["lang: en", "tags: [style, CSS]", "CSS"],
	] as const) {
		test(`the tag at a path, which it has instead of its own: ${own.replace("\n", ", ")}; ${guest.replace("\n", ", ")}`, async () => {
			const blog = blogWith(own, guest, "", { "tags.yml": "CSS: { permalink: /style }\n" });
			const { posts, diagnostics } = await blog.collection();
			const tags = posts.flatMap((post) => post.tags);
			assert.deepEqual([...new Set(tags)], [owners]);
			assert.deepEqual(
				show(diagnostics, "file:line severity rule"),
				["h", "g"].map((name) => `posts/guests/${name}.md:${guest.includes("draft") ? 3 : 2} warning path-conflict`),
			);
		});
	}

	test("the order of a series, in which it comes last", async () => {
		const group = await blogWith("series: S", "series: { name: S, part: 1 }").listGroup("series");
		const files = show(group?.lists[0]?.posts, "file");
		assert.deepEqual([files[0], files.length], ["posts/own.md", 3]);
	});

	test("the beginning of the index", async () => {
		const blog = blogWith("pinned: true", "pinned: true");
		assert.equal((await blog.index())[0]?.file, "posts/own.md");
		const { diagnostics } = await blog.collection();
		const files = ["posts/guests/g.md", "posts/guests/h.md"];
		assert.deepEqual(
			show(diagnostics, "file:line rule"),
			files.map((file) => `${file}:2 trust-invalid`),
		);
	});

	for (const [own, guest, ...expected] of [
		["authors: Eve", "authors: { name: Eve, url: https://g.example }", "/authors/eve Eve "],
		["authors: Eve", "authors: { id: x, name: Eve }", "/authors/eve Eve "],
		["authors: ada", "authors: { name: ADA, url: https://g.example }", "/authors/ada Ada https://ada.example"],
		[
			"authors: Bob",
			"authors: { id: ada, bio: B, url: https://g.example }",
			"/authors/ada Ada https://ada.example",
			"/authors/bob Bob ",
		],
	] as const) {
		test(`an author of others or of authors.yml: ${guest}`, async () => {
			const { authors } = await blogWith(own, guest).taxonomies();
			const shown = authors.groups.map(({ path, author: { name, url = "" } }) => `${path} ${name} ${url}`);
			assert.deepEqual(shown.sort(), expected);
		});
	}
});

test("the posts of another system's site may not run code, by the path of its folder", async () => {
	const sourceAdapter = adapterOfSite([{ at: "posts", from: "blog" }]);
	const files = {
		"blog/2026-01-01-a.mdx": "Text",
		"blog/team/2026-01-02-b.mdx": "Text",
	};
	const trusts = async (settings: string, options: Partial<BlogOptions> = {}) =>
		show(
			(
				await createTestBlog(
					{ ...files, "site.yml": `title: A\n${settings}` },
					{ sourceAdapter, ...options },
				).collection()
			).posts,
			"trust",
		);
	assert.deepEqual(await trusts(""), ["components", "components"]);
	assert.deepEqual(await trusts("trust:\n  blog/team: code\n"), ["components", "components"]);
	assert.deepEqual(await trusts("trust:\n  blog/team: text\n"), ["text", "components"]);
	assert.deepEqual(await trusts("trust:\n  blog/team: code\n", { trustsSettings: true }), ["code", "components"]);
});

test("the posts of a folder without settings may not run code", async () => {
	const { posts } = await createTestBlog({ "posts/a.mdx": POST }).collection();
	assert.deepEqual(show(posts, "trust"), ["components"]);
});

describe("settings that let a folder do more", () => {
	const outside = createTemporaryFolder({ "a.png": "secret" });
	const settings = {
		trust: "code",
		scripts: "true",
		links: [outside],
		head: { meta: [{ name: "a", content: "b" }] },
		analytics: { src: "https://a.example/a.js" },
		comments: "mastodon",
		newsletter: { buttondown: "ada" },
		webmention: "https://a.example/mention",
		indexNow: "0123456789",
	};
	const other = { "blog/2026-01-01-a.md": "![a](/img/a.png)" };
	const sourceAdapter = adapterOfSite([
		{ at: "posts", from: "blog" },
		{ at: "public/img", from: "img", mediaOnly: true },
	]);
	const own = { "posts/2026-01-01-a.mdx": "{1 + 1}", "components/a.tsx": "export const A = () => <b />;\n" };
	for (const [title, folder, trustsSettings, isFollowed] of [
		["another system's", other, undefined, false],
		["another system's, which is the owner's", other, true, true],
		["this blog's", own, undefined, true],
		["this blog's, which is somebody else's", own, false, false],
	] as const) {
		test(`are ${isFollowed ? "" : "not "}followed in a folder of ${title}`, async () => {
			const blog = createTestBlog({ ...folder, "site.yml": stringify(settings) }, { trustsSettings, sourceAdapter });
			symlinkSync(outside, path.join(blog.options.contentDir, folder === own ? "public" : "img"));
			const [site, plain] = await Promise.all([blog.site(), createTestBlog({ "site.yml": "" }).site()]);
			const { trust: _, ...others } = settings;
			for (const key of Object.keys(others) as (keyof typeof others)[]) {
				assert.equal(!isDeepStrictEqual(site[key], plain[key]), isFollowed, key);
			}
			const { posts } = await blog.collection();
			const trust = folder === own || isFollowed ? "code" : "components";
			assert.equal(posts[0]?.trust, isFollowed ? trust : "components");
			const files = await blog.source.listPublicFiles();
			assert.equal(/a\.png$/m.test(files.join("\n")), isFollowed);
			assert.equal((await blog.ownerCode()).components.length, folder === own && isFollowed ? 1 : 0);
			const ignored = (await blog.settings()).diagnostics.filter(({ rule }) => rule === "setting-ignored");
			const lines = show(ignored, "line message").map((line) => line.replace(/ of `site.*/, ""));
			const all = `1 ${Object.keys(settings)
				.map((key) => `\`${key}\``)
				.join(", ")}`;
			assert.deepEqual(lines, isFollowed ? [] : [all]);
		});
	}

	test("may be written in any form, and may lower the permissions of posts", async () => {
		const site = "Trust: code\nSCRIPTS: yes\nlinks: /\nstrict: true\n";
		const parsed = async (text: string) =>
			await createTestBlog({ ...other, "site.yml": text }, { sourceAdapter }).settings();
		const { site: read, diagnostics } = await parsed(site);
		assert.deepEqual([read.trust, read.scripts, read.links, read.strict], [{ "": "components" }, false, [], true]);
		assert.equal(diagnostics.length, 1);
		const lowered = await parsed("trust:\n  posts: text\n");
		assert.deepEqual([lowered.site.trust, lowered.diagnostics], [{ posts: "text" }, []]);
	});
});
