import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";

const PACKAGE = path.resolve("packages/migrate");

test("the packed package has all modules that it imports, and its source adapter needs no engine", async () => {
	const target = createTemporaryFolder();
	execFileSync("npm", ["pack", "--pack-destination", target], { cwd: PACKAGE, shell: process.platform === "win32" });
	const [tarball = ""] = readdirSync(target);
	execFileSync("tar", ["-xzf", tarball], { cwd: target });
	const importsOf = async (...names: string[]) => {
		const entryPoints = names.map((name) => path.join(target, "package/dist", name));
		const { metafile } = await build({
			entryPoints,
			bundle: true,
			format: "esm",
			platform: "node",
			packages: "external",
			metafile: true,
			write: false,
			outdir: target,
		});
		const all = Object.values(metafile.inputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
		const found = all
			.map(({ path: name }) => name.replace(/^node:/, ""))
			.filter((name) => !builtinModules.includes(name));
		return new Set(found);
	};
	const { dependencies } = JSON.parse(readFileSync(path.join(PACKAGE, "package.json"), "utf8"));
	const known = Object.keys(dependencies);
	assert.deepEqual(
		[...(await importsOf("source-adapter.mjs"))].filter((name) => !known.includes(name)),
		[],
	);
	assert.deepEqual(
		[...(await importsOf("main.mjs"))].filter((name) => !known.includes(name)),
		["quire-blog/tools"],
	);
});
