// Runs `init` or `add` for a folder outside this repository, with a packed file of this version of the engine.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packClone } from "./project/pack-clone.mjs";

const [command = "", folder, ...options] = process.argv.slice(2);
const isApp = command === "add";
const example = isApp ? "../my-app" : "../my-blog";
if (folder === undefined || folder.startsWith("-")) {
	fail(`Name the folder of the ${isApp ? "app" : "blog"}: \`npm run ${command} -- ${example}\`.`);
}
const target = path.resolve(folder);
const relative = path.relative(process.cwd(), target);
// It is absolute on another drive.
if (!relative.startsWith("..") && !path.isAbsolute(relative)) {
	fail(`\`${folder}\` is in the folder of the engine. Name one beside it, such as \`${example}\`.`);
}
if (isApp && !existsSync(target)) fail(`There is no folder \`${folder}\`.`);
mkdirSync(target, { recursive: true });

const packed = mkdtempSync(path.join(tmpdir(), "quire-"));
try {
	process.exitCode = run();
} finally {
	rmSync(packed, { recursive: true });
}

function run() {
	const file = packClone(process.cwd(), packed);
	if (file === undefined) return 1;
	const args = [path.resolve("dist/quire.mjs"), command, ...(isApp ? [] : [target]), "--package", file, ...options];
	const cwd = isApp ? target : process.cwd();
	return spawnSync(process.execPath, args, { stdio: "inherit", cwd }).status ?? 1;
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
	console.error(message);
	process.exit(2);
}
