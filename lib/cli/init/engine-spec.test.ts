import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { copyPacked, getEngineSpec } from "./engine-spec";

const PACKAGE_DIR = "npx/node_modules/quire-blog";

/** Creates the package as npm has installed it, with what npm notes of it. */
function install(resolved?: string): string {
	const lockfile = { packages: { "node_modules/quire-blog": { version: "1.2.0", resolved } } };
	return createTemporaryFolder({
		[`${PACKAGE_DIR}/package.json`]: '{ "version": "1.2.0" }',
		"files/quire-blog-1.2.0.tgz": "packed",
		...(resolved !== undefined && { "npx/node_modules/.package-lock.json": JSON.stringify(lockfile) }),
		"blog/site.yml": "",
	});
}

for (const [title, resolved, wanted, expected] of [
	["the registry", "https://registry.example/quire-blog-1.2.0.tgz", undefined, "^1.2.0"],
	["nothing that npm notes", undefined, undefined, "^1.2.0"],
	["a Git repository", "git+ssh://git@git.example/quire.git#abc", undefined, "git+ssh://git@git.example/quire.git#abc"],
	["a packed file", "file:../files/quire-blog-1.2.0.tgz", undefined, "file:quire-blog-1.2.0.tgz"],
	["a packed file that is gone", "file:../gone.tgz", undefined, "^1.2.0"],
	["a wanted version", "file:../files/quire-blog-1.2.0.tgz", "next", "next"],
	["a wanted file", undefined, "files/quire-blog-1.2.0.tgz", "file:quire-blog-1.2.0.tgz"],
] as const) {
	test(`a blog gets the engine from ${title}`, async () => {
		const root = install(resolved);
		const folder = path.join(root, "blog");
		const file = wanted?.endsWith(".tgz") ? path.join(root, wanted) : wanted;
		const spec = getEngineSpec(folder, path.join(root, PACKAGE_DIR), file);
		await copyPacked(folder, spec);
		assert.equal(spec.wanted ?? spec.fallback, expected);
		assert.equal(spec.wanted !== undefined, wanted !== undefined);
		const [, name] = /^file:(.+)/.exec(expected) ?? [];
		if (name !== undefined) assert.equal(readFileSync(path.join(folder, name), "utf8"), "packed");
	});
}
