import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseEnv } from "node:util";
import { SITE_FILE } from "@/lib/config/data-files";
import { findNextConfig, readBlogFolder } from "@/lib/content/source/app-config";
import { ContentSource } from "@/lib/content/source/content-source";
import { isWithin } from "@/lib/content/source/real-paths";
import { readApp, readEnvironment } from "@/lib/next/environment";
import { NEXT_VARIABLE, withoutNextVariables } from "@/lib/next/internals/next-variables";
import { loadSourceAdapter } from "@/lib/next/load-source-adapter";
import { findDependency, listAncestors } from "@/lib/utils/find-dependency";
import { printError } from "@/lib/utils/print";
import { runChild } from "@/lib/utils/stop-signals.mjs";
import { copyEngine, getEngineDir, ignoreWorkFolder } from "./engine-copy";
import type { Project } from "./find-project";

/** Files of environment variables; the first that sets a variable wins. */
const ENV_FILES = [".env.local", ".env"];
const REMEDY = "Set it in the environment, or `TRUST_SETTINGS=1` there if this folder is yours.";

/** Runs a script of the engine on the content of a project, and returns its exit code. */
export async function runInEngine(
	project: Project,
	args: readonly string[],
	env: Record<string, string> = {},
): Promise<number> {
	const app = readApp();
	if (app?.inside) return runHere(project, args, env);
	const engineDir = await copyEngine(project);
	await loadEnvFiles(project, engineDir);
	// The Next of an app that the blog is part of starts this process, and the blog has one of its own.
	const variables = app === undefined ? process.env : withoutNextVariables(process.env);
	return runChild(args, {
		cwd: engineDir,
		// `next dev` starts a process for telemetry when it ends, which reads all content because `next.config.ts` sets the variable too late
		// for it.
		env: { NEXT_TELEMETRY_DISABLED: "1", ...variables, ...getEngineEnv(project, engineDir), ...env },
	});
}

/**
 * Runs a script of the package in this process, which saves another one: without Next, nothing of the engine has to be copied and compiled.
 * The caches are where commands of the project have theirs.
 */
async function runHere(
	project: Project,
	[script = "", ...args]: readonly string[],
	env: Record<string, string>,
): Promise<number> {
	const { packageDir } = project;
	await ignoreWorkFolder(project);
	await loadEnvFiles(project, packageDir);
	const variables = {
		...getEngineEnv(project, packageDir),
		BUILD_DIR: path.join(getEngineDir(project), ".next"),
		...env,
	};
	for (const name of Object.keys(process.env)) if (NEXT_VARIABLE.test(name)) delete process.env[name];
	Object.assign(process.env, variables);
	process.chdir(packageDir);
	const file = path.join(packageDir, script);
	process.argv.splice(1, process.argv.length, file, ...args);
	await import(pathToFileURL(file).href);
	return Number(process.exitCode ?? 0);
}

/**
 * Loads the variables of a project's files that this process doesn't have. Variables can run programs and open the blog, so those of a
 * folder with settings that aren't followed are left out, except for the secret of its drafts for review.
 */
export async function loadEnvFiles({ folder }: Pick<Project, "folder">, engineDir: string): Promise<void> {
	const names = ENV_FILES.filter((name) => existsSync(path.join(folder, name)));
	if (names.length === 0) return;
	const { trustsSettings } = readEnvironment();
	const { detect } = await loadSourceAdapter(engineDir);
	const source = new ContentSource(findContent(folder), { trustsSettings, detectSite: detect });
	const isTrusted = source.followsSettings();
	for (const name of names) {
		const variables = Object.entries(parseEnv(readFileSync(path.join(folder, name), "utf8")));
		const isAllowed = (key: string) => (isTrusted ? key !== "TRUST_SETTINGS" : key === "REVIEW_SECRET");
		for (const [key, value] of variables) if (isAllowed(key)) process.env[key] ??= value;
		const ignored = variables.flatMap(([key]) => (isAllowed(key) ? [] : `\`${key}\``));
		if (ignored.length > 0) printError(`${ignored.join(", ")} of \`${name}\` can't be set by a file. ${REMEDY}`);
	}
}

/** Returns the variables that tell the engine where the content is; see `lib/next/environment.ts`. */
function getEngineEnv({ folder }: Project, engineDir: string): Record<string, string> {
	const { CONTENT_DIR } = process.env;
	const contentDir = CONTENT_DIR ? path.resolve(folder, CONTENT_DIR) : findContent(folder);
	return {
		CONTENT_DIR: contentDir,
		// withQuire knows more of the app.
		QUIRE_APP: process.env.QUIRE_APP || (contentDir !== folder && isApp(folder) ? JSON.stringify({ folder }) : ""),
		PROJECT_ROOT: findCommonFolder(realpathSync(folder), findDependency(engineDir, "next") ?? engineDir),
		WORKING_DIR: process.cwd(),
		// A project's builds are always in the engine's copy, where hosts and exports expect them.
		BUILD_DIR: "",
		QUIRE_TERMINAL: process.stderr.isTTY ? "1" : "",
		SITE_DIR: path.resolve(folder, process.env.SITE_DIR || ".quire/site"),
	};
}

/**
 * Returns the content folder of a project: the project's own, or in an app that of its blog. Of several blogs, it is the one in which the
 * command was called.
 */
export function findContent(folder: string, workingDir = process.cwd()): string {
	if (!isApp(folder) || existsSync(path.join(folder, SITE_FILE))) return folder;
	const called = listAncestors(workingDir).filter((one) => isWithin(folder, one) && one !== folder);
	const inside = [readBlogFolder(folder) ?? "", ...readdirSync(folder)].map((name) => path.join(folder, name));
	return [...called, ...inside].find((one) => existsSync(path.join(one, SITE_FILE))) ?? folder;
}

/** Tells whether a folder is that of a Next app. */
function isApp(folder: string): boolean {
	return findNextConfig(folder) !== undefined;
}

/** Returns the innermost folder that contains both. Bundlers compile only files in one folder. */
export function findCommonFolder(first: string, second: string): string {
	const isInside = !path.relative(first, second).startsWith("..");
	return isInside || first === path.dirname(first) ? first : findCommonFolder(path.dirname(first), second);
}
