import assert from "node:assert/strict";
import { linkSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import sharp from "sharp";
import type { Blog, BlogOptions } from "@/lib/blog/blog";
import { adapterOfSite, createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { renderForms } from "@/lib/blog/body-forms/render-forms";
import { getOgImages, getPostSocialImage } from "@/lib/blog/metadata/og-images";
import { makeFiles, OUTPUTS } from "@/lib/outputs/registry";
import { getHashedFiles, staticFiles } from "@/lib/outputs/static-files/output";
import { listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import { makePng } from "@/lib/utils/png.support";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { showProblems } from "./checks.support";
import { stopsBuild } from "./report";
import { runChecks } from "./run-checks";

const SITE = "title: T\nurl: https://t.example\n";
const post = (body: string, more = "") => `---\ntitle: P\ndate: 2026-01-01\n${more}---\n\n${body}\n`;
const draft = (body: string) => post(body, "draft: true\n");

/** Creates a blog with files and symbolic links, whose targets are relative to the link. */
function blogWithLinks(files: Files, links: Record<string, string>, options: Partial<BlogOptions> = {}): Blog {
	const blog = createTestBlog({ "site.yml": SITE, ...files }, options);
	for (const [link, target] of Object.entries(links)) {
		const file = path.join(blog.options.contentDir, link);
		mkdirSync(path.dirname(file), { recursive: true });
		symlinkSync(target, file);
	}
	return blog;
}

/** Where a site of another system has its posts and static files. */
const POSTS = { at: "posts", from: "blog" };
const mountStatic = (from: string) => ({ at: `public/${from}`, from, mediaOnly: true });

/** Lists the files that are published, without the engine's own. */
async function served(blog: Blog): Promise<string[]> {
	const shared = new Set((await blog.source.listSharedFiles()).map((file) => `public/${file}`));
	return (await listPublishedFiles(blog)).filter((file) => !shared.has(file)).sort();
}

const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1);

/** Returns the files and messages of a rule. */
async function reported(blog: Blog, rule: string): Promise<string[]> {
	return showProblems(blog, "file message", new RegExp(`^${rule}$`));
}

test("files whose URLs code computes are published and checked, and relative URLs of images are reported", async () => {
	const blog = createTestBlog({
		"site.yml": SITE,
		"posts/a/index.mdx": post(
			'export const names = ["x", "y"];\n\n<img src={`/files/posts/a/${names[0]}.svg`} alt="" />\n\n{names.map((n) => <a key={n} href={`/files/posts/a/${n}.pdf`}>{n}</a>)}\n\n{names.map((n) => <img key={n} src={`./${n}.svg`} alt="" />)} <img src={`/files/drafts/${names[0]}.svg`} alt="" />',
		),
		"posts/a/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
		"posts/a/x.pdf": "%PDF",
		"posts/a/z.pdf": "%PDF",
		"drafts/x.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>',
	});
	assert.deepEqual(await served(blog), ["posts/a/x.pdf", "posts/a/x.svg"]);
	const relative = (name: string) =>
		`posts/a/index.mdx Code writes the URL \`./${name}.svg\`, which isn't resolved, so that browsers look for the image beside the page. Write \`/files/posts/a/${name}.svg\`.`;
	assert.deepEqual(await reported(blog, "file-missing"), [
		relative("x"),
		relative("y"),
		"posts/a/index.mdx `drafts/x.svg` is not published for this post, as it is in a folder of drafts. Move it beside the post.",
		"posts/a/index.mdx No file posts/a/y.pdf. Add the file or fix the path.",
	]);
});

test("published images that tell where they were taken are reported", async () => {
	const photo = sharp({ create: { width: 9, height: 9, channels: 3, background: "#36c" } });
	const located = await photo
		.clone()
		.withExif({ IFD3: { GPSLatitude: "48/1 8/1 0/1" } })
		.jpeg()
		.toBuffer();
	const blog = createTestBlog({
		"site.yml": SITE,
		"posts/a/index.md": post("![x](./x.jpg)"),
		"posts/a/x.jpg": located,
		"posts/a/unused.jpg": located,
		"posts/draft/index.md": draft("![y](./y.jpg)"),
		"posts/draft/y.jpg": located,
		"public/z.jpg": located,
		"public/plain.jpg": await photo
			.clone()
			.withExif({ IFD0: { Artist: "Ada" } })
			.jpeg()
			.toBuffer(),
	});
	const message = (file: string, name: string) =>
		`${file} \`${file}\` is published with the place where it was taken in its metadata. Export it without its location, or remove it by \`exiftool "-gps*=" "${name}"\`.`;
	assert.deepEqual(await reported(blog, "image-location"), [
		message("posts/a/x.jpg", "x.jpg"),
		message("public/z.jpg", "z.jpg"),
	]);
});

describe("files beside posts", () => {
	const files = {
		"site.yml": SITE,
		"posts/a/index.mdx": post(
			'![x](x.png)\n\n[y](./y.pdf)\n\n<iframe src="frame.html"></iframe>\n\n<Video src="./film.mp4" />\n\n<img srcSet="small.png, large.png 2x" alt="" />',
			"image: ./hero.png\n",
		),
		"posts/draft.md": draft("![z](./z.png)"),
		"posts/later.md": post("![z](./later.png)", "").replace("2026", "2199"),
		"pages/about.md": "# About\n\n![p](./p.png)",
		...Object.fromEntries(
			["x.png", "y.pdf", "frame.html", "film.mp4", "small.png", "large.png", "hero.png", "unused.png"]
				.concat(["index.mdx~", "index.mdx.bak", "#index.mdx#", "notes.txt", ".hidden.png"])
				.map((name) => [`posts/a/${name}`, name]),
		),
		"posts/z.png": "z",
		"posts/later.png": "l",
		"posts/draft.md.orig": "secret",
		"posts/draft copy.md": draft("secret"),
		"drafts/idea.md": "# Idea\n\n![i](./i.png)",
		"drafts/i.png": "i",
		"pages/p.png": "p",
	};

	test("are published if a published post or page uses them, in any element", async () => {
		const used = ["film.mp4", "frame.html", "hero.png", "large.png", "small.png", "x.png", "y.pdf"];
		const published = await served(createTestBlog({ ...files, "site.yml": `${SITE}scripts: true\n` }));
		assert.deepEqual(published, ["pages/p.png", ...used.map((name) => `posts/a/${name}`)]);
	});

	test("are not published if their type may run scripts, unless the owner allows scripts", async () => {
		const passive = ["f.pdf", "g.csv", "h.ZIP", "i.docx", "j.json"];
		const active = ["a.html", "b.HTM", "c.xhtml", "d.xml", "e.svgz"];
		active.push("k.rdf", "l.mathml", "m.xul", "n.atom", "o.js", "p.mjs", "q.wasm", "r.unknown");
		const names = [...active, ...passive];
		const use = (name: string) => (/html?$/i.test(name) ? `<iframe src="${name}"></iframe>` : `[x](./${name})`);
		const site = (more: string) =>
			createTestBlog({
				"site.yml": SITE + more,
				"posts/p/index.md": post(names.map(use).join("\n\n")),
				...Object.fromEntries(names.map((name) => [`posts/p/${name}`, "<script>a()</script>"])),
			});
		const inFolder = (list: string[]) => list.map((name) => `posts/p/${name}`).sort();
		assert.deepEqual(await served(site("")), inFolder(passive));
		assert.deepEqual(await served(site("scripts: true\n")), inFolder(names));
		const { problems } = await runChecks(site(""));
		// Frames are found when the body is run, at the first of them.
		const reports = problems.map(({ rule, message }) => `${rule} ${/`posts\/p\/(.*?)`/.exec(message)?.[1]}`);
		assert.equal(reports.join(), `html-script ${active.join(",html-script ")}`);
		assert.deepEqual(problems.map(({ line }) => line).slice(0, 5), [6, 6, 6, 12, 14]);
	});

	test("are published if the header shows them, or a link in it, or one with the site's own URL, leads to them", async () => {
		const blog = createTestBlog({
			"site.yml": `${SITE}navigation:\n  - label: CV\n    url: /files/pages/cv.pdf\nlogo: /files/pages/logo.png\n`,
			"pages/cv.pdf": "c",
			"pages/logo.png": "l",
			"posts/a.md": post("[b](https://t.example/files/posts/b%20c.pdf) [d](https://u.example/files/posts/d.pdf)"),
			"posts/b c.pdf": "b",
			"posts/d.pdf": "d",
		});
		assert.deepEqual(await served(blog), ["pages/cv.pdf", "pages/logo.png", "posts/b c.pdf"]);
	});

	test("are not published if their path is only mentioned, be it beside a draft or not", async () => {
		const mention = "a: /files/posts/d/a.txt, `/files/posts/d/b.txt`, **/files/posts/d/c.txt**";
		const block = "```md\n![d](/files/posts/d/d.txt)\n```\n\n    /files/posts/d/e.txt";
		const names = ["a", "b", "c", "d", "e", "f", "g"];
		const blog = createTestBlog({
			"site.yml": SITE,
			"posts/d/index.md": draft("[a](./a.txt)"),
			...Object.fromEntries(names.map((name) => [`posts/d/${name}.txt`, name])),
			"posts/a.md": post(`${mention}\n\n${block}`),
			"posts/b.mdx": post(
				`${mention}\n\n${block.split("\n\n")[0]}\n\n<p data-file="/files/posts/d/f.txt">{["/files/posts/d/g.txt"].map((url) => <a href={url}>G</a>)}</p>`,
			),
		});
		assert.deepEqual(await served(blog), ["posts/d/f.txt", "posts/d/g.txt"]);
	});

	test("are not published from drafts/ by a link of the header, which is reported", async () => {
		const blog = createTestBlog({
			"site.yml": `${SITE}navigation:\n  - label: CV\n    url: /files/drafts/cv.pdf\n`,
			"drafts/cv.pdf": "c",
		});
		assert.deepEqual(await served(blog), []);
		assert.deepEqual(await reported(blog, "file-missing"), [
			"site.yml `drafts/cv.pdf` is not published, as it is in a folder of drafts. Move it to `public/`.",
		]);
	});

	describe("of drafts, and of folders with more trust than that of the post", () => {
		const links = "[a](../../drafts/n.txt) [b](../mine/notes.txt) [c](../plan.pdf) [d](./own.txt) [e](/all/notes.txt)";
		const site = (more: Files) =>
			createTestBlog({
				"site.yml": `${SITE}trust: { posts/guests: text }\n`,
				"posts/guests/g.md": post(links),
				"posts/mine/index.md": draft("M"),
				"posts/mine/notes.txt": "n",
				"posts/plan.pdf": "p",
				"posts/guests/own.txt": "o",
				"drafts/n.txt": "n",
				...more,
			});

		test("are not published, by a link to their folder neither, which is reported", async () => {
			const blog = site({});
			mkdirSync(path.join(blog.options.contentDir, "public"));
			symlinkSync("../posts/mine", path.join(blog.options.contentDir, "public/all"));
			blog.invalidate();
			assert.deepEqual(await served(blog), ["posts/guests/own.txt"]);
			const reports = (await reported(blog, "file-missing")).map((line) => line.replace(/, as.*/, ""));
			assert.deepEqual(
				reports,
				["drafts/n.txt", "posts/mine/notes.txt", "posts/plan.pdf", "public/all/notes.txt"].map(
					(file) => `posts/guests/g.md \`${file}\` is not published for this post`,
				),
			);
		});

		test("are published if another post may use them, except those of drafts", async () => {
			const blog = site({
				"posts/a.md": post("[a](./plan.pdf) [b](./guests/own.txt) [c](../drafts/n.txt) [d](./drafts/m.txt)"),
				"posts/drafts/m.txt": "m",
			});
			assert.deepEqual(await served(blog), ["posts/guests/own.txt", "posts/plan.pdf"]);
			const development = createTestBlog({}, { contentDir: blog.options.contentDir, mode: "development" });
			const isShown = async (file: string) => (await staticFiles.find?.(development, `/files/${file}`)) !== undefined;
			const shown = await Promise.all(["posts/plan.pdf", "posts/mine/notes.txt", "drafts/n.txt"].map(isShown));
			assert.deepEqual(shown, [true, false, false]);
		});
	});

	test("of drafts are no part of the pages of other posts: images, portraits, captions", async () => {
		const picture = await makePng(900, 600);
		const use = "![a](../drafts/a.png)\n\n![b](./Drafts/b.png)\n\n<Gallery src='../drafts/photos' />";
		const fields =
			"cover: ../drafts/c.png\nogImage: ../drafts/d.png\nauthors:\n  - { name: X, image: ../drafts/e.png }\n";
		const images = [
			"drafts/a.png",
			"posts/Drafts/b.png",
			"drafts/c.png",
			"drafts/d.png",
			"drafts/e.png",
			"drafts/photos/f.png",
		];
		const blog = createTestBlog({
			"site.yml": SITE,
			"posts/a.mdx": post(use, fields),
			"drafts/photos/captions.yml": "f.png: secret\n",
			...Object.fromEntries(images.map((file) => [file, picture])),
		});
		assert.deepEqual(await served(blog), []);
		const missing = await showProblems(blog, "line message", /^file-missing$/);
		const expected =
			"4 `drafts/c.png`; 5 `drafts/d.png`; 6 `drafts/e.png`; 10 `drafts/a.png`; 12 `posts/Drafts/b.png`; 14 `drafts/photos/f.png`";
		assert.equal(missing.map((line) => line.replace(/ is not.*/, "")).join("; "), expected);
		assert.deepEqual(
			[...(await getOgImages(blog)).values()].filter(({ portrait }) => portrait),
			[],
		);
		const found = (await blog.post("/blog/a")) ?? assert.fail();
		assert.match((await getPostSocialImage(blog, await blog.site(), found)).url, /\/share\//);
		assert.ok(!(await blog.compiled(found)).code.includes("secret"));
	});

	for (const name of ["a#b", "a?b", "a%41", "cafe\u0301", "a&b c"]) {
		test(`are published and found by links if they are named ${name}`, async () => {
			const picture = await makePng(30, 20);
			const encoded = encodeURIComponent(name);
			const blog = createTestBlog({
				"site.yml": SITE,
				"posts/a/index.md": post(
					`![A](./${encoded}.png)\n\n[B](./${encoded}.pdf) [C](https://t.example/files/posts/a/${encoded}.txt)`,
					`image: "./x${encoded}.png"\n`,
				),
				...Object.fromEntries([name, `x${name}`].map((one) => [`posts/a/${one}.png`, picture])),
				...Object.fromEntries(["pdf", "txt"].map((type) => [`posts/a/${name}.${type}`, type])),
			});
			const files = [`${name}.pdf`, `${name}.png`, `${name}.txt`, `x${name}.png`];
			assert.deepEqual(
				await served(blog),
				files.map((file) => `posts/a/${file}`),
			);
			const [found = assert.fail()] = await blog.posts();
			const shown = [found.image ?? "", ...(await blog.compiled(found)).metadata.images.map(({ url }) => url)];
			const hashed = [...(await getHashedFiles(blog)).values()].map(({ url }) => url);
			for (const url of shown) assert.ok(hashed.includes((await blog.postImage(found, url))?.src ?? ""), url);
			assert.deepEqual((await runChecks(blog)).problems, []);
		});
	}

	describe("are not shown as images by a post for which they are not published:", () => {
		const guests = "trust: { posts/guests: text }\n";
		const team = "trust: { posts/team: components }\n";
		for (const [title, settings, file, body, fields] of [
			["beside posts with more trust", guests, "posts/guests/g.md", "![a](../own/a.png)", ""],
			["of drafts", "", "posts/g.md", "![a](../drafts/a.png)", ""],
			["beside pages", guests, "posts/guests/g.md", "![a](../../pages/a.png)", ""],
			["with another name", guests, "posts/guests/g.md", "![a](./linked.png)", ""],
			["of a gallery", team, "posts/team/g.md", '<Gallery src="../own" />', ""],
			["in HTML", team, "posts/team/g.md", '<img src="/files/posts/own/a.png" alt="a">', ""],
			["of the front matter", guests, "posts/guests/g.md", "G", "image: ../own/a.png\n"],
			["for previews of links", guests, "posts/guests/g.md", "G", "ogImage: ../own/a.png\n"],
			["as portraits", guests, "posts/guests/g.md", "G", "authors: { name: X, image: ../own/a.png }\n"],
		] as const) {
			test(title, async () => {
				const picture = await makePng(900, 600);
				const images = ["posts/own/a.png", "drafts/a.png", "pages/a.png", "posts/guests/b.png"];
				const blog = createTestBlog({
					"site.yml": SITE + settings,
					[file]: post(body, fields),
					"posts/own/captions.yml": "a.png: secret\n",
					...Object.fromEntries(images.map((one) => [one, picture])),
				});
				const inGuests = (name: string) => path.join(blog.options.contentDir, "posts/guests", name);
				linkSync(inGuests("b.png"), inGuests("linked.png"));
				const [found = assert.fail()] = await blog.posts();
				const { metadata, code } = await blog.compiled(found);
				const inPage = await Promise.all(metadata.images.map(({ url }) => blog.postImage(found, url)));
				assert.deepEqual(
					inPage.filter((image) => image !== undefined),
					[],
				);
				assert.deepEqual([found.image, found.ogImage, ...found.authors.map(({ image }) => image)].filter(Boolean), []);
				const ogImages = [...(await getOgImages(blog)).values()];
				assert.ok(ogImages.every(({ portrait }) => portrait === undefined));
				assert.doesNotMatch((await renderForms(blog, found)).feed, /<img/);
				assert.ok(!code.includes("secret"));
				assert.equal((await reported(blog, "file-missing")).length, 1);
				assert.deepEqual(await served(blog), []);
			});
		}
	});

	test("are not published from a folder with less trust if they are hard links, which is reported", async () => {
		const blog = createTestBlog({
			"site.yml": `${SITE}trust: { posts/guests: text }\n`,
			".env": "SECRET=1",
			"posts/guests/g.md": post("[a](./a.txt) [b](./b.txt)"),
			"posts/guests/b.txt": "b",
			"posts/own.md": post("[a](./guests/a.txt) [c](./c.txt)"),
		});
		const inContent = (file: string) => path.join(blog.options.contentDir, file);
		for (const file of ["posts/guests/a.txt", "posts/c.txt"]) linkSync(inContent(".env"), inContent(file));
		assert.deepEqual(await served(blog), ["posts/c.txt", "posts/guests/b.txt"]);
		assert.equal((await reported(blog, "file-missing")).length, 2);
	});

	test("are shown in development if any post uses them", async () => {
		const blog = createTestBlog(files, { mode: "development" });
		const isShown = async (file: string) => (await staticFiles.find?.(blog, `/files/${file}`)) !== undefined;
		for (const file of ["posts/a/x.png", "posts/z.png", "posts/later.png", "drafts/i.png", "pages/p.png"]) {
			assert.ok(await isShown(file), file);
		}
		for (const file of ["posts/a/unused.png", "posts/a/index.mdx~", "posts/a/.hidden.png", "posts/draft.md.orig"]) {
			assert.ok(!(await isShown(file)), file);
		}
	});
});

describe("files of public/", () => {
	const names =
		"a.png notes.md environment.txt id_rsa.pub deploy_ed25519.pub id_rsa.html about_rsa-keys.txt ssh_host_rsa_key.pub wallet.png kubeconfig.html service.json part.txt a~b.txt .well-known/security.txt deep/old.old/b.txt".split(
			" ",
		);
	const hidden = [
		...[".env", ".git/config", ".htaccess", "deep/.secret/a.txt", "deep/.well-known.bak", "node_modules/m/index.js"],
		...["a.md~", "#a.md#", "a.bak", "a.ORIG", "a.rej", "a.save", ".a.swp", "a.swo", "a.tmp", "~$a.docx"],
		...["Thumbs.db", "desktop.ini", "deep/.DS_Store"],
		...["a.sav", "a~.txt", "Copy of a.txt", "Copy of notes.md", "a - Copy.txt", "a - Copy (2).txt"],
		...["a.zip.part", "a.crdownload", "id_rsa", "deep/id_ed25519", "id_ecdsa_sk", "a.pem", "a.KEY", "a.p12", "a.kdbx"],
		...["a.sync-conflict-20260101-120000-ABCDEFG.pdf", "a (Ada's conflicted copy 2026-01-01).html", "a.bak.md"],
		...["id_rsa_work", "id_rsa-old", "id_rsa.txt", "deploy_ed25519", "ssh_host_rsa_key", "a.kdb", "secring.gpg"],
		...["_netrc", ".netrc", "service-account.json", "service-account-prod.json", "client_secret.json"],
		...["client_secret_123.apps.example.com.json", "a.tfstate", "a.tfstate.backup", "a.tfstate.1.backup"],
		...["kubeconfig", "wp-config.php", "wallet.dat"],
		...["a.p8", "a.ovpn", "a.jwk", "htpasswd", "config.env", "config.env.local", "a.bak2"],
	];
	const write = (list: string[]) => Object.fromEntries(list.map((name) => [`public/${name}`, "x"]));
	const blog = createTestBlog({ "site.yml": SITE, ...write(names), ...write(hidden) });

	test("are published, except hidden files, backup copies and files of the system", async () => {
		assert.deepEqual(await served(blog), names.map((name) => `public/${name}`).sort());
	});

	test("are reported if their name keeps them from being published", async () => {
		const files = (await reported(blog, "file-left-out")).map((line) => line.replace(/ `.*/, ""));
		for (const name of [".env", "a.bak", "id_rsa", "a.zip.part"]) assert.ok(files.includes(`public/${name}`), name);
		assert.ok(!files.some((file) => /\.git|DS_Store|Thumbs|node_modules/.test(file)));
	});

	test("are no posts under such a name, which a post may have", async () => {
		const named = createTestBlog({
			"site.yml": SITE,
			"posts/Copy of a.md": post("![a](./a.svg) [b](<./Copy of b.pdf>)"),
			"posts/b~.md": post("B"),
			"posts/Copy of b.pdf": "b",
		});
		assert.equal((await named.posts()).length, 2);
		assert.deepEqual(await served(named), []);
	});

	test("can't be used under such a name either", async () => {
		const { source, images } = blog;
		assert.equal(await source.isFile("public/.env"), false);
		assert.equal(await source.isFile("public/deep/.secret/a.txt"), false);
		assert.equal(await images.get("/.env"), undefined);
	});
});

test("SVG files are published without what isn't part of a drawing, which a check names", async () => {
	const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${content}</svg>\n`;
	const blog = createTestBlog({
		"site.yml": SITE,
		"public/plain.svg": svg('<path d="M0 0h9"/>'),
		"public/page.svg": svg(
			'<foreignObject><meta xmlns="http://www.w3.org/1999/xhtml"/></foreignObject><path d="M0 0h9"/>',
		),
		"posts/a.md": post("![A line](./beside.svg)"),
		"posts/beside.svg": svg('<a href="javascript:a()"><script/></a>'),
	});
	assert.deepEqual(
		(await reported(blog, "svg-content")).map((line) => /(.*) without (.*), as/.exec(line)?.slice(1).join(": ")),
		[
			"posts/beside.svg Readers get `posts/beside.svg`: `href` of `a`, `script`",
			"public/page.svg Readers get `public/page.svg`: HTML",
		],
	);
	const published: Record<string, string> = {};
	for await (const file of await staticFiles.files(blog)) {
		if ("content" in file) published[file.path] = Buffer.from(file.content).toString();
	}
	assert.equal(published["/plain.svg"], svg('<path d="M0 0h9"/>'));
	assert.equal(published["/page.svg"], svg('<path d="M0 0h9"/>'));
	assert.equal(published["/files/posts/beside.svg"], svg("<a/>"));
});

test("an SVG file that can't be read is not published, which a check names, whether anything uses it or not", async () => {
	const blog = createTestBlog({
		"site.yml": SITE,
		"public/broken.svg": "<svg><g></svg>",
		"posts/a.md": post("A"),
		"posts/unused.svg": "<svg>",
	});
	assert.deepEqual(await reported(blog, "image-unreadable"), [
		"public/broken.svg `public/broken.svg` is not published, as it can't be read as an image: it isn't well-formed at line 1: Unexpected close tag. Save it again.",
	]);
	const paths: string[] = [];
	for await (const { path } of await staticFiles.files(blog)) paths.push(path);
	assert.ok(!paths.includes("/broken.svg"));
});

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
			const [message = "", ...others] = await reported(blog, "symbolic-link");
			assert.ok(message.startsWith(`${link} \`${link}\` is a symbolic link to `), message);
			assert.deepEqual(others, []);
			assert.deepEqual(await served(blog), []);
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
		assert.equal((await reported(blog, "symbolic-link")).length, 1);
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
		assert.deepEqual(await reported(blog, "symbolic-link"), []);
		assert.deepEqual(await served(blog), ["posts/more/b.png", "public/assets/c.png"]);
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
		assert.deepEqual(await served(blog), []);
	});

	test("may lead to the folders of the setting `links`, and nowhere else", async () => {
		const blog = blogWithLinks({}, { "public/out": outside, "public/etc": "/etc" });
		for (const setting of [outside, path.relative(blog.options.contentDir, outside), JSON.stringify([outside])]) {
			updateBlog(blog, { "site.yml": `${SITE}links: ${setting}\n` });
			const [report = "", ...others] = await reported(blog, "symbolic-link");
			assert.ok(report.startsWith("public/etc ") && others.length === 0, report);
			assert.deepEqual(await served(blog), ["public/out/deep/a.md", "public/out/secret.txt"]);
		}
		updateBlog(blog, { "site.yml": `${SITE}static: .assets\n`, ".assets/a.txt": "a" });
		assert.deepEqual(await served(blog), ["public/a.txt"]);
		for (const setting of ["/", "true", "''"]) {
			updateBlog(blog, { "site.yml": `${SITE}links: ${setting}\n` });
			assert.equal((await reported(blog, "symbolic-link")).length, 2, setting);
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
		const found = async (blog: Blog) => [show((await blog.posts()).toSorted(byFile), "file trust"), await served(blog)];
		const blog = blogWithLinks(files, { ...links, ...guest });
		assert.deepEqual(await found(blog), await found(blogWithLinks(files, links)));
		const refused = (await reported(blog, "symbolic-link")).map((line) => line.replace(/ `.*, in/, " in"));
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
		assert.deepEqual(await served(blog), ["posts/guests/a.txt"]);
		assert.deepEqual(
			await Promise.all(
				["deep/b.txt", "private/private.txt"].map((file) => blog.source.isFile(`posts/guests/${file}`)),
			),
			[true, false],
		);
		assert.equal((await reported(blog, "symbolic-link")).length, 1);
	});

	test("of the content folder itself don't matter", async () => {
		const { contentDir } = createTestBlog({ "site.yml": SITE, "public/a.txt": "a" }).options;
		const link = `${contentDir}-link`;
		symlinkSync(contentDir, link);
		assert.deepEqual(await served(createTestBlog({}, { contentDir: link })), ["public/a.txt"]);
	});

	test("in static folders of other systems are refused as well, with a warning if they lead to nothing", async () => {
		const blog = blogWithLinks(
			{ "site.yml": "", "blog/2026-01-01-a.md": "# A" },
			{ etc: "/etc", "img/out": outside, "img/gone.png": "gone", "blog/gone.md": "gone", self: "." },
			{ sourceAdapter: adapterOfSite([POSTS, ...["etc", "img", "self"].map(mountStatic)]) },
		);
		assert.deepEqual(await served(blog), []);
		assert.equal((await reported(blog, "symbolic-link")).length, 3);
		assert.deepEqual(await reported(blog, "file-missing"), [
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
				const files = new Set((await reported(blog, "symbolic-link")).map((line) => line.split(" ")[0]));
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
			const all = (await reported(blog, "symbolic-link")).map((line) => line.split(" ")[0]);
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
			const leftOut = (await reported(blog, "symbolic-link")).map((line) => line.split(" ")[0]);
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
				(await reported(blog, "symbolic-link")).sort(),
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

describe("folders of the settings", () => {
	const files = { "posts/a.md": draft("secret"), "blog/b.md": draft("secret"), "blog/b.png": "b" };
	for (const setting of [".", "./", "././", "./.", "a/..", "../x", "..", "/", "/etc", "posts/..", '" ./ "']) {
		test(`static: ${setting} and posts: ${setting} are refused`, async () => {
			const blog = createTestBlog({ ...files, "site.yml": `${SITE}static: ${setting}\nposts: ${setting}\n` });
			assert.equal((await reported(blog, "site")).length, 2);
			assert.deepEqual(await served(blog), []);
			assert.ok(!(await blog.source.isFile("public/site.yml")));
		});
	}

	for (const setting of ["static: self", "posts: self"]) {
		test(`${setting} is refused if that is a link to the content folder`, async () => {
			const blog = blogWithLinks({ ...files, "site.yml": `${SITE}${setting}\n` }, { self: "." });
			assert.match((await reported(blog, "site")).join(), /`self` is the content folder itself/);
			assert.deepEqual(await served(blog), []);
		});
	}

	for (const setting of ["static: posts", "static: all\nposts: all/blog", "posts: blog\nstatic: [assets, ./blog/]"]) {
		test(`${setting.replace("\n", ", ")} is refused, as the posts are in it`, async () => {
			const blog = createTestBlog({
				...files,
				"all/blog/a.md": draft("secret"),
				"all/blog/a.png": "a",
				"site.yml": `${SITE}${setting}\n`,
			});
			assert.match((await reported(blog, "site")).join(), /contains the posts in `/);
			assert.deepEqual(await served(blog), []);
		});
	}

	for (const setting of ["static: posts/drafts", "static: drafts/files", "posts: drafts", "posts: [posts, drafts]"]) {
		test(`${setting} is refused, as it is a folder of drafts`, async () => {
			const names = ["posts/drafts/a.md", "posts/drafts/a.png", "drafts/files/b.md", "drafts/files/b.png"];
			const written = names.map((name) => [name, name.endsWith("md") ? post("secret") : name]);
			const blog = createTestBlog({ ...Object.fromEntries(written), "site.yml": `${SITE}${setting}\n` });
			assert.match((await reported(blog, "site")).join(), /is a folder of drafts, which would be public/);
			assert.deepEqual(await reported(blog, "symbolic-link"), []);
			assert.deepEqual([await served(blog), await blog.posts()], [[], []]);
		});
	}

	test("with static files may be in one of posts, whose sources and drafts' files are left out", async () => {
		const blog = createTestBlog({
			"site.yml": `${SITE}static: [posts/img, pages/files]\n`,
			"posts/img/draft.md": draft("secret"),
			"posts/img/x.png": "x",
			"posts/img/drafts/y.png": "y",
			"pages/files/page.md": draft("secret"),
			"pages/files/page.pdf": "p",
		});
		assert.deepEqual(await served(blog), ["public/page.pdf", "public/x.png"]);
		assert.deepEqual(await reported(blog, "symbolic-link"), []);
	});

	for (const [title, name] of [
		["a NUL character", "a\\0"],
		["a name that is too long", "a".repeat(300)],
	] as const) {
		test(`with ${title} are refused`, async () => {
			const blog = createTestBlog({ ...files, "site.yml": `${SITE}static: "${name}"\nposts: "${name}"\n` });
			assert.match((await reported(blog, "site")).join(), /has a name that no file system has/);
			assert.deepEqual(await served(blog), []);
			const sourceAdapter = adapterOfSite([{ at: "posts", from: name.replace("\\0", "\0") }]);
			assert.deepEqual(await served(createTestBlog({}, { sourceAdapter })), []);
		});
	}

	test("of other systems are refused alike", async () => {
		const mounts = ["", "blog"].map((from) => ({ at: "public", from }));
		const blog = createTestBlog({ "blog/a.md": draft("secret") }, { sourceAdapter: adapterOfSite([POSTS, ...mounts]) });
		assert.deepEqual(await served(blog), []);
	});
});
