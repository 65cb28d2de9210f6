// Makes a blog of a folder outside this repository, with a packed file of this version of the engine.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

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
	const pack = ["pack", "--json", "--pack-destination", packed];
	const { stdout, stderr, status } = spawnSync("npm", pack, { encoding: "utf8", shell: process.platform === "win32" });
	process.stderr.write(stderr ?? "");
	const [, file] = /"filename": "(quire-blog-[^"]+)"/.exec(stdout ?? "") ?? [];
	if (status !== 0 || file === undefined) return 1;
	const args = ["dist/quire.mjs", "init", target, "--package", path.join(packed, file), ...options];
	return spawnSync(process.execPath, args, { stdio: "inherit" }).status ?? 1;
}
