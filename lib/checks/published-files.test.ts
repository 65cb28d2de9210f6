import assert from "node:assert/strict";
import { linkSync, mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { renderForms } from "@/lib/blog/body-forms/render-forms";
import { getOgImages, getPostSocialImage } from "@/lib/blog/metadata/og-images";
import { getHashedFiles, staticFiles } from "@/lib/outputs/static-files/output";
import { makePng } from "@/lib/utils/png.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { showProblems } from "./checks.support";
import { draft, listReported, listServed, post, SITE } from "./published-files.support";
import { runChecks } from "./run-checks";

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
	assert.deepEqual(await listServed(blog), ["posts/a/x.pdf", "posts/a/x.svg"]);
	const relative = (name: string) =>
		`posts/a/index.mdx Code writes the URL \`./${name}.svg\`, which isn't resolved, so that browsers look for the image beside the page. Write \`/files/posts/a/${name}.svg\`.`;
	assert.deepEqual(await listReported(blog, "file-missing"), [
		relative("x"),
		relative("y"),
		"posts/a/index.mdx `drafts/x.svg` is not published for this post, as it is in a folder of drafts. Move it beside the post.",
		"posts/a/index.mdx No file posts/a/y.pdf. Add the file or fix the path.",
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
		const published = await listServed(createTestBlog({ ...files, "site.yml": `${SITE}scripts: true\n` }));
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
		assert.deepEqual(await listServed(site("")), inFolder(passive));
		assert.deepEqual(await listServed(site("scripts: true\n")), inFolder(names));
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
		assert.deepEqual(await listServed(blog), ["pages/cv.pdf", "pages/logo.png", "posts/b c.pdf"]);
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
		assert.deepEqual(await listServed(blog), ["posts/d/f.txt", "posts/d/g.txt"]);
	});

	test("are not published from drafts/ by a link of the header, which is reported", async () => {
		const blog = createTestBlog({
			"site.yml": `${SITE}navigation:\n  - label: CV\n    url: /files/drafts/cv.pdf\n`,
			"drafts/cv.pdf": "c",
		});
		assert.deepEqual(await listServed(blog), []);
		assert.deepEqual(await listReported(blog, "file-missing"), [
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
			assert.deepEqual(await listServed(blog), ["posts/guests/own.txt"]);
			const reports = (await listReported(blog, "file-missing")).map((line) => line.replace(/, as.*/, ""));
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
			assert.deepEqual(await listServed(blog), ["posts/guests/own.txt", "posts/plan.pdf"]);
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
		assert.deepEqual(await listServed(blog), []);
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
				await listServed(blog),
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
				assert.equal((await listReported(blog, "file-missing")).length, 1);
				assert.deepEqual(await listServed(blog), []);
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
		assert.deepEqual(await listServed(blog), ["posts/c.txt", "posts/guests/b.txt"]);
		assert.equal((await listReported(blog, "file-missing")).length, 2);
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
		"a.png notes.md env.md a_original.jpg token.json environment.txt id_rsa.pub deploy_ed25519.pub id_rsa.html about_rsa-keys.txt ssh_host_rsa_key.pub wallet.png kubeconfig.html service.json part.txt a~b.txt .well-known/security.txt deep/old.old/b.txt".split(
			" ",
		);
	const hidden = [
		...[".env", ".git/config", ".htaccess", "deep/.secret/a.txt", "deep/.well-known.bak", "node_modules/m/index.js"],
		...["a.md~", "#a.md#", "a.bak", "a.ORIG", "a.rej", "a.save", ".a.swp", "a.swo", "a.tmp", "~$a.docx"],
		...["photo.jpg:Zone.Identifier", "@eaDir/a.jpg", "#recycle/a.txt", "$RECYCLE.BIN/a.txt", "Icon\r"],
		...["Thumbs.db", "desktop.ini", "deep/.DS_Store"],
		...["a.sav", "a~.txt", "Copy of a.txt", "Copy of notes.md", "a - Copy.txt", "a - Copy (2).txt"],
		...["a.zip.part", "a.crdownload", "id_rsa", "deep/id_ed25519", "id_ecdsa_sk", "a.pem", "a.KEY", "a.p12", "a.kdbx"],
		...["a.sync-conflict-20260101-120000-ABCDEFG.pdf", "a (Ada's conflicted copy 2026-01-01).html", "a.bak.md"],
		...["id_rsa_work", "id_rsa-old", "id_rsa.txt", "deploy_ed25519", "ssh_host_rsa_key", "a.kdb", "secring.gpg"],
		...["_netrc", ".netrc", "service-account.json", "service-account-prod.json", "client_secret.json"],
		...["client_secret_123.apps.example.com.json", "a.tfstate", "a.tfstate.backup", "a.tfstate.1.backup"],
		...["kubeconfig", "wp-config.php", "wallet.dat"],
		...["a.p8", "a.ovpn", "a.jwk", "htpasswd", "config.env", "config.env.local", "a.bak2"],
		...[
			"a.jpg_original",
			"env",
			"env.local",
			"netrc",
			"private_key",
			"deploy_key",
			"a.pem.txt",
			"serviceAccountKey.json",
		],
		...["credentials.json", "terraform.tfvars", "secrets.yml", "passwords.txt"],
	];
	const write = (list: string[]) => Object.fromEntries(list.map((name) => [`public/${name}`, "x"]));
	const blog = createTestBlog({ "site.yml": SITE, ...write(names), ...write(hidden) });

	test("are published, except hidden files, backup copies and files of the system", async () => {
		assert.deepEqual(await listServed(blog), names.map((name) => `public/${name}`).sort());
	});

	test("are reported if their name keeps them from being published", async () => {
		const files = (await listReported(blog, "file-left-out")).map((line) => line.replace(/ `.*/, ""));
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
		assert.deepEqual(await listServed(named), []);
	});

	test("can't be used under such a name either", async () => {
		const { source, images } = blog;
		assert.equal(await source.isFile("public/.env"), false);
		assert.equal(await source.isFile("public/deep/.secret/a.txt"), false);
		assert.equal(await images.get("/.env"), undefined);
	});
});
