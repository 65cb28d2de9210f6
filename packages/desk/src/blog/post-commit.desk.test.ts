import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { findPostByFile } from "./find-post";
import { commitPost, findPostChanges } from "./post-commit";
import { PostIndex } from "./post-index";

const PATIENCE = 60_000;
const post = (title: string, body = "Text.") => `---\ntitle: ${title}\ndate: 2026-01-01\n---\n\n${body}\n`;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** Creates a repository with a blog in the folder `blog`. */
function createRepository(files: Files, { isCommitted = true } = {}) {
	const root = createTemporaryFolder();
	const git = (...args: string[]) =>
		execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@b.example", ...args], {
			cwd: root,
			encoding: "utf8",
		});
	git("init", "--quiet");
	git("config", "user.name", "Ada");
	git("config", "user.email", "ada@blog.example");
	const contentDir = path.join(root, "blog");
	writeFiles(contentDir, files);
	if (isCommitted) {
		git("add", ".");
		git("commit", "--quiet", "-m", "First");
	}
	const blog = createTestBlog({}, { contentDir });
	const read = async (file: string) => {
		blog.invalidate();
		const found = (await findPostByFile(blog, file)) ?? assert.fail();
		return [blog, found, (await new PostIndex(blog).read(PATIENCE)).facts.get(file)] as const;
	};
	return { root, contentDir, git, read, write: (changed: Files) => writeFiles(contentDir, changed) };
}

