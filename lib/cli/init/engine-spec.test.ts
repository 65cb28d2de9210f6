import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { copyPacked, getEngineSpec, removeOtherPacked } from "./engine-spec";

/** The name of a packed file whose content is "packed". */
const HASHED = "quire-blog-1.2.0-88cb8a08.tgz";

const PACKAGE_DIR = "npx/node_modules/quire-blog";

/** Creates the package as a package manager has installed it by a version, in a folder below that with the packages. */
function install(version?: string, packageDir = PACKAGE_DIR): string {
	return createTemporaryFolder({
		[`${packageDir}/package.json`]: '{ "version": "1.2.0" }',
		"files/quire-blog-1.2.0.tgz": "packed",
		...(version !== undefined && {
			"npx/package.json": JSON.stringify({ dependencies: { "quire-blog": version } }),
		}),
		"blog/site.yml": "",
	});
}

for (const [title, version, wanted, expected] of [
	["the registry", "^1.2.0", undefined, "^1.2.0"],
	["nothing that is noted", undefined, undefined, "^1.2.0"],
	["a Git repository", "git+ssh://git@git.example/quire.git", undefined, "git+ssh://git@git.example/quire.git"],
	["a packed file", "file:../files/quire-blog-1.2.0.tgz", undefined, `file:${HASHED}`],
	["the catalog of a workspace", "catalog:", undefined, "^1.2.0"],
	["a packed file that is gone", "file:../gone.tgz", undefined, "^1.2.0"],
	["a wanted version", "file:../files/quire-blog-1.2.0.tgz", "next", "next"],
	["a wanted file", undefined, "files/quire-blog-1.2.0.tgz", `file:${HASHED}`],
	["a file at its top", undefined, "blog/quire-blog-1.2.0.tgz", `file:${HASHED}`],
	["a file that is named already", undefined, `blog/${HASHED}`, `file:${HASHED}`],
	["a file in a folder of it", undefined, "blog/vendor/quire-blog-1.2.0.tgz", "file:vendor/quire-blog-1.2.0.tgz"],
] as const) {
	test(`a blog gets the engine from ${title}`, async () => {
		const root = install(version);
		const folder = path.join(root, "blog");
		const file = wanted?.endsWith(".tgz") ? path.join(root, wanted) : wanted;
		if (wanted?.endsWith(".tgz")) writeFiles(root, { [wanted]: "packed" });
		const spec = getEngineSpec(folder, path.join(root, PACKAGE_DIR), file);
		await copyPacked(folder, spec);
		assert.equal(spec.wanted ?? spec.fallback, expected);
		assert.equal(spec.wanted !== undefined, wanted !== undefined);
		const [, name] = /^file:(.+)/.exec(expected) ?? [];
		if (name !== undefined) assert.equal(readFileSync(path.join(folder, name), "utf8"), "packed");
	});
}

test("a blog gets the packed file that pnpm has installed, whose packages are links", () => {
	const packageDir = "npx/node_modules/.pnpm/quire-blog@file+files/node_modules/quire-blog";
	const root = install("file:../files/quire-blog-1.2.0.tgz", packageDir);
	assert.equal(getEngineSpec(path.join(root, "blog"), path.join(root, packageDir)).fallback, `file:${HASHED}`);
});

test("a blog loses the packed files of other versions, and of packages that were beside the engine", async () => {
	const root = install("file:../files/quire-blog-1.2.0.tgz");
	const folder = path.join(root, "blog");
	const others = ["quire-blog-1.2.0.tgz", "quire-blog-1.1.0-0123abcd.tgz", "quire-language-server-1.1.0.tgz"];
	const kept = ["quire-blog-theme.tgz", "site.yml", "vendor/quire-blog-1.1.0.tgz"];
	writeFiles(folder, Object.fromEntries([...others, ...kept].map((file) => [file, ""])));
	const spec = getEngineSpec(folder, path.join(root, PACKAGE_DIR));
	await copyPacked(folder, spec);
	await removeOtherPacked(folder, spec);
	assert.deepEqual(readdirSync(folder).sort(), [HASHED, "quire-blog-theme.tgz", "site.yml", "vendor"]);
});
