import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { ContentSource } from "./content-source";
import type { DetectSite } from "./detected-site";

const folder = createTemporaryFolder();
const source = new ContentSource(folder);

function write(file: string, content: string | Buffer) {
	mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
	writeFileSync(path.join(folder, file), content);
}
write("posts/a.md", "\uFEFF# A\r\nText\r");
write("posts/deep/in/b.MDX", "B");
write("posts/_partial.md", "no");
write("posts/.hidden/c.md", "no");
write("posts/deep/photo.png", "png");
write("posts/latin.md", Buffer.from([0x47, 0x72, 0xfc, 0xdf]));
write("public/x/y.txt", "y");
write("elsewhere/d.md", "D");
write("site.yml", "links: elsewhere\n");
symlinkSync(path.join(folder, "elsewhere"), path.join(folder, "posts/linked"));
symlinkSync(path.join(folder, "posts"), path.join(folder, "posts/deep/loop"));
symlinkSync(path.join(folder, "gone.md"), path.join(folder, "posts/dangling.md"));

test("reads posts at any depth and through symbolic links, and normalises their text", async () => {
	const sources = await source.readSourceFiles("posts");
	assert.deepEqual(
		sources.filter(({ readError }) => !readError),
		[
			{ file: "posts/a.md", source: "# A\nText\n" },
			{ file: "posts/deep/in/b.MDX", source: "B" },
			{ file: "posts/linked/d.md", source: "D" },
		],
	);
});
test("reports why a file can't be read", async () => {
	const faults = (await source.readSourceFiles("posts")).filter(({ readError }) => readError);
	assert.deepEqual(
		faults.map(({ file, readError }) => [file, /UTF-8/.exec(readError ?? "")?.[0]]),
		[["posts/latin.md", "UTF-8"]],
	);
});
test("lists the static files of public/ and beside posts", async () => {
	assert.deepEqual(await source.listStaticFiles(), [
		{ file: "public/x/y.txt", isBesidePosts: false, origin: "public/x/y.txt" },
		{ file: "posts/deep/photo.png", isBesidePosts: true, origin: "posts/deep/photo.png" },
	]);
});
test("counts a file whose name no file system has, or that is outside, as missing", async () => {
	for (const name of ["posts/\0.png", `public/${"a".repeat(5000)}.png`, "../outside.png", "posts/../../../etc/hosts"]) {
		assert.equal(await source.isFile(name), false);
		assert.equal(await source.readTextFileIfPresent(name), undefined);
	}
});

test("lists the files of a version of the content that is over meanwhile", async () => {
	const changing = new ContentSource(createTemporaryFolder({ "public/a.txt": "A", "posts/a.md": "# A" }));
	const listed = changing.listPublicFiles();
	changing.invalidate();
	assert.deepEqual(await listed, ["a.txt"]);
});
test("reads no posts from a missing folder", async () => assert.deepEqual(await source.readSourceFiles("nowhere"), []));
test("lists components among posts and folders of posts beside the others as skipped, if the folder is this blog's", async () => {
	const files = {
		"site.yml": "title: A",
		"posts/a.md": "# A",
		"posts/about.tsx": "",
		"pages/talks.tsx": "",
		"notes/b.md": "---\ndate: 2026-05-04\n---\n",
		"docs/c.md": "---\ndate: 2026-05-04\n---\n",
		"components/readme.md": "# Components",
		"_drafts/2026-05-04-d.md": "",
	};
	assert.deepEqual(await new ContentSource(createTemporaryFolder(files)).listSkippedFiles(), [
		{ file: "posts/about.tsx", reason: "code" },
		{ file: "notes", reason: "folder" },
	]);
	const { "posts/a.md": post, "posts/about.tsx": _, ...others } = files;
	const next = createTemporaryFolder({ ...others, "content/posts/a.md": post, "next.config.js": "" });
	assert.deepEqual(await new ContentSource(next).listSkippedFiles(), []);
});
test("lists posts in other formats as skipped, and not as static files", async () => {
	write("posts/2020-01-02-old.html", "<p>Old</p>");
	write("posts/README.md", "For those who write here.");
	source.invalidate();
	const skipped = (await source.listSkippedFiles()).filter(({ reason }) => reason === "format");
	assert.deepEqual(skipped, [{ file: "posts/2020-01-02-old.html", reason: "format" }]);
	const staticFiles = (await source.listStaticFiles()).map(({ file }) => file);
	assert.deepEqual(staticFiles, ["public/x/y.txt", "posts/deep/photo.png"]);
	assert.ok(!(await source.readSourceFiles("posts")).some(({ file }) => file === "posts/README.md"));
});

/** Detects a site of another system, with its posts in `blog`. */
const detectBlogFolder: DetectSite = () => ({ system: "Other", mounts: [{ at: "posts", from: "blog" }], settings: {} });

test("leaves out the page on which another system lists its posts", async () => {
	const post = "---\ndate: 2024-05-04\n---\n";
	const site = new ContentSource(
		createTemporaryFolder({
			"blog/index.md": "---\ntitle: All posts\n---\n",
			"blog/a/index.md": post,
			"blog/b.md": post,
		}),
		{ detectSite: detectBlogFolder },
	);
	assert.deepEqual(show(await site.readSourceFiles("posts"), "file"), ["posts/a/index.md", "posts/b.md"]);
	assert.deepEqual(await site.listSkippedFiles(), [{ file: "posts/index.md", reason: "list" }]);
	const own = new ContentSource(createTemporaryFolder({ "posts/index.md": post }));
	assert.equal((await own.readSourceFiles("posts")).length, 1);
});

