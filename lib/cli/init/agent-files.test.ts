import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder, type Files, readFiles } from "@/lib/utils/temporary-folder.support";
import { AGENT_TEXTS_FOLDER, readAgentContext, readAgentFiles, updateAgentFiles } from "./agent-files";
import { init } from "./init.support";

const FILES = ["AGENTS.md", ".agents/skills/new-post/SKILL.md", ".agents/skills/check-posts/SKILL.md"];

test("a blog has texts for programs unless they are left out", async () => {
	const [plain, without] = [await init({}), await init({}, { "no-agents": true })];
	assert.deepEqual(FILES.map(plain.has), [true, true, true]);
	assert.deepEqual(FILES.map(without.has), [false, false, false]);
});

test("an AGENTS.md of the owner gets the section about the blog once, and only if that is wanted", async (t) => {
	const log = t.mock.method(console, "log", () => {});
	const own = { "AGENTS.md": "Write briefly.\n" };
	const first = await init(own);
	assert.equal(first.read("AGENTS.md"), own["AGENTS.md"]);
	const lines = log.mock.calls.map(({ arguments: [text] }) => text);
	assert.ok(lines.includes("`AGENTS.md` stays as it is. `npx quire init --agents` adds a section about the blog."));
	const { read } = await init(own, { agents: true });
	assert.match(read("AGENTS.md"), /^Write briefly\.\n\n<!-- quire:begin[\s\S]*<!-- quire:end -->\n$/);
	const again = await init({ "AGENTS.md": read("AGENTS.md") }, { agents: true });
	assert.equal(again.read("AGENTS.md"), read("AGENTS.md"));
});

for (const [name, files, folder, rows] of [
	["a blog", { "site.yml": "" }, "", ["posts/`", "drafts/`", "pages/`", "public/`", "site.yml`", "tags.yml`"]],
	[
		"a blog in an app",
		{},
		"blog",
		["blog/posts/` (`posts/` in reports)", "blog/pages/` (`pages/` in reports)", "blog/site.yml`"],
	],
	[
		"a site of another system",
		{ "_config.yml": "title: Old\n", "_posts/2020-01-01-a.md": "Text" },
		"",
		["_posts/` (`posts/` in reports)"],
	],
] as const)
	test(`the texts for programs name the folders of ${name}`, async () => {
		const root = createTemporaryFolder(files as Files);
		const texts = await readAgentFiles(".", await readAgentContext(root, folder, "pnpm"));
		const text = texts.get("AGENTS.md") ?? "";
		for (const row of rows) assert.ok(text.includes(`\n| \`${row} | `), `${row}: ${text}`);
		assert.match(text, /`pnpm quire check --json --fail-on warning`/);
		const pages = path.posix.join(folder, "pages");
		assert.ok(texts.get(".agents/skills/new-post/SKILL.md")?.includes(`\`${pages}/\`, without a date`));
	});

test("another engine replaces its texts where nobody has changed them", async () => {
	const old = new Map([
		["AGENTS.md", "Old\nsection.\n"],
		["a.md", "Old a.\n"],
		["b.md", "Old b.\n"],
		["c.md", "Old c.\n"],
	]);
	const folder = createTemporaryFolder({
		"AGENTS.md": "Mine.\r\n\r\nOld\r\nsection.\r\n",
		"a.md": "Old a.\n",
		"b.md": "My b.\n",
	});
	const texts = new Map([...old.keys(), "d.md"].map((file) => [file, `New\n${file}\n`]));
	assert.deepEqual(await updateAgentFiles(folder, old, texts), ["AGENTS.md", "a.md"]);
	assert.deepEqual(readFiles(folder), {
		"AGENTS.md": "Mine.\r\n\r\nNew\r\nAGENTS.md\r\n",
		"a.md": "New\na.md\n",
		"b.md": "My b.\n",
	});
});

test("init from another engine replaces the texts of the installed one", async () => {
	const { read } = await init(
		{
			"package.json": '{ "dependencies": { "quire-blog": "1" } }',
			"node_modules/quire-blog/package.json": "{}",
			[`node_modules/quire-blog/${AGENT_TEXTS_FOLDER}/agents.md`]: "Old.\n",
			[`node_modules/quire-blog/${AGENT_TEXTS_FOLDER}/new-post.md`]: "Old.\n",
			"AGENTS.md": "Old.\n",
			".agents/skills/new-post/SKILL.md": "My own.\n",
		},
		{ package: "2" },
	);
	assert.match(read("AGENTS.md"), /^<!-- quire:begin/);
	assert.equal(read(".agents/skills/new-post/SKILL.md"), "My own.\n");
});

test("texts for programs are no posts, also where posts are at the top of the folder", async () => {
	const { read } = await init({});
	const texts = Object.fromEntries(FILES.map((file) => [file, read(file)]));
	const post = "---\ntitle: A\n---\n\nText.\n";
	const blog = createTestBlog({ ...texts, "2026-01-01-a.md": post, "2026-01-02-b.md": post.replace("A", "B") });
	const { posts, pages } = await blog.collection();
	assert.deepEqual(
		[...posts, ...pages].map(({ file }) => file),
		["posts/2026-01-02-b.md", "posts/2026-01-01-a.md"],
	);
	assert.deepEqual(
		(await blog.source.listStaticFiles()).filter(({ file }) => /AGENTS|SKILL/.test(file)),
		[],
	);
});
