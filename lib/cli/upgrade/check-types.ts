import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { findDependency, PACKAGE } from "@/lib/cli/project/find-project";

const FOLDERS = ["components", "slots"];
const OPTIONS = "lib/owner-code/base.tsconfig.json";
const TYPES = "lib/owner-code/api.ts";

const TYPE_ERROR = /^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/gm;

/**
 * Checks the types of the owner's code against those of a version of the package; returns errors in the format of the check. `folder` is for
 * the compiler's configuration.
 */
export async function checkTypes(folder: string, packageDir: string, contentDir: string): Promise<string[]> {
	const files = FOLDERS.flatMap((name) => listCode(path.join(contentDir, name)));
	const typescript = findDependency(packageDir, "typescript");
	if (files.length === 0 || typescript === undefined || !existsSync(path.join(packageDir, OPTIONS))) return [];
	const config = path.join(folder, "tsconfig.types.json");
	const compilerOptions = { paths: { [PACKAGE]: [path.join(packageDir, TYPES)] } };
	await writeFile(config, JSON.stringify({ extends: path.join(packageDir, OPTIONS), compilerOptions, files }));
	const args = [path.join(typescript, "bin/tsc"), "--pretty", "false", "-p", config];
	const { stdout } = spawnSync(process.execPath, args, { cwd: contentDir, encoding: "utf8" });
	return [...stdout.matchAll(TYPE_ERROR)].map(([, file = "", line, column, message]) => {
		const relative = path.relative(contentDir, path.resolve(contentDir, file)).replaceAll("\\", "/");
		return `${relative}:${line}:${column} error types ${message}`;
	});
}

function listCode(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name));
}