test("an adapter decides what the files of posts are, and shows none that the blog doesn't read", async () => {
	const files = ["posts/a.md", "posts/a/part.md", "posts/undated.md"];
	const asked: string[] = [];
	const detectSite: DetectSite = () => ({
		system: "Other",
		mounts: [{ at: "posts", from: "blog" }],
		settings: {},
		entries: (found) => {
			asked.push(...found.map(({ id, origin }) => `${id} ${origin}`));
			return [
				{ id: "posts/a.md", kind: "post", fields: { title: "A" } },
				{ id: "posts/a/part.md", kind: "resource" },
				{ id: "posts/undated.md", kind: "excluded", message: "It has no date." },
				...["posts/_private.md", "posts/.hidden.md", "posts/link.md", "secret.md"].map((id) => ({
					id,
					kind: "post" as const,
				})),
			];
		},
	});
	const folder = createTemporaryFolder({
		...Object.fromEntries(files.map((file) => [file.replace("posts/", "blog/"), "Text."])),
		"blog/_private.md": "",
		"blog/.hidden.md": "",
		"secret.md": "",
	});
	symlinkSync(path.join(createTemporaryFolder({ "outside.md": "" }), "outside.md"), path.join(folder, "blog/link.md"));
	const site = new ContentSource(folder, { detectSite });
	assert.deepEqual(await site.readSourceFiles("posts"), [
		{ file: "posts/a.md", source: "Text.", fields: { title: "A" } },
	]);
	assert.deepEqual(
		asked,
		files.map((file) => `${file} ${file.replace("posts/", "blog/")}`),
	);
	const skipped = (await site.listSkippedFiles()).map(({ file, reason }) => `${file} ${reason}`);
	assert.deepEqual(skipped.sort(), ["posts/link.md link", "posts/undated.md excluded"]);
});

test("accepts a hidden settings file that is no symbolic link", async () => {
	const detectSite: DetectSite = (folder) => ({
		system: "Eleventy",
		config: folder.names("").find((name) => name === ".eleventy.js"),
		mounts: [{ at: "posts", from: "posts" }],
		settings: {},
	});
	const files = { ".eleventy.js": "module.exports = {}", "posts/a.md": "---\ndate: 2024-05-04\n---\n" };
	const site = new ContentSource(createTemporaryFolder(files), { detectSite });
	assert.equal(site.project().config, ".eleventy.js");
	assert.deepEqual(await site.listSkippedFiles(), []);
});

test("finds the path in this blog's layout of a file that is or may become a post", () => {
	const layout = (file: string) => source.layoutPath(path.join(folder, file));
	assert.equal(layout("posts/a.md"), "posts/a.md");
	assert.equal(layout("posts/new/in/c.mdx"), "posts/new/in/c.mdx");
	assert.equal(layout("pages/about.md"), "pages/about.md");
	const link = path.join(createTemporaryFolder(), "link");
	symlinkSync(folder, link);
	assert.equal(new ContentSource(link).layoutPath(path.join(link, "posts/new/in/c.mdx")), "posts/new/in/c.mdx");
	for (const file of ["site.yml", "elsewhere/d.md", "../outside.md"]) assert.equal(layout(file), undefined, file);
	const other = createTemporaryFolder({ "blog/2026-01-01-a.md": "# A" });
	const site = new ContentSource(other, { detectSite: detectBlogFolder });
	assert.equal(site.layoutPath(path.join(other, "blog/2026-01-02-b.md")), "posts/2026-01-02-b.md");
	assert.equal(site.layoutPath(path.join(other, "docs/intro.md")), undefined);
});

test("finds the place of a new file, and refuses places outside the content and names that are never published", () => {
	const elsewhere = createTemporaryFolder();
	const root = createTemporaryFolder({ "posts/a/index.md": "# A" });
	symlinkSync(elsewhere, path.join(root, "posts/out"));
	symlinkSync(path.join(root, "posts/a"), path.join(root, "posts/in"));
	const own = new ContentSource(root);
	const relative = (file: string) => {
		const found = own.newFilePath(file);
		return found && path.relative(root, found);
	};
	assert.equal(relative("posts/a/new.png"), "posts/a/new.png");
	assert.equal(relative("posts/in/new.png"), "posts/a/new.png");
	assert.equal(relative("public/img/2026/new.png"), "public/img/2026/new.png");
	for (const file of [
		"posts/out/new.png",
		"posts/../../new.png",
		"../new.png",
		"posts/.git/new.png",
		"posts/new.bak",
	]) {
		assert.equal(relative(file), undefined, file);
	}
});

test("posts may be in the content folder itself, beside the other folders of the blog", async () => {
	const own = new ContentSource(
		createTemporaryFolder({
			"site.yml": "posts: .\n",
			"a.md": "A",
			"deep/b.md": "B",
			"deep/b.png": "png",
			"pages/c.md": "C",
			"public/d.txt": "d",
			"components/e.mdx": "E",
		}),
	);
	assert.deepEqual(show(await own.readSourceFiles("posts"), "file"), ["posts/a.md", "posts/deep/b.md"]);
	assert.deepEqual(show(await own.readSourceFiles("pages"), "file"), ["pages/c.md"]);
	assert.deepEqual(show(await own.listStaticFiles(), "file"), ["public/d.txt", "posts/deep/b.png"]);
	assert.deepEqual([own.isOwn(), own.diskPath("posts/deep/b.md")], [true, "deep/b.md"]);
});
