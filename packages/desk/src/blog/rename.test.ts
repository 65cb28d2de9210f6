import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { planRename, readNames, rename } from "./rename";

const post = (title: string, body = "Text.", more = "") =>
	`---\ntitle: ${title}\ndate: 2026-01-01\n${more}---\n\n${body}\n`;

function create(files: Files) {
	const blog = createTestBlog({ "site.yml": "title: Blog\nurl: https://blog.example\n", ...files });
	const at = (file: string) => path.join(blog.options.contentDir, file);
	const find = async (file: string) => {
		const { posts, pages } = await blog.collection();
		const found = [...posts, ...pages].find((one) => one.file === file);
		assert.ok(found);
		return found;
	};
	return {
		blog,
		at,
		read: (file: string) => readFileSync(at(file), "utf8"),
		plan: async (file: string, wanted: { slug?: string; name?: string; redirects?: boolean }) => {
			const names = await readNames(blog, await find(file));
			assert.ok(!("problem" in names));
			const current = { slug: names.parts?.slug ?? "", name: names.name, redirects: true };
			return planRename(blog, await find(file), { ...current, ...wanted });
		},
	};
}

async function planned(plan: ReturnType<ReturnType<typeof create>["plan"]>) {
	const result = await plan;
	assert.ok(!("problem" in result), "problem" in result ? result.problem : "");
	return result;
}

