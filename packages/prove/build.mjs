// Bundles the command for its package: `node packages/prove/build.mjs` writes `packages/prove/dist`.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
// biome-ignore lint/style/noRestrictedImports: Node.js runs this file as it is.
import { findPackages, readLicenses } from "../../lib/utils/package-licenses.mjs";

const FOLDER = path.dirname(fileURLToPath(import.meta.url));
const ENGINE = path.join(FOLDER, "../..");

const { version, dependencies } = JSON.parse(await readFile(path.join(FOLDER, "package.json"), "utf8"));
const { outputFiles, metafile } = await build({
	entryPoints: [path.join(FOLDER, "src/bin.ts")],
	absWorkingDir: ENGINE,
	bundle: true,
	format: "esm",
	platform: "node",
	target: "node20",
	external: Object.keys(dependencies),
	define: { QUIRE_PROVE_VERSION: JSON.stringify(version) },
	mainFields: ["module", "main"],
	// Packages that are no ES modules load those of Node.js by `require`.
	banner: {
		js: '#!/usr/bin/env node\nimport { createRequire } from "node:module";\nconst require = createRequire(import.meta.url);',
	},
	minifySyntax: true,
	metafile: true,
	write: false,
});
const dist = path.join(FOLDER, "dist");
await rm(dist, { recursive: true, force: true });
await mkdir(dist, { recursive: true });
await writeFile(path.join(dist, "quire-prove.mjs"), outputFiles[0]?.text ?? "", { mode: 0o755 });
await writeFile(path.join(dist, "licenses.txt"), await readLicenses(ENGINE, findPackages(metafile)));