describe("commitPost", () => {
	test("commits a post with the files that it uses, and nothing else, whatever is staged", async () => {
		const { git, read, write } = createRepository({
			"posts/a.md": post("A"),
			"posts/b.md": post("B"),
			"posts/c.md": post("C"),
		});
		write({
			"posts/a.md": post("A", "![](./new.svg) ![](/img/other.svg)"),
			"posts/new.svg": SVG,
			"public/img/other.svg": SVG,
			"posts/unused.svg": SVG,
			"posts/b.md": post("B", "Staged."),
			"posts/c.md": post("C", "Not staged."),
			"posts/d.md": post("D"),
		});
		git("add", "blog/posts/b.md");
		const before = git("status", "--porcelain", "-uall");
		const changes = await findPostChanges(...(await read("posts/a.md")));
		assert.deepEqual(
			changes?.files.map(({ path, lines }) => [path, lines?.added, lines?.removed]),
			[
				["blog/posts/a.md", 1, 1],
				["blog/posts/new.svg", 1, 0],
				["blog/public/img/other.svg", 1, 0],
			],
		);
		assert.equal(changes?.message, "Update A");
		assert.equal(git("status", "--porcelain", "-uall"), before, "asking changes nothing");

		const result = await commitPost(...(await read("posts/a.md")), "Two images\n\n# and a heading");
		assert.match("summary" in result ? result.summary : JSON.stringify(result), /^[\da-f]{7,} Two images$/);
		assert.deepEqual(git("show", "--name-only", "--format=%B").trim().split(/\n+/), [
			"Two images",
			"# and a heading",
			"blog/posts/a.md",
			"blog/posts/new.svg",
			"blog/public/img/other.svg",
		]);
		assert.deepEqual(git("status", "--porcelain", "-uall").trimEnd().split("\n"), [
			"M  blog/posts/b.md",
			" M blog/posts/c.md",
			"?? blog/posts/d.md",
			"?? blog/posts/unused.svg",
		]);
		assert.equal(await findPostChanges(...(await read("posts/a.md"))), undefined);
		assert.ok("problem" in (await commitPost(...(await read("posts/a.md")), "Again")));
	});

	test("commits a new post in a repository without commits, whatever the characters of its name", async () => {
		const { git, read } = createRepository(
			{ "posts/-a [b] *.md": post("A"), "posts/-a b x.md": post("B"), "posts/:(top)ä.md": post("C") },
			{ isCommitted: false },
		);
		for (const file of ["posts/-a [b] *.md", "posts/:(top)ä.md"]) {
			assert.equal((await findPostChanges(...(await read(file))))?.files.length, 1);
			const result = await commitPost(...(await read(file)), "-m Add");
			assert.ok("summary" in result, JSON.stringify(result));
			assert.equal(git("-c", "core.quotePath=false", "show", "--name-only", "--format=", "-z"), `blog/${file}\0`);
		}
		assert.equal(git("status", "--porcelain", "-uall", "-z"), "?? blog/posts/-a b x.md\0");
	});

	test("commits a move as a move, with all files of a folder", async () => {
		const { contentDir, git, read, write } = createRepository({
			"posts/old/index.md": post("A", "One\n\ntwo\n\nthree\n\nfour"),
			"posts/old/unused.svg": SVG,
			"posts/single.md": post("Single", "One\n\ntwo\n\nthree\n\nfour"),
		});
		const at = (file: string) => path.join(contentDir, file);
		renameSync(at("posts/old"), at("posts/new"));
		renameSync(at("posts/single.md"), at("posts/one.md"));
		write({ "posts/new/index.md": post("A", "One\n\ntwo\n\nthree\n\nfour\n\nfive") });
		const changes = await findPostChanges(...(await read("posts/new/index.md")));
		assert.equal(changes?.message, "Move A");
		await commitPost(...(await read("posts/new/index.md")), "Move");
		assert.deepEqual(git("show", "-M", "--name-status", "--format=").trim().split("\n"), [
			"R090\tblog/posts/old/index.md\tblog/posts/new/index.md",
			"R100\tblog/posts/old/unused.svg\tblog/posts/new/unused.svg",
		]);
		git("add", "-A");
		await commitPost(...(await read("posts/one.md")), "Move");
		assert.equal(
			git("show", "-M", "--name-status", "--format=").trim(),
			"R100\tblog/posts/single.md\tblog/posts/one.md",
		);
		assert.equal(git("status", "--porcelain"), "");
	});

	test("returns what a hook prints, and leaves the index as it was", async () => {
		const { root, git, read, write } = createRepository({ "posts/a.md": post("A") });
		const hook = path.join(root, ".git/hooks/pre-commit");
		mkdirSync(path.dirname(hook), { recursive: true });
		writeFileSync(hook, "#!/bin/sh\necho 'Too many words.' >&2\nexit 1\n");
		chmodSync(hook, 0o755);
		write({ "posts/b.md": post("B") });
		const result = await commitPost(...(await read("posts/b.md")), "Add");
		assert.match(("output" in result && result.output) || "", /Too many words\./);
		assert.equal(git("status", "--porcelain", "-uall"), "?? blog/posts/b.md\n");
		rmSync(hook);
		assert.ok("summary" in (await commitPost(...(await read("posts/b.md")), "Add")));
	});

	test("finds a change of the same size in the second in which the index was written", async () => {
		const { root, contentDir, git, read, write } = createRepository(
			{ "posts/a.md": post("A") },
			{ isCommitted: false },
		);
		const [index, file] = [path.join(root, ".git/index"), path.join(contentDir, "posts/a.md")];
		// Git compares times in seconds. The time of the last change of an inode can't be set.
		git("config", "core.trustctime", "false");
		utimesSync(file, 1_767_225_600, 1_767_225_600);
		git("add", ".");
		git("commit", "--quiet", "-m", "First");
		utimesSync(index, 1_767_225_600, 1_767_225_600);
		write({ "posts/a.md": post("B") });
		utimesSync(file, 1_767_225_600, 1_767_225_600);
		assert.equal((await findPostChanges(...(await read("posts/a.md"))))?.files.length, 1);
	});

	test("commits to the repository of the blog, whatever another program has set", async (context) => {
		const { git, read, write } = createRepository({ "posts/a.md": post("A") });
		const other = createRepository({ "posts/a.md": post("A") });
		write({ "posts/a.md": post("B") });
		const arguments_ = await read("posts/a.md");
		Object.assign(process.env, { GIT_DIR: path.join(other.root, ".git"), GIT_WORK_TREE: other.root });
		context.after(() => {
			delete process.env.GIT_DIR;
			delete process.env.GIT_WORK_TREE;
		});
		const result = await commitPost(...arguments_, "Change");
		delete process.env.GIT_DIR;
		delete process.env.GIT_WORK_TREE;
		assert.ok("summary" in result, JSON.stringify(result));
		assert.equal(git("log", "-1", "--format=%s").trim(), "Change");
	});

	test("ignores what Git ignores, and a blog in no repository", async () => {
		const { root, read, write } = createRepository({ "posts/a.md": post("A") });
		writeFileSync(path.join(root, ".gitignore"), "*.svg\n");
		write({ "posts/a.md": post("A", "![](./a.svg)"), "posts/a.svg": SVG });
		const changes = await findPostChanges(...(await read("posts/a.md")));
		assert.deepEqual(
			changes?.files.map(({ path }) => path),
			["blog/posts/a.md"],
		);
		const blog = createTestBlog({ "posts/a.md": post("A") });
		const alone = await findPostByFile(blog, "posts/a.md");
		assert.equal(alone && (await findPostChanges(blog, alone, undefined)), undefined);
		assert.equal(readFileSync(blog.source.filePath("posts/a.md"), "utf8"), post("A"));
	});
});