describe("rename", () => {
	test("gives a post of a section another file name, and links from other folders follow", async () => {
		const { at, read, plan } = create({
			"site.yml": "title: Blog\nurl: https://blog.example\nsections: talks\n",
			"talks/old.md": post("A"),
			"talks/b.md": post("B", "[A](./old.md)"),
			"posts/c.md": post("C", "[A](../talks/old.md) [path](/talks/old)"),
		});
		const found = await planned(plan("sections/talks/old.md", { slug: "new", name: "new" }));
		await rename(found, true);
		assert.ok(existsSync(at("talks/new.md")));
		assert.equal(read("talks/new.md"), post("A").replace("A\n", "A\naliases: [/talks/old]\n"));
		assert.equal(read("talks/b.md"), post("B", "[A](./new.md)"));
		assert.equal(read("posts/c.md"), post("C", "[A](../talks/new.md) [path](/talks/new)"));
	});

	test("gives a post another address: it redirects from the old one, and links lead to the new one", async () => {
		const linking = "---\r\ntitle:  B \r\ndate: 2026-01-02\r\n---\r\n\r\n[a](/blog/old#x) and `[a](/blog/old)`\r\n";
		const { blog, read, plan } = create({
			"posts/old.md": post("A", "See [above](/blog/old)."),
			"posts/b.md": linking,
			"posts/c.md": post("C", "Old."),
			"pages/about.md": "# About\n\n[File](../posts/old.md)\n",
		});
		const found = await planned(plan("posts/old.md", { slug: "new" }));
		assert.equal(read("posts/b.md"), linking, "a plan writes nothing");
		assert.deepEqual(show(found.links, "file"), ["posts/b.md"]);
		assert.deepEqual(await rename(found, true), { changed: ["posts/b.md"], failed: [] });
		assert.equal(
			read("posts/old.md"),
			post("A", "See [above](/blog/new).").replace("A\n", "A\naliases: [/blog/old]\nslug: new\n"),
		);
		assert.equal(read("posts/b.md"), linking.replace("/blog/old#x", "/blog/new#x"));
		blog.invalidate();
		assert.equal(await blog.redirect("/blog/old"), "/blog/new");
		assert.ok(await blog.post("/blog/new"));
	});

	test("keeps the line ends of old Macs", async () => {
		const { read, plan } = create({
			"posts/old.md": "---\rtitle: A\r---\rText.\r",
			"posts/b.md": "---\rtitle: B\r---\r[a](/blog/old)\r",
		});
		await rename(await planned(plan("posts/old.md", { slug: "new" })), true);
		assert.equal(read("posts/old.md"), "---\rtitle: A\raliases: [/blog/old]\rslug: new\r---\rText.\r");
		assert.equal(read("posts/b.md"), "---\rtitle: B\r---\r[a](/blog/new)\r");
	});

	test("leaves links unchanged without the option, and adds no alias for a draft", async () => {
		const { read, plan } = create({
			"posts/old.md": post("A", "[a](/blog/old)"),
			"posts/b.md": post("B", "[a](/blog/old)"),
		});
		await rename(await planned(plan("posts/old.md", { slug: "new", redirects: false })), false);
		assert.equal(read("posts/old.md"), post("A", "[a](/blog/old)").replace("A\n", "A\nslug: new\n"));
		assert.equal(read("posts/b.md"), post("B", "[a](/blog/old)"));
	});

	test("renames a file alone: its address stays", async () => {
		const { blog, read, at, plan } = create({ "posts/old.md": post("A"), "posts/b.md": post("B", "[a](old.md)") });
		const found = await planned(plan("posts/old.md", { name: "new" }));
		await rename(found, true);
		assert.equal(read("posts/new.md"), post("A").replace("A\n", "A\nslug: old\n"));
		assert.equal(read("posts/b.md"), post("B", "[a](new.md)"));
		assert.ok(!existsSync(at("posts/old.md")));
		blog.invalidate();
		assert.ok(await blog.post("/blog/old"));
	});

	test("moves a folder with all that is in it", async () => {
		const { blog, read, at, plan } = create({
			"posts/old/index.md": post("A", "![a](./a.svg)"),
			"posts/old/a.svg": "<svg/>",
			"posts/old/deep/b.bin": "b",
			"posts/b.md": post("B", "![a](./old/a.svg)"),
		});
		const found = await planned(plan("posts/old/index.md", { name: "new", slug: "new" }));
		await rename(found, true);
		assert.deepEqual(readdirSync(at("posts")), ["b.md", "new"]);
		assert.equal(read("posts/new/index.md"), post("A", "![a](./a.svg)").replace("A\n", "A\naliases: [/blog/old]\n"));
		assert.equal(read("posts/new/a.svg") + read("posts/new/deep/b.bin"), "<svg/>b");
		assert.equal(read("posts/b.md"), post("B", "![a](./new/a.svg)"));
		blog.invalidate();
		assert.equal(await blog.redirect("/blog/old"), "/blog/new");
	});

	test("changes the case of a name", async () => {
		const { plan } = create({ "posts/old.md": post("A") });
		assert.equal((await planned(plan("posts/old.md", { name: "Old" }))).renaming.newFile, "posts/Old.md");
	});

	test("names posts whose links it can't find in their text", async () => {
		const { plan } = create({ "posts/old.md": post("A"), "posts/b.md": post("B", "[a](/blog/&#111;ld)") });
		assert.deepEqual((await planned(plan("posts/old.md", { slug: "new" }))).byHand, ["posts/b.md"]);
	});

	for (const [title, wanted, problem] of [
		["the address of another post", { slug: "b" }, /is the address of `posts\/b\.md`/],
		["that in another case", { slug: "B" }, /is the address of `posts\/b\.md`/],
		["an alias of another post", { slug: "alias" }, /redirects to `posts\/b\.md`/],
		["a name that is taken", { name: "b" }, /exists already/],
		["a name that is taken by something else", { name: "c" }, /exists already/],
		["a name that is taken in another case", { name: "B" }, /`b\.md` exists already/],
		["the name of a device", { name: "con" }, /Windows has no file/],
		["another folder", { name: "../b" }, /has none of/],
		["a hidden name", { name: ".b" }, /neither begins/],
		["the name of an index", { name: "index" }, /is no name of a post/],
		["no letters", { slug: "/" }, /makes no address/],
		["the names that it has", {}, /that it has/],
	] as const) {
		test(`refuses ${title}`, async () => {
			const { read, plan } = create({
				"posts/old.md": post("A"),
				"posts/b.md": post("B", "Text.", "aliases: [/blog/alias]\n"),
				"posts/c.md/d.txt": "D",
			});
			const result = await plan("posts/old.md", wanted);
			assert.match("problem" in result ? result.problem : "", problem);
			assert.equal(read("posts/old.md"), post("A"));
		});
	}

	test("refuses to rename a folder with other posts, and links of the file system", async () => {
		const { blog, at, plan } = create({
			"site.yml": "title: Blog\nurl: https://blog.example\nlinks: elsewhere\n",
			"posts/a/index.md": post("A"),
			"posts/a/b.md": post("B"),
			"elsewhere/index.md": post("C"),
		});
		symlinkSync(at("elsewhere"), at("posts/linked"));
		blog.invalidate();
		for (const file of ["posts/a/index.md", "posts/linked/index.md"]) {
			assert.ok("problem" in (await plan(file, { name: "new" })), file);
			assert.ok(!("problem" in (await plan(file, { slug: "new" }))), file);
		}
	});

	test("refuses to rename a file by whose name its translations are found", async () => {
		const { plan } = create({
			"site.yml": "title: A\nurl: https://a.example\nlanguages: [en, de]\n",
			"posts/a.md": post("A"),
			"posts/a.de.md": post("A"),
			"posts/b.de.md": post("B"),
		});
		assert.ok("problem" in (await plan("posts/a.de.md", { name: "new.de" })));
		assert.ok(!("problem" in (await plan("posts/a.de.md", { slug: "new" }))));
		assert.ok(!("problem" in (await plan("posts/b.de.md", { name: "new.de" }))));
	});

	test("writes over no change of another program", async () => {
		const { read, at, plan } = create({ "posts/old.md": post("A"), "posts/b.md": post("B", "[a](/blog/old)") });
		const found = await planned(plan("posts/old.md", { slug: "new" }));
		writeFileSync(at("posts/b.md"), "Changed.");
		assert.deepEqual(await rename(found, true), { changed: [], failed: ["posts/b.md"] });
		assert.equal(read("posts/b.md"), "Changed.");
		const again = await planned(plan("posts/b.md", { slug: "c" }));
		writeFileSync(at("posts/b.md"), "Changed again.");
		assert.ok("problem" in (await rename(again, true)));
		assert.equal(read("posts/b.md"), "Changed again.");
	});

	test("loses nothing if the file can't be moved", async () => {
		const { read, at, plan } = create({ "posts/old.md": post("A"), "posts/b.md": post("B", "[a](/blog/old)") });
		const found = await planned(plan("posts/old.md", { slug: "new", name: "new" }));
		mkdirSync(at("posts/new.md"));
		assert.ok("problem" in (await rename(found, true)));
		assert.equal(read("posts/old.md"), post("A"));
		assert.equal(read("posts/b.md"), post("B", "[a](/blog/old)"));
	});
});
