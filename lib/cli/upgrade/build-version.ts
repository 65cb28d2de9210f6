import { execFile, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { CommandError } from "@/lib/cli/command/command";
import { PACKAGE } from "@/lib/cli/project/find-project";
import { CONFIG_FILES } from "@/lib/config/data-files";
import { findDependency } from "@/lib/utils/find-dependency";
import type { Files } from "./compare";

/** Lines of the output that are shown if a command fails. */
const SHOWN_LINES = 30;

const FOLDERS = ["components", "slots", "pages", "posts"];

const OPTIONS = "lib/owner-code/base.tsconfig.json";

const TYPES = "lib/owner-code/api.ts";

const TYPE_ERROR = /^(.+?)\((\d+),(\d+)\): error (TS\d+: .*)$/gm;

export interface Version {
	name: string;
	files: Files;
	/** The diagnostics of the check and type errors of the owner's code, one per line. */
	diagnostics: string[];
}

const reportSchema = z.looseObject({
	problems: z.array(
		z.looseObject({
			file: z.string(),
			line: z.number(),
			column: z.number(),
			severity: z.string(),
			rule: z.string(),
			message: z.string(),
		}),
	),
});

/**
 * Exports and checks content with the engine that a project has installed. Uses the command-line interface only, which other versions have
 * too. Throws a `CommandError` with the end of the output if that fails.
 */
export async function buildVersion(
	project: string,
	packageDir: string,
	contentDir: string,
	name: string,
): Promise<Version> {
	const command = path.join(packageDir, "dist/quire.mjs");
	const folder = path.join(project, "out");
	await rm(folder, { recursive: true, force: true });
	await mkdir(project, { recursive: true });
	const run = (...args: string[]) => runCommand(command, args, project, contentDir);
	const exported = await run("export");
	if (exported.error) {
		const end = (exported.stdout + exported.stderr).trimEnd().split("\n").slice(-SHOWN_LINES).join("\n");
		throw new CommandError(`${end}\n\nVersion ${name} can't build this blog. Nothing was changed.`);
	}
	const { stdout } = await run("check", "--json");
	const { problems } = reportSchema.parse(JSON.parse(stdout));
	return {
		name,
		files: await readFiles(folder),
		diagnostics: [
			...problems.map(
				({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule} ${message}`,
			),
			...(await checkTypes(project, packageDir, contentDir)),
		],
	};
}

async function readFiles(folder: string): Promise<Files> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
	const read = async (file: string) => [file.replaceAll("\\", "/"), await readFile(path.join(folder, file))] as const;
	return new Map(await Promise.all(paths.sort().map(read)));
}

function runCommand(command: string, args: string[], cwd: string, contentDir: string) {
	// Caches aren't needed: nothing builds in this folder again.
	const env = { ...process.env, CONTENT_DIR: contentDir, BUILD_CACHE: "0" };
	return new Promise<{ error: Error | null; stdout: string; stderr: string }>((resolve) =>
		execFile(process.execPath, [command, ...args], { cwd, env, maxBuffer: Infinity }, (error, stdout, stderr) =>
			resolve({ error, stdout, stderr }),
		),
	);
}

/**
 * Checks the types of the owner's code against those of a version of the package; returns errors in the format of the check. `folder` is for
 * the compiler's configuration.
 */
export async function checkTypes(folder: string, packageDir: string, contentDir: string): Promise<string[]> {
	const configs = CONFIG_FILES.map((name) => path.join(contentDir, name)).filter((file) => existsSync(file));
	const files = [...FOLDERS.flatMap((name) => listCode(path.join(contentDir, name))), ...configs];
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
