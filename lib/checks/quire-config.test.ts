import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { makeFiles, OUTPUTS } from "@/lib/outputs/registry";
import { findOwnerContent } from "@/lib/outputs/static-files/published-files";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { showProblems } from "./checks.support";

const FILES = {
	"site.yml": "title: A\nurl: https://a.example\n",
	"posts/a.mdx": "---\ntitle: One\ndate: 2026-01-01\n---\n\nHello *world*.\n",
	"posts/b.md": "---\ntitle: Two\ndate: 2026-01-02\n---\n\nHello.\n",
};

/** Makes a blog with a configuration, whose object is given as code. */
function createBlog(config: string, files: Record<string, string> = {}) {
	const text = `import { defineConfig } from "quire-blog";\nexport default defineConfig(${config});\n`;
	return createTestBlog({ ...FILES, "quire.config.ts": text, ...files }, { loadBundle });
}

async function report(config: string, files?: Record<string, string>): Promise<string[]> {
	return showProblems(createBlog(config, files), "file:line rule message", /^(?:config|plugin)$/);
}

async function textOf(blog: ReturnType<typeof createBlog>, path: string) {
	const post = (await blog.post(path)) ?? assert.fail();
	return (await blog.compiled(post)).metadata.text;
}

/** A plugin that puts a word before the first text of a tree. */
const addWord = (word: string) =>
	`function add() { return (tree) => { const [{ children: [text] }] = tree.children.filter((one) => one.type !== "text"); text.value = "${word} " + text.value; }; }`;

describe("plugins of quire.config.ts", () => {
	test("run in their order, in Markdown and MDX, with their options", async () => {
		const options =
			"[(options) => (tree, file) => { tree.children[0].children[0].value += options.mark + file.data.frontMatter.title; }, { mark: '!' }]";
		const blog = createBlog(
			`{ remarkPlugins: [${addWord("first")}, ${options}], rehypePlugins: [${addWord("last")}] }`,
		);
		assert.equal(await textOf(blog, "/blog/b"), "last first Hello.!Two");
		assert.match(await textOf(blog, "/blog/a"), /^last first Hello !One ?world\.$/);
	});
	test("make posts compile again when their code changes, also in a file that they import", async () => {
		const plugin = (word: string) => ({ "lib/add.ts": `export default ${addWord(word)}` });
		const text = 'import add from "./lib/add";\nexport default { remarkPlugins: [add] };\n';
		const blog = createTestBlog({ ...FILES, "quire.config.ts": text, ...plugin("one") }, { loadBundle });
		assert.equal(await textOf(blog, "/blog/b"), "one Hello.");
		updateBlog(blog, plugin("two"));
		assert.equal(await textOf(blog, "/blog/b"), "two Hello.");
	});
	test("can call back, and return another tree", async () => {
		const blog = createBlog(
			"{ remarkPlugins: [() => (tree, file, next) => next(null, { ...tree, children: tree.children.concat(tree.children) })] }",
		);
		assert.equal(await textOf(blog, "/blog/b"), "Hello. Hello.");
	});
	test("that make HTML are bound by the trust of the post", async () => {
		const blog = createBlog(
			'{ rehypePlugins: [() => (tree) => { tree.children.push({ type: "element", tagName: "script", properties: {}, children: [{ type: "text", value: "alert()" }] }); }] }',
		);
		const post = (await blog.post("/blog/b")) ?? assert.fail();
		assert.doesNotMatch((await blog.compiled(post)).code, /alert/);
	});
	test("one of a package is named by the package, and a single error is reported in the post", async () => {
		const files = {
			"node_modules/@a/remark-old/package.json":
				'{ "name": "@a/remark-old", "version": "1.0.0", "type": "module", "main": "index.js" }',
			"node_modules/@a/remark-old/index.js":
				'export default function inlinePlugin() { return (tree, file) => { if (/b\\.md/.test(file.path)) throw new Error("No parser."); }; }',
			"quire.config.ts": 'import old from "@a/remark-old";\nexport default { remarkPlugins: [[old, {}]] };\n',
		};
		assert.deepEqual(await report("{}", files), [
			"posts/b.md:6 plugin The plugin `@a/remark-old` of `quire.config` fails: No parser. Fix, update or replace it; until then, posts are shown without what it does.",
		]);
	});
	for (const [name, plugin] of [
		["when it runs", "function broken() { return () => { throw new Error('No list.'); }; }"],
		["when it is attached", "function broken() { throw new Error('No list.'); }"],
		["by its callback", "function broken() { return (tree, file, next) => next(new Error('No list.')); }"],
		[
			"by a message with a position",
			"function broken() { return (tree, file) => file.fail('No list', tree.children[0]); }",
		],
	]) {
		test(`one that fails ${name} is reported once with the number of posts, which are shown`, async () => {
			const config = `{ remarkPlugins: [${plugin}] }`;
			const message =
				"The plugin `broken` of `quire.config` fails: No list. Fix, update or replace it; until then, posts are shown without what it does.";
			assert.deepEqual(await report(config), [
				`quire.config.ts:2 plugin ${message} It fails in 2 posts, such as \`posts/b.md\`.`,
			]);
			assert.equal(await textOf(createBlog(config), "/blog/b"), "Hello.");
		});
	}
});

