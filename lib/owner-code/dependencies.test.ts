import assert from "node:assert/strict";
import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { followStyles, listPackageFiles } from "./dependencies";

/** Follows the stylesheet `a/main.*`; returns all files and packages by their paths. */
async function follow(files: Files) {
	const folder = realpathSync(createTemporaryFolder(files));
	const main = Object.keys(files).find((file) => file.startsWith("a/main.")) ?? assert.fail("No main");
	const found = await followStyles([path.join(folder, main)]);
	const relative = (all: string[]) => all.map((file) => path.relative(folder, file)).sort();
	return { files: relative(found.files), packages: relative(found.packages) };
}

test("finds files in imports, in `composes` and in URLs, also of the files that are found", async () => {
	const { files } = await follow({
		"a/main.css": "@import \"1.css\" layer(a);\n@import url( ./2.css ) screen;\n@value a from '../b/3.css';\n",
		"a/1.css": '.a { composes: b c from "../b/4.css" }\n',
		"a/2.css": "a { background: url(5.svg#icon), url('../b/6.png?v=1') }\n",
		"b/3.css": '@import "../a/main.css";\n',
		"b/4.css": "",
		"a/5.svg": '<image href="7.png"/>',
		"a/7.png": "",
		"b/6.png": "",
	});
	assert.deepEqual(files, ["a/1.css", "a/2.css", "a/5.svg", "a/main.css", "b/3.css", "b/4.css", "b/6.png"]);
});

test("finds files as Sass and Less do, by names without endings", async () => {
	const { files } = await follow({
		"a/main.sass": "@use '1'\n@import 2, ../b/3\n@forward '../b' show x\n",
		"a/_1.scss": "",
		"a/2.less": "",
		"b/3.sass": "",
		"b/_index.scss": "",
	});
	assert.deepEqual(files, ["a/2.less", "a/_1.scss", "a/main.sass", "b/3.sass", "b/_index.scss"]);
});

test("leaves out names without a file, and files elsewhere", async () => {
	const { files } = await follow({
		"a/main.css":
			'a { content: "."; quotes: "\\0"; src: url(data:font/woff2;base64,AA==), url(/a/1.css), url(https://example.org/1.css), url(#a) }\n',
		"a/1.css": "",
		[`a/${"b".repeat(100)}.css`]: "",
	});
	assert.deepEqual(files, ["a/main.css"]);
});

test("finds the packages that are named, also those that are linked", async () => {
	const folder = realpathSync(
		createTemporaryFolder({
			"a/main.scss": '@import "~one/dist/a.css";\n@use "@scope/two";\n@import "none";\n',
			"node_modules/one/package.json": "{}",
			"linked/package.json": "{}",
		}),
	);
	mkdirSync(path.join(folder, "node_modules/@scope"));
	symlinkSync(path.join(folder, "linked"), path.join(folder, "node_modules/@scope/two"));
	const { packages } = await followStyles([path.join(folder, "a/main.scss")]);
	assert.deepEqual(packages, [path.join(folder, "node_modules/one"), path.join(folder, "linked")]);
});

const manifest = (name: string, dependencies: Record<string, string> = {}) => JSON.stringify({ name, dependencies });

/** Lists the package files of `target` in a folder with the given files and links. */
async function list(target: string, files: Files, links: Readonly<Record<string, string>> = {}) {
	const folder = realpathSync(createTemporaryFolder(files));
	for (const [link, to] of Object.entries(links)) {
		mkdirSync(path.dirname(path.join(folder, link)), { recursive: true });
		symlinkSync(path.join(folder, to), path.join(folder, link));
	}
	const found = await listPackageFiles([path.join(folder, target)], path.join(folder, "content"));
	return found.map((file) => path.relative(folder, file));
}

test("of an installed package, lists `package.json`, and those of its dependencies", async () => {
	const files = {
		"node_modules/a/package.json": manifest("a", { "@s/b": "1", gone: "1" }),
		"node_modules/a/dist/index.js": "",
		"node_modules/@s/b/package.json": manifest("@s/b", { a: "1" }),
		"node_modules/c/package.json": manifest("c"),
	};
	assert.deepEqual(await list("node_modules/a/dist/index.js", files), [
		"node_modules/@s/b/package.json",
		"node_modules/a/package.json",
	]);
});

test("of a linked package, lists all files, and those of packages on which it depends", async () => {
	const files = {
		"packages/a/package.json": manifest("a", { b: "workspace:*", c: "1" }),
		"packages/a/dist/package.json": '{ "type": "module" }',
		"packages/a/dist/index.js": "",
		"packages/a/.cache/x": "",
		"packages/a/node_modules/c/package.json": manifest("c"),
		"packages/b/package.json": manifest("b"),
		"packages/b/b.css": "",
	};
	assert.deepEqual(await list("packages/a/dist/index.js", files, { "packages/a/node_modules/b": "packages/b" }), [
		"packages/a/dist/index.js",
		"packages/a/dist/package.json",
		"packages/a/node_modules/c/package.json",
		"packages/a/package.json",
		"packages/b/b.css",
		"packages/b/package.json",
	]);
});

test("leaves out the content folder, which can be in the folder of a package", async () => {
	const files = { "package.json": manifest("site"), "index.js": "", "content/posts/a.md": "" };
	assert.deepEqual(await list("index.js", files), ["index.js", "package.json"]);
});
