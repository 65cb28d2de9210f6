import { spawnSync } from "node:child_process";
import path from "node:path";

/**
 * Packs the engine of a clone into a folder. Returns the path of the packed file; `undefined` if that fails, after npm has printed the reason.
 * @param {string} clone
 * @param {string} target
 */
export function packClone(clone, target) {
	const args = ["pack", "--json", "--pack-destination", target];
	const { stdout, stderr, status } = spawnSync("npm", args, {
		cwd: clone,
		encoding: "utf8",
		shell: process.platform === "win32",
	});
	process.stderr.write(stderr ?? "");
	const [, file] = /"filename": "(quire-blog-[^"]+)"/.exec(stdout ?? "") ?? [];
	return status === 0 && file !== undefined ? path.join(target, file) : undefined;
}
