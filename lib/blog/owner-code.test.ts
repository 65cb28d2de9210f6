import assert from "node:assert/strict";
import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

const SITE = { "site.yml": "title: T\n", "posts/a.md": "A" };

const createBlog = (files: Files) => createTestBlog({ ...SITE, ...files }, { loadBundle });

/** Reads the code of an owner; returns it with the diagnostics as lines. */
async function read(files: Files) {
	const code = await createBlog(files).ownerCode();
	const diagnostics = code.diagnostics.map(
		({ file, line, column, severity, message }) => `${file}:${line}:${column} ${severity} ${message}`,
	);
	return { ...code, diagnostics };
}

const tagsOf = ({ components }: { components: readonly { tag: string; file: string }[] }) =>
	components.map(({ tag, file }) => `${tag} ${file}`);

describe("the owner's code", () => {
	test("is empty without its folders", async () => {
		const { hash, diagnostics } = await read({});
		assert.deepEqual([hash, diagnostics], ["", []]);
	});

	test("has each exported component, with its forms for Markdown and feeds", async () => {
		const code = await read({
			"components/chart.tsx":
				"export const Chart = () => <b>c</b>;\nexport const ChartMarkdown = () => <p>m</p>;\nexport const CalloutFeed = () => <p>f</p>;\nexport const NewsFeed = () => null;\nexport const helper = 1;\n",
			"components/pull-quote.tsx": '"use client";\nexport default function Quote() { return null; }\n',
			"components/parts/hidden.tsx": "export const Hidden = () => null;\n",
		});
		assert.deepEqual(tagsOf(code), [
			"Chart components/chart.tsx",
			"NewsFeed components/chart.tsx",
			"PullQuote components/pull-quote.tsx",
		]);
		assert.deepEqual(
			code.forms.markdown.map(({ tag }) => tag),
			["Chart"],
		);
		assert.deepEqual(
			code.forms.feed.map(({ tag }) => tag),
			["Callout"],
		);
		assert.equal(typeof code.modules["components/chart.tsx"]?.Chart, "function");
		assert.deepEqual(code.diagnostics, []);
	});

	test("keeps the modules beside one with an error, which it reports with its position", async () => {
		const code = await read({
			"components/bad.tsx": "export function Bad() {\n\treturn <b>;\n}\n",
			"components/good.tsx": 'import data from "../data.json";\nexport const Good = () => <b>{data.a}</b>;\n',
			"data.json": '{ "a": 1 }',
		});
		assert.deepEqual(tagsOf(code), ["Good components/good.tsx"]);
		assert.deepEqual(code.files, ["components/good.tsx", "data.json"]);
		assert.deepEqual(
			code.failures.map(({ file, error }) => [file, error.line]),
			[["components/bad.tsx", 3]],
		);
		assert.equal(code.diagnostics.length, 1);
		assert.match(code.diagnostics[0] ?? "", /^components\/bad\.tsx:3:\d+ error /);
	});

	test("reports what can't be imported, with a remedy", async () => {
		const { diagnostics } = await read({
			"components/a.tsx": 'import x from "no-such-package";\nexport const A = () => <b>{x}</b>;\n',
			"components/b.tsx": 'import { C } from "@/components/mdx/registry";\nexport const B = () => <b>{C}</b>;\n',
			"components/c.tsx": 'import x from "./gone";\nexport const C = () => <b>{x}</b>;\n',
			"components/d.tsx": 'import x from "../../outside";\nexport const D = () => <b>{x}</b>;\n',
			"../outside.ts": "export default 1;\n",
		});
		assert.deepEqual(diagnostics.sort(), [
			"components/a.tsx:1:15 error There is no package `no-such-package`. Add it with `npm install`, or fix the name.",
			"components/b.tsx:1:19 error `@/components/mdx/registry` can't be imported: use a relative path, or a package.",
			"components/c.tsx:1:15 error No file `./gone`. Add it, or fix the path.",
			"components/d.tsx:1:15 error `../../outside` leads out of the content folder. Copy the file into it.",
		]);
	});

	test("leaves out a module that throws when it is loaded, and names it", async () => {
		const code = await read({
			"components/a.tsx": "window.answer = 42;\nexport const A = () => null;\n",
			"components/b.tsx": "export const B = () => null;\n",
		});
		assert.deepEqual(tagsOf(code), ["B components/b.tsx"]);
		assert.deepEqual(code.diagnostics, [
			"components/a.tsx:1:1 error This module can't be loaded: window is not defined. It also runs in Node.js, where pages are rendered.",
		]);
	});

	test("reports a slot without a default export", async () => {
		const { slots, diagnostics } = await read({ "slots/footer.tsx": "export const Footer = () => null;\n" });
		assert.deepEqual(slots, []);
		assert.deepEqual(diagnostics, [
			"slots/footer.tsx:1:1 error This file has no default export, so it shows nothing. Write `export default function …`.",
		]);
	});

	test("isn't run in the site of another system, nor without `site.yml`", async () => {
		const component = { "components/a.tsx": "throw new Error('Run');\n", "theme.css": "a {}\n" };
		const docusaurus = { "docusaurus.config.js": "module.exports = {}", "blog/2026-01-01-a.md": "# A" };
		for (const files of [
			{ ...component, ...docusaurus },
			{ ...component, ...docusaurus, "site.yml": "title: T\n" },
			{ ...component, "posts/2026-01-01-a.md": "# A" },
		]) {
			const { hash, diagnostics } = await createTestBlog(files, { loadBundle }).ownerCode();
			assert.deepEqual([hash, diagnostics], ["", []]);
		}
	});

	test("isn't read through a link that leads out of the content folder", async () => {
		const outside = createTemporaryFolder();
		writeFileSync(path.join(outside, "evil.tsx"), "export const Evil = () => null;\n");
		const blog = createBlog({});
		symlinkSync(outside, path.join(blog.options.contentDir, "components"));
		assert.deepEqual((await blog.ownerCode()).components, []);
	});

	test("has another hash after a change of any file that it imports", async () => {
		const blog = createBlog({
			"components/a.tsx": 'import { b } from "../lib/b";\nexport const A = () => <b>{b}</b>;\n',
			"lib/b.ts": "export const b = 1;\n",
		});
		const { hash } = await blog.ownerCode();
		updateBlog(blog, { "posts/b.md": "B" });
		assert.equal((await blog.ownerCode()).hash, hash);
		updateBlog(blog, { "lib/b.ts": "export const b = 2;\n" });
		assert.notEqual((await blog.ownerCode()).hash, hash);
	});

	test("wins over a component of another system with the same name", async () => {
		const blog = createBlog({
			"components/card.tsx": "export const Card = () => <b>Own</b>;\n",
			"posts/card.mdx": "# A\n\n<Card>words</Card>\n",
		});
		const post = await blog.post("/blog/card");
		assert.ok(post);
		const { metadata } = await blog.compiled(post);
		assert.deepEqual(
			metadata.components.map(({ name }) => name),
			["Card"],
		);
	});
});
