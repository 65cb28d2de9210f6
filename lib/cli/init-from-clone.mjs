// Makes a blog of a folder outside this repository, with a packed file of this version of the engine.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packClone } from "./project/pack-clone.mjs";

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined || folder.startsWith("-")) {
	console.error("Name the folder of the blog: `npm run init -- ../my-blog`.");
	process.exit(2);
}
const target = path.resolve(folder);
if (!path.relative(process.cwd(), target).startsWith("..")) {
	console.error(`\`${folder}\` is in the folder of the engine. Name one beside it, such as \`../my-blog\`.`);
	process.exit(2);
}
mkdirSync(target, { recursive: true });

const packed = mkdtempSync(path.join(tmpdir(), "quire-"));
try {
	process.exitCode = init();
} finally {
	rmSync(packed, { recursive: true });
}

function init() {
	const file = packClone(process.cwd(), packed);
	if (file === undefined) return 1;
	const args = ["dist/quire.mjs", "init", target, "--package", file, ...options];
	return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}
