import assert from "node:assert/strict";
import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, type Files } from "@/lib/utils/temporary-folder.support";
import { listPackageFiles } from "./packages";

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
