// Makes a blog of a folder outside this repository, with a packed file of this version of the engine in it.
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
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

const isWindows = process.platform === "win32";
const pack = spawnSync("npm", ["pack", "--json", "--pack-destination", target], { encoding: "utf8", shell: isWindows });
process.stderr.write(pack.stderr ?? "");
const [, file] = /"filename": "([^"]+)"/.exec(pack.stdout ?? "") ?? [];
if (pack.status !== 0 || file === undefined) process.exit(1);
const init = ["dist/quire.mjs", "init", target, "--package", path.join(target, file), ...options];
process.exit(spawnSync(process.execPath, init, { stdio: "inherit" }).status ?? 1);
