import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { runHere } from "./command/run-command.support";
import { run } from "./new";

const folder = createTemporaryFolder({
	"site.yml": "title: Blog\nurl: https://blog.example\nlanguages: [en, de, pt-BR]\nsections: [talks]\n",
	"posts/2026-01-01-hello.md":
		"---\ntitle: Hello\ndate: 2026-01-01 # first\nslug: hi\naliases:\n  - /old\ntags: [a, b]\nseries: Days\n---\n\nGood day.\n",
	"talks/paper.md": "---\ntitle: Paper\ndate: 2026-01-02\n---\n\nA talk.\n",
});
const openBlog = () => createTestBlog({}, { contentDir: folder, now: () => Date.UTC(2026, 4, 4) });
const create = (...args: string[]) => runHere(run, args, { open: openBlog, workingDir: folder });

test("names the file of a post in another language as its translations are named", async () => {
	const name = async (...args: string[]) => (await create(...args)).output;
	assert.equal(await name("Über uns", "--language", "de"), "posts/2026-05-04-über-uns.de.md");
	assert.equal(await name("Olá", "--language", "pt_br"), "posts/2026-05-04-olá.pt-BR.md");
	assert.equal(await name("New", "--language", "en"), "posts/2026-05-04-new.md");
	assert.equal(await name("Vortrag", "--language", "de", "--section", "talks"), "talks/2026-05-04-vortrag.de.md");
	mkdirSync(path.join(folder, "talks/pt-BR"));
	assert.equal(await name("Fala", "--language", "pt", "--section", "talks"), "talks/pt-BR/2026-05-04-fala.md");
	const blog = openBlog();
	assert.deepEqual((await blog.collection()).diagnostics, []);
	assert.ok(await blog.post("/pt-br/talks/fala"));
});

test("names the languages of the blog where another one is wanted", async () => {
	assert.deepEqual(await create("Bonjour", "--language", "fr"), {
		status: 2,
		output: "`site.yml` has no language `fr`. Add it to `languages:`, or use one of en, de, pt-BR.",
	});
	assert.match((await create("Bonjour", "--language", "x!")).output, /has no language `x!`/);
});

test("makes a translation with what holds in all languages, and the version of its original", async () => {
	const args = ["Hallo", "--language", "de", "--translation-of", "posts/2026-01-01-hello.md"];
	assert.deepEqual(await create(...args), { status: 0, output: "posts/2026-01-01-hello.de.md" });
	assert.match(
		readFileSync(path.join(folder, "posts/2026-01-01-hello.de.md"), "utf8"),
		/^---\ntitle: Hallo\ntranslationOf: \{post: \/blog\/hi, version: "?[0-9a-f]{12}"?\}\ndate: 2026-01-01 # first\ntags: \[a, b\]\nseries: Days\n---\n\n$/,
	);
	const blog = openBlog();
	const post = (await blog.post("/de/blog/hello")) ?? assert.fail();
	assert.equal((await blog.translations(post)).length, 2);
	assert.equal(await blog.changedOriginal(post), undefined);
	assert.match((await create(...args)).output, /exists already/);
	await create("Olá", "--language", "pt-BR", "--translation-of", "/blog/hi", "--draft");
	assert.match(
		readFileSync(path.join(folder, "posts/2026-01-01-hello.pt-BR.md"), "utf8"),
		/^---\ntitle: Olá\ndraft: true\n/,
	);
	assert.equal((await create("Hallo", "--translation-of", "hello")).status, 2);
});

test("adds an update of today to a post", async () => {
	const args = ["New", "figures", "--update", "posts/2026-01-01-hello.md"];
	assert.deepEqual(await create(...args), { status: 0, output: "posts/2026-01-01-hello.md" });
	const post = (await openBlog().post("/blog/hi")) ?? assert.fail();
	assert.equal(post.updated?.iso, "2026-05-04");
	assert.match(
		readFileSync(path.join(folder, post.file), "utf8"),
		/\n {2}- date: 2026-05-04\n {4}note: New figures\n---\n/,
	);
	assert.match((await create("New figures", "--update", "nothing")).output, /nothing/);
});

test("makes a translation of a post with empty front matter or none, and not of what it can't copy", async () => {
	const files = {
		plain: "# Plain\n",
		empty: "---\n---\n\nText.\n",
		open: "---\ntitle: Open\n",
		toml: "+++\ntitle = 'A'\n+++\n",
	};
	const content = createTemporaryFolder({
		"site.yml": "title: Blog\nurl: https://blog.example\nlanguages: [en, de]\n",
		...Object.fromEntries(Object.entries(files).map(([name, text]) => [`posts/${name}.md`, text])),
		"pages/code.tsx": 'export const metadata = { title: "Code" };\nexport default () => null;\n',
	});
	const open = () => createTestBlog({}, { contentDir: content });
	const translate = async (original: string) => {
		const args = ["Hallo", "--language", "de", "--translation-of", original];
		return (await runHere(run, args, { open, workingDir: content })).output;
	};
	for (const name of ["plain", "empty"]) {
		assert.equal(await translate(`posts/${name}.md`), `posts/${name}.de.md`);
		assert.match(
			readFileSync(path.join(content, `posts/${name}.de.md`), "utf8"),
			new RegExp(`^---\\ntitle: Hallo\\ntranslationOf: \\{post: /blog/${name}, version: [^}]+\\}\\n---\\n\\n$`),
		);
	}
	for (const name of ["open", "toml"])
		assert.equal(
			await translate(`posts/${name}.md`),
			`The front matter of \`posts/${name}.md\` isn't YAML. Copy the file by hand.`,
		);
	assert.equal(await translate("pages/code.tsx"), "`pages/code.tsx` is code. Copy the file by hand.");
});
