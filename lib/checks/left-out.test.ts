import assert from "node:assert/strict";
import { test } from "node:test";
import { feeds } from "@/features/feeds/output";
import { sitemap } from "@/features/sitemap/output";
import { createTestBlog } from "@/lib/blog/blog.support";
import { makeFiles } from "@/lib/outputs/registry";
import { show } from "@/lib/utils/show.support";
import { showProblems } from "./checks.support";
import { stopsBuild } from "./report";
import { runChecks } from "./run-checks";

const files = {
	"site.yml": "title: T\nurl: https://t.example\nstrict: false\n",
	"posts/left-out.md": "---\ntitle: Left out\ndate: 2026-01-03\ndraft: perhaps\naliases: [/old]\ntags: [rare]\n---\n",
	"posts/half.mdx":
		"---\ntitle: Half\ndate: 2026-01-02\ncanonical: x\n---\n\n{nothing} See [it](/blog/left-out) and [the file](./left-out.md).\n",
	"posts/links.md": "---\ntitle: Links\ndate: 2026-01-01\n---\n\nSee [it](/old) and [half](/blog/half).\n",
};

test("a post that is left out is nowhere, and errors don't spread to posts that link to it", async () => {
	const blog = createTestBlog(files);
	const report = await runChecks(blog);
	assert.deepEqual(show(report.posts, "file status"), [
		"posts/half.mdx published",
		"posts/left-out.md invalid",
		"posts/links.md published",
	]);
	const errors = report.problems.filter(({ severity }) => severity === "error");
	const expected = ["posts/half.mdx mdx-expression", "posts/left-out.md front-matter-invalid"];
	assert.deepEqual(show(errors, "file rule"), expected);
	const links = report.problems.filter(({ rule }) => /missing/.test(rule));
	assert.deepEqual(show(links, "file severity"), [
		"posts/half.mdx warning",
		"posts/half.mdx warning",
		"posts/links.md warning",
	]);
	assert.equal(stopsBuild(report, { strict: false }), false);

	const paths = [...(await blog.publicPaths()), ...(await blog.redirects()).redirects.keys()];
	assert.doesNotMatch(paths.join(), /left-out|old|rare/);
	for (const output of [feeds, sitemap]) {
		for await (const file of makeFiles(output, blog)) {
			if ("content" in file && typeof file.content === "string")
				assert.doesNotMatch(file.content, /<title>Left out|<loc>[^<]*left-out|rare/, file.path);
		}
	}
});

test("in development, every post is shown", async () => {
	const blog = createTestBlog(files, { mode: "development" });
	assert.equal((await blog.posts()).length, 3);
	for (const post of await blog.posts()) assert.notEqual((await blog.compiled(post)).code, "", post.file);
});