async function makeAll(blog: ReturnType<typeof createBlog>) {
	const made: string[] = [];
	const [output = assert.fail()] = OUTPUTS.filter(({ name }) => name === "own");
	for await (const file of makeFiles(output, blog)) made.push(`${file.path} ${"content" in file && file.content}`);
	return made;
}

describe("outputs of quire.config.ts", () => {
	test("read the blog, and are found by the development server", async () => {
		const blog = createBlog(`{ outputs: {
			"list.txt": async ({ getPosts, getSite, getContent }) => {
				const posts = await getPosts();
				const texts = await Promise.all(posts.map(async (post) => post.title + ": " + (await getContent(post)).html));
				return [(await getSite()).title, ...texts].join("; ");
			},
			"/data/bytes.bin": () => new Uint8Array([104, 105]),
		} }`);
		const [bytes, list] = (await makeAll(blog)).toSorted();
		assert.equal(bytes, "/data/bytes.bin 104,105");
		assert.equal(list, "/list.txt A; Two: <p>Hello.</p>; One: <p>Hello <em>world</em>.</p>");
		assert.equal(await findOwnerContent(blog, "/list.txt"), "output");
		assert.deepEqual(await showProblems(blog, "message", /^config$/), []);
	});
	test("at the path of something else, that fail, and that return something else are reported", async () => {
		const outputs =
			'{ outputs: {\n"rss.xml": () => "",\n"note.txt": () => "",\n"bad.txt": () => { throw new Error("No."); },\n"none.txt": () => 1,\n"folder/": () => "",\n"blog/a.html": () => "" } }';
		assert.deepEqual(await report(outputs, { "public/note.txt": "A" }), [
			"quire.config.ts:3 config `/rss.xml` is a file that the blog makes itself. Choose another path.",
			"quire.config.ts:4 config `/note.txt` is the path of a page or file of the blog. Choose another one.",
			"quire.config.ts:5 config `/bad.txt` can't be made: No.",
			"quire.config.ts:6 config `/none.txt` can't be made: its function returns neither a text nor a `Uint8Array`.",
			"quire.config.ts:7 config `folder/` is no path of a file. Write one such as `podcast.xml`.",
			"quire.config.ts:8 config `/blog/a.html` is the path of a page or file of the blog. Choose another one.",
		]);
	});
});

describe("a wrong quire.config.ts is a diagnostic of its file:", () => {
	for (const [config, expected] of [
		["{ remarkPlugin: [] }", "2 config Unknown key `remarkPlugin`. Did you mean `remarkPlugins`?"],
		[
			"{\nremarkPlugins: ['remark-toc'] }",
			"3 config `remarkPlugins.0` must be a plugin, or a list of a plugin and its options.",
		],
		["undefined", "1 config The default export is missing. Write `export default defineConfig({ … })`."],
		[
			"null.a",
			"1 config This module can't be loaded: Cannot read properties of null (reading 'a'). It also runs in Node.js, where pages are rendered.",
		],
		["{", "2 config "],
	] as const) {
		test(config, async () => {
			const [first = "", ...rest] = await report(config);
			assert.ok(first.startsWith(`quire.config.ts:${expected}`), first);
			assert.deepEqual(rest, []);
		});
	}
});

test("the configuration of a folder whose settings aren't trusted, or of another system's site, isn't run", async () => {
	const files = { ...FILES, "quire.config.js": "throw new Error('run');" };
	for (const blog of [
		createTestBlog(files, { loadBundle, trustsSettings: false }),
		createTestBlog({ "posts/a.md": "A", "quire.config.js": "throw 1" }, { loadBundle }),
	]) {
		assert.equal(await blog.config(), undefined);
	}
});
