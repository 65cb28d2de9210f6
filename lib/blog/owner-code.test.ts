import assert from "node:assert/strict";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { appSchema } from "@/lib/utils/app";
import { show } from "@/lib/utils/show.support";
import type { Files } from "@/lib/utils/temporary-folder.support";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

const SITE = { "site.yml": "title: T\n", "posts/a.md": "A" };

const createBlog = (files: Files) => createTestBlog({ ...SITE, ...files }, { loadBundle });

/** Reads the code of an owner; returns it with the diagnostics as lines. */
async function read(files: Files) {
	const code = await createBlog(files).ownerCode();
	const diagnostics = show(code.diagnostics, "file:line:column severity message");
	return { ...code, diagnostics };
}

const tagsOf = ({ components }: { components: readonly { tag: string; file: string }[] }) =>
	show(components, "tag file");

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
		assert.deepEqual(show(code.forms.markdown, "tag"), ["Chart"]);
		assert.deepEqual(show(code.forms.feed, "tag"), ["Callout"]);
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
		const [failure] = code.failures;
		assert.deepEqual([failure?.file, failure?.error.line, code.failures.length], ["components/bad.tsx", 3, 1]);
		assert.equal(code.diagnostics.length, 1);
		assert.match(code.diagnostics[0] ?? "", /^components\/bad\.tsx:3:\d+ error /);
	});

	test("reports modules that can't be imported, with a remedy", async () => {
		const { diagnostics } = await read({
			"components/a.tsx": 'import x from "no-such-package";\nexport const A = () => <b>{x}</b>;\n',
			"components/b.tsx": 'import { C } from "@/features/components";\nexport const B = () => <b>{C}</b>;\n',
			"components/c.tsx": 'import x from "./gone";\nexport const C = () => <b>{x}</b>;\n',
			"components/d.tsx": 'import x from "../../outside";\nexport const D = () => <b>{x}</b>;\n',
			"components/e.tsx": 'import { getPost } from "quire-blog";\nexport const E = () => getPost();\n',
			"components/f.tsx": 'import { wholly } from "./g";\nexport const F = () => <b>{wholly}</b>;\n',
			"components/g.tsx": "export const G = () => null;\n",
			"../outside.ts": "export default 1;\n",
		});
		assert.deepEqual(diagnostics.sort(), [
			"components/a.tsx:1:15 error There is no package `no-such-package`. Add it with `npm install`, or fix the name.",
			"components/b.tsx:1:19 error `@/features/components` can't be imported: use a relative path, or a package.",
			"components/c.tsx:1:15 error No file `./gone`. Add it, or fix the path.",
			"components/d.tsx:1:15 error `../../outside` leads out of the content folder. Copy the file into it.",
			"components/e.tsx:1:10 error `quire-blog` exports no `getPost`. Did you mean `getPosts`?",
			"components/f.tsx:1:10 error `./g` exports no `wholly`. Fix the name.",
		]);
	});

	test("reports code for the browser, unless the module or an importer of it is a client module", async () => {
		const hook =
			'import { useCallback, useState } from "react";\nexport const useOpen = () => useState(useCallback);\n';
		const { diagnostics, components } = await read({
			"components/a.tsx": 'import { useOpen } from "../lib/a";\nexport const A = () => <b>{useOpen()}</b>;\n',
			"lib/a.ts": hook,
			"components/b.tsx":
				'// B\n/* B */ "use client";\nimport { useOpen } from "../lib/b";\nexport const B = () => <b>{useOpen()}</b>;\n',
			"lib/b.ts": hook,
			"components/c.tsx": 'import { B } from "./b";\nexport const C = () => <B />;\n',
			"components/d.tsx": 'import * as React from "react";\nexport class D extends React.Component {}\n',
			"components/e.tsx":
				'import { type Component, useId } from "react";\nexport const E = (props: { of: Component }) => useId();\n',
			"components/f.tsx": 'import { usePathname } from "next/navigation";\nexport const F = () => usePathname();\n',
		});
		const remedy = 'works in the browser only. Write `"use client"` in the first line of this file.';
		assert.deepEqual(diagnostics, [
			`lib/a.ts:1:23 error \`useState\` ${remedy}`,
			`components/d.tsx:2:30 error \`Component\` ${remedy}`,
			`components/f.tsx:1:10 error \`usePathname\` ${remedy}`,
		]);
		assert.deepEqual(show(components, "tag"), ["B", "C", "E"]);
	});

	test("has links and images instead of those of Next", async () => {
		const files = {
			"components/a.tsx":
				'import Image from "next/image";\nimport Link from "next/link";\nimport photo from "./a.png";\nexport const A = () => <Link href="/" prefetch={false}><Image src={photo} alt="" /></Link>;\n',
			"components/a.png": "",
		};
		const folder = createTemporaryFolder();
		for (const [app, href] of [
			[undefined, "/"],
			[appSchema.parse({ folder, path: "/blog" }), "/.."],
		] as const) {
			const blog = createTestBlog({ ...SITE, ...files }, { loadBundle, app });
			const { modules, diagnostics } = await blog.ownerCode();
			assert.deepEqual(diagnostics, []);
			const A = modules["components/a.tsx"]?.A as () => ReactElement;
			assert.equal(renderToStaticMarkup(createElement(A)), `<a href="${href}"></a>`);
		}
	});

	test("reports modules of Next that have no effect in the blog", async () => {
		const files = {
			"components/a.tsx": 'import { Inter } from "next/font/google";\nexport const A = () => Inter;\n',
			"components/c.tsx":
				'"use client";\nimport { usePathname } from "next/navigation";\nexport const C = () => usePathname();\n',
			"components/b.tsx": 'import Image from "next/legacy/image";\nexport const B = () => <Image src="/a.png" />;\n',
		};
		const problems = [
			"components/a.tsx:1:23 `next/font/google` has no use in the blog. Set `font` in `site.yml`, or write `@font-face` in `theme.css`.",
			"components/b.tsx:1:19 `next/legacy/image` has no use in the blog. Use `next/image`.",
		];
		const alone = await createTestBlog({ ...SITE, ...files }).ownerCode();
		assert.deepEqual(show(alone.diagnostics, "file:line:column message"), problems);
		const app = appSchema.parse({ folder: createTemporaryFolder() });
		const inApp = await createTestBlog({ ...SITE, ...files }, { app }).ownerCode();
		assert.deepEqual(show(inApp.diagnostics, "file:line:column message"), [
			...problems,
			"components/c.tsx:2:29 `next/navigation` has no use in the blog. Links are `<a>`, `location` is known in effects, and a replaced header gets `path`.",
		]);
	});

	test("bundles the source of a linked package, as in a workspace", async () => {
		const blog = createBlog({
			"components/a.tsx": 'export { Badge } from "@acme/ui/badge";\n',
			"../ui/package.json": '{ "name": "@acme/ui", "exports": { "./*": "./src/*.tsx" } }',
			"../ui/src/badge.tsx": 'import { label } from "./label";\nexport const Badge = () => <b>{label}</b>;\n',
			"../ui/src/label.ts": 'export const label: string = "A";\n',
		});
		const folder = path.dirname(blog.options.contentDir);
		mkdirSync(path.join(folder, "content/node_modules/@acme"), { recursive: true });
		symlinkSync(path.join(folder, "ui"), path.join(folder, "content/node_modules/@acme/ui"));
		const { diagnostics, components, outsideFiles } = await blog.ownerCode();
		assert.deepEqual([diagnostics, tagsOf({ components })], [[], ["Badge components/a.tsx"]]);
		assert.deepEqual(
			outsideFiles.map((file) => path.relative(folder, file)),
			["ui/package.json", "ui/src/badge.tsx", "ui/src/label.ts"],
		);
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

	test("has another hash after a change of any stylesheet or file that it shows", async () => {
		const all: Files = {
			"components/a.css": '@import "../styles/b.css";\n.a { background: url("./a.png"), url("/c.png") }\n',
			"components/a.png": "1",
			"components/a.tsx":
				'import "./a.css";\nimport "../styles/c.scss";\nimport styles from "./e.module.css";\nexport const A = () => <b className={styles.a} />;\n',
			"components/e.module.css":
				'.a { composes: b from "./f.module.css"; background: url("./g.png"), url("/h.png") }\n',
			"components/f.module.css": ".b { color: red }\n",
			"components/g.png": "1",
			"styles/_d.scss": "$a: red;\n",
			"styles/b.css": ".b { color: red }\n",
			"styles/c.scss": '@use "d";\n',
		};
		const blog = createBlog({ ...all, "styles/unused.scss": "a { color: red }\n" });
		const { files, hash, diagnostics } = await blog.ownerCode();
		assert.deepEqual([files, diagnostics], [Object.keys(all), []]);
		for (const file of files) {
			updateBlog(blog, { [file]: `${all[file]}\n` });
			assert.notEqual((await blog.ownerCode()).hash, hash, file);
			updateBlog(blog, { [file]: all[file] ?? "" });
			assert.equal((await blog.ownerCode()).hash, hash);
		}
	});

	test("has another hash after a change of a stylesheet outside of the content folder", async () => {
		const blog = createBlog({
			"components/a.tsx": 'import "./a.css";\nexport const A = () => null;\n',
			"components/a.css": '@import "../../shared.css";\n',
			"../shared.css": "a { color: red }\n",
		});
		const { hash, files, outsideFiles } = await blog.ownerCode();
		assert.deepEqual(files, ["components/a.css", "components/a.tsx"]);
		assert.deepEqual(outsideFiles, [path.join(blog.options.contentDir, "../shared.css")]);
		updateBlog(blog, { "../shared.css": "a { color: blue }\n" });
		assert.notEqual((await blog.ownerCode()).hash, hash);
	});

	test("has another hash after a change of a linked package, also of one on which that depends", async () => {
		const blog = createBlog({
			"components/a.tsx":
				'import { a } from "one";\nimport data from "one/data.json";\nimport "one/one.css";\nexport const A = () => <b>{a}{data.b}</b>;\n',
			"../linked/one/package.json": '{ "name": "one", "main": "index.js", "dependencies": { "two": "*" } }',
			"../linked/one/index.js": 'exports.a = require("two");\n',
			"../linked/one/data.json": '{ "b": 1 }',
			"../linked/one/one.css": '@import "./more.css";\n',
			"../linked/one/more.css": "a { color: red }\n",
			"../linked/two/package.json": '{ "name": "two", "main": "index.js" }',
			"../linked/two/index.js": "module.exports = 1;\n",
		});
		const folder = path.dirname(blog.options.contentDir);
		for (const [link, target] of [
			["content/node_modules/one", "linked/one"],
			["linked/one/node_modules/two", "linked/two"],
		] as const) {
			mkdirSync(path.dirname(path.join(folder, link)), { recursive: true });
			symlinkSync(path.join(folder, target), path.join(folder, link));
		}
		const { files, hash, components, diagnostics } = await blog.ownerCode();
		assert.deepEqual(diagnostics, []);
		assert.deepEqual(tagsOf({ components }), ["A components/a.tsx"]);
		assert.deepEqual(files, ["components/a.tsx"]);
		const hashes = new Set([hash]);
		for (const file of ["one/index.js", "one/data.json", "one/one.css", "one/more.css", "two/index.js"]) {
			const text = readFileSync(path.join(folder, "linked", file), "utf8");
			updateBlog(blog, { [`../linked/${file}`]: `${text}\n` });
			hashes.add((await blog.ownerCode()).hash);
		}
		assert.equal(hashes.size, 6);
	});

	test("has another hash after another version of a package is installed, without a file that lists it", async () => {
		const version = (number: string) => `{ "name": "one", "main": "index.js", "version": "${number}" }`;
		const blog = createBlog({
			"components/a.tsx": 'import { a } from "one";\nexport const A = () => <b>{a}</b>;\n',
			"node_modules/one/package.json": version("1.0.0"),
			"node_modules/one/index.js": "exports.a = 1;\n",
		});
		const { hash } = await blog.ownerCode();
		updateBlog(blog, { "node_modules/one/package.json": version("1.0.1") });
		assert.notEqual((await blog.ownerCode()).hash, hash);
	});

	test("can import its own files by the names of `package.json`", async () => {
		const code = await read({
			"package.json": '{ "name": "own", "imports": { "#words": "./lib/words.ts" } }',
			"components/a.tsx": 'import { word } from "#words";\nexport const A = () => <b>{word}</b>;\n',
			"lib/words.ts": 'export const word: string = "A";\n',
		});
		assert.deepEqual([code.files, code.diagnostics], [["components/a.tsx", "lib/words.ts"], []]);
	});

	test("wins over a component of another system with the same name", async () => {
		const blog = createBlog({
			"components/admonition.tsx": "export const Admonition = () => <b>Own</b>;\n",
			"posts/card.mdx": "# A\n\n<Admonition>words</Admonition>\n",
		});
		const post = (await blog.post("/blog/card")) ?? assert.fail();
		const { metadata } = await blog.compiled(post);
		assert.deepEqual(show(metadata.components, "name"), ["Admonition"]);
	});
});