const POST = "---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n";
for (const [files, expected] of [
	...["rst", "org", "adoc", "textile", "html", "qmd", "Rmd"].flatMap((extension) => [
		[{ [`posts/b.${extension}`]: "Text." }, [`posts/b.${extension} post-left-out`]] as const,
		[{ [`posts/2026-01-01-b.${extension}`]: "Text." }, [`posts/2026-01-01-b.${extension} post-left-out`]] as const,
	]),
	...["mdoc", "markdoc", "markdn"].map(
		(extension) => [{ [`posts/b.${extension}`]: POST }, [`posts/b.${extension} post-left-out`]] as const,
	),
	[{ "posts/b": POST, "posts/LICENSE": "Text." }, ["posts/b post-left-out"]],
	[{ "posts/c/readme.md": POST, "posts/ReadMe.markdown": "Text." }, ["posts/c/readme.md post-left-out"]],
	[
		{ "pages/contact.html": "<p>Text</p>", "pages/README.md": POST },
		["pages/README.md post-left-out", "pages/contact.html post-left-out"],
	],
	[
		{ "hello.md": POST, "2026-01-05-b.md": "Text.", "README.md": POST, "notes.md": "Text." },
		["2026-01-05-b.md post-left-out", "hello.md post-left-out"],
	],
	[{ "posts/b.txt": POST }, ["posts/b.txt post-left-out"]],
	[{ "posts/my-post/README.md": POST }, ["posts/my-post/README.md post-left-out"]],
	[{ "posts/AGENTS.md": POST }, ["posts/AGENTS.md post-left-out"]],
	[{ "posts/index.md": POST.replace("A", "B"), "posts/c/d.html": "Text." }, ["posts/c/d.html post-left-out"]],
	...[
		"a.sync-conflict-20260101-120000-ABCDEFG",
		"a (conflicted copy 2026-01-01 120000)",
		"a (Ada's conflicted copy 2026-01-01)",
		...["a (In Konflikt stehende Kopie von Ada 2026-11-01)", "a (Ada’s widersprüchliche Kopie 2026-11-01)"],
		...["a (Copie en conflit de Ada 2026-11-01)", "a (copia en conflicto de Ada 2026-11-01)", "a (競合コピー)"],
		...["a (Co\u0301pia em conflito de Ada 2026-11-01)", "a (Copia in conflitto di Ada 2026-11-01)"],
		...["a (Case Conflict)", "a (Selective Sync Conflict)", "a (Unicode Encoding Conflict)", "a (Case Conflict 1)"],
		...["a (SFConflict ada@blog.example 2026-11-01-12-00-00)", "a_ADA_Nov-01-120000-2026_Conflict"],
		...["a_conflict-20260101-120000", "a~", "a.bak", "a.orig", "a.old", "a_BACKUP_123", "a.LOCAL.123", "b.bak"],
	].map((name) => [{ [`posts/${name}.md`]: POST }, [`posts/${name}.md post-left-out`]] as const),
	[{ "posts/b~.md": POST, "posts/b.old.md": POST, "posts/.a.sync-conflict-20260101-120000-A.md": POST }, []],
	[{ "posts/a (a conflict).md": POST, "posts/a (copyright conflict).md": POST, "posts/a_type_conflict.md": POST }, []],
	[
		{ "posts/CLAUDE.md": POST, "pages/LICENSE.md": POST, "posts/c/SKILL.md": POST },
		["pages/LICENSE.md post-left-out", "posts/CLAUDE.md post-left-out", "posts/c/SKILL.md post-left-out"],
	],
	// What is beside posts
	[{ "posts/b.txt": "Text.\n\n---\n\ntitle: B\n" }, []],
	[{ "posts/README.md": "How to write here." }, []],
	[{ "posts/AGENTS.md": "How to write here.", "posts/b/agents.md": POST.replace("A", "B") }, []],
	[{ "posts/index.html": "<ul></ul>" }, []],
	[{ "posts/_notes.txt": POST, "posts/_layout.html": "<p>Text</p>" }, []],
	[{ "posts/b/README.md": POST, "posts/b/index.md": POST.replace("A", "B") }, []],
	[{ "posts/b/index.md": POST.replace("A", "B"), "posts/b/demo/page.html": "<p>Text</p>" }, []],
	[{ "posts/b.html": "<p>Text</p>", "posts/b.md": "---\ntitle: B\ndate: 2026-01-01\n---\n\n[Demo](./b.html)\n" }, []],
	[{ "posts/c/b.html": "<p>Text</p>", "drafts/b.md": '# B\n\n<iframe src="../posts/c/b.html"></iframe>\n' }, []],
	[{ "posts/b.txt": POST, "posts/b.md": "---\ntitle: B\ndate: 2026-01-01\n---\n\n[Example](b.txt)\n" }, []],
	[{ "posts/b.org": "Text.", "posts/b.md": "---\ntitle: B\ndate: 2026-01-01\n---\n\n[Source](./b.org)\n" }, []],
] as [Record<string, string>, readonly string[]][]) {
	test(`${Object.keys(files)} ${expected.length > 0 ? "is reported" : "isn't reported"}`, async () => {
		const { problems } = await runChecks(
			createTestBlog({ "site.yml": "title: T\nurl: https://t.example\n", "posts/a.md": POST, ...files }),
		);
		assert.deepEqual(
			show(
				problems.filter(({ rule }) => rule === "post-left-out"),
				"file rule",
			),
			expected,
		);
	});
}

test("notes for those who write in a folder aren't published, unlike a page of such a name", async () => {
	const notes = ["posts/CLAUDE.md", "posts/b/AGENTS.md", "pages/CLAUDE.local.md", "pages/CONTRIBUTING.md"];
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://t.example\n",
		...Object.fromEntries(notes.map((name) => [name, "# Notes\n"])),
		"posts/b/index.md": POST,
		"posts/claude.md": POST,
		"pages/license.md": "# License\n",
	});
	const { posts, pages } = await blog.collection();
	assert.deepEqual(show([...posts, ...pages], "file").sort(), [
		"pages/license.md",
		"posts/b/index.md",
		"posts/claude.md",
	]);
});

test("what iCloud has removed from the computer is reported", async () => {
	const files = ["posts/.2026-05-07-c.md.icloud", "public/.a.png.icloud", "drafts/.d.md.icloud"];
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://t.example\n",
		...Object.fromEntries(files.map((file) => [file, "bplist00"])),
	});
	const found = await showProblems(blog, "severity file message", /^file-(?:unreadable|left-out)$/);
	assert.deepEqual(
		found.map((one) => one.split(" because")[0]),
		[
			"error posts/.2026-05-07-c.md.icloud `2026-05-07-c.md` is left out",
			"error public/.a.png.icloud `a.png` is left out",
		],
	);
});

test("a README or AGENTS.md with front matter is to be renamed to what its folder can have", async () => {
	const names = ["pages/README.md", "posts/AGENTS.md", "posts/c/readme.md", "posts/readme.md"];
	const files = Object.fromEntries(names.map((name) => [name, POST]));
	const blog = createTestBlog({ "site.yml": "title: T\nurl: https://t.example\n", ...files });
	const message = (name: string) =>
		`This post is not shown because its name is that of a text about its folder. Rename it to \`${name}.md\`.`;
	const expected = [`pages/README.md ${message("index")}`, `posts/c/readme.md ${message("index")}`];
	expected.splice(1, 0, `posts/AGENTS.md ${message("agents")}`);
	expected.push(`posts/readme.md ${message("read-me")}`);
	assert.deepEqual((await showProblems(blog, "file message", /^post-left-out$/)).sort(), expected);
});

test("files that keep the posts of a folder from readers in other systems are reported", async () => {
	const section = (lines: string) => `---\ntitle: B\n${lines}\n---\n`;
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://t.example\n",
		"posts/b/_index.md": section("cascade: { draft: true }"),
		"posts/c/_index.md": section("cascade:\n  - params: { private: true }"),
		"pages/d/_index.md": section("draft: true"),
		"posts/e/e.json": '{ "draft": true }',
		"posts/f/f.11tydata.js": "module.exports = { permalink: false };",
		"posts/n.md": POST,
		"posts/n.json": '{ "draft": true }',
		"posts/o/index.md": POST,
		"posts/o/index.11tydata.js": "module.exports = { draft: true };",
		"_config.yml": "defaults:\n  - scope: { path: _posts }\n    values: { published: false }\n",
		// What hides nothing
		"posts/g/_index.md": section("cascade: { draft: false }\nrender: false"),
		"posts/g/g.json": '{ "layout": "post" }',
		"posts/g/data.json": '{ "draft": true }',
		"posts/n.js": "export default { draft: true };",
	});
	assert.deepEqual(await showProblems(blog, "file", /^folder-settings$/), [
		"_config.yml",
		"pages/d/_index.md",
		"posts/b/_index.md",
		"posts/c/_index.md",
		"posts/e/e.json",
		"posts/f/f.11tydata.js",
		"posts/n.json",
		"posts/o/index.11tydata.js",
	]);
});

for (const strict of [true, false]) {
	test(`nothing that guests have beside their posts stops a build${strict ? "" : " that isn't strict"}`, async () => {
		const site = `title: T\nurl: https://t.example\nstrict: ${strict}\ntrust: { posts/guests: text }\n`;
		const blog = createTestBlog({
			"site.yml": site,
			"posts/guests/_index.md": "---\ncascade: { draft: true }\n---\n",
			"posts/guests/guests.json": '{ "draft": true }',
			"posts/own/own.json": '{ "draft": true }',
			"posts/guests/a.md": POST,
		});
		const report = await runChecks(blog);
		assert.deepEqual(
			show(
				report.problems.filter(({ rule }) => rule === "folder-settings"),
				"file severity",
			),
			["posts/guests/_index.md warning", "posts/guests/guests.json warning", "posts/own/own.json error"],
		);
		const ofGuests = report.problems.filter(({ file }) => file.startsWith("posts/guests/"));
		assert.equal(stopsBuild({ ...report, problems: ofGuests }, { strict }), false);
		assert.ok(stopsBuild(report, { strict }), "the owner's file stops it");
	});
}

test("folders of `posts` and `static` that don't exist are reported, with the one that was meant", async () => {
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://t.example\nposts: [./posts/, esays]\nstatic: [asets, public/img]\n",
		"posts/a.md": POST,
		"essays/b.md": POST,
		"assets/a.txt": "a",
		"public/img/b.txt": "b",
	});
	const remedy = "Create it in the content folder, or write the name of another one.";
	assert.deepEqual(await showProblems(blog, "line message", /^folder-missing$/), [
		`3 The folder \`esays\` of \`posts\` doesn't exist. Did you mean \`essays\`? ${remedy}`,
		`4 The folder \`asets\` of \`static\` doesn't exist. Did you mean \`assets\`? ${remedy}`,
	]);
});
