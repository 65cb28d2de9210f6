import { hostname, networkInterfaces } from "node:os";
import path from "node:path";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import type { BlogOptions } from "@/lib/blog/blog";
import { Progress } from "@/lib/utils/progress";

/**
 * Reads the options of this process's blog from the environment: `CONTENT_DIR` (default `content`), `BUILD_DIR` (default
 * `.next`), `OUTPUT`, and the variables of the platform
 * (https://vercel.com/docs/environment-variables/system-environment-variables). Only this module reads the environment,
 * the clock and the working directory.
 */
export function readEnvironment(): Omit<BlogOptions, "loadCompiler" | "loadBundle" | "tryRender"> {
	const engineDir = process.cwd();
	const output = process.env.OUTPUT === "export" ? "export" : "server";
	return {
		engineDir,
		contentDir: path.resolve(/* turbopackIgnore: true */ engineDir, process.env.CONTENT_DIR || "content"),
		// An export empties its output folder, so its cache is always in `.next`.
		cacheDir: path.join(
			/* turbopackIgnore: true */ output === "export" ? resolveInProject(".next") : getBuildDir(),
			"cache",
		),
		mode: process.env.NODE_ENV === "development" ? "development" : "production",
		output,
		isPreview: isPreviewDeployment(),
		now: Date.now,
	};
}

/**
 * Tells whether this is a preview on Vercel, or on Netlify any deployment but the published one:
 * https://docs.netlify.com/build/configure-builds/environment-variables/
 */
function isPreviewDeployment(): boolean {
	const { VERCEL_ENV, NETLIFY, CONTEXT } = process.env;
	return VERCEL_ENV === "preview" || (NETLIFY === "true" && CONTEXT !== undefined && CONTEXT !== "production");
}

/** Tells whether this process is part of a build: https://nextjs.org/docs/app/api-reference/config/next-config-js */
export function isBuilding(): boolean {
	return process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD;
}

/** Shows progress on the terminal or in the log of this process. `next build` runs in a process without the terminal, and says so. */
export function createProgress(label: string, total: number): Progress {
	const isTerminal = Boolean(process.stderr.isTTY) || process.env.NEXT_PRIVATE_PROMPT_OUTPUT === "1";
	return new Progress(label, total, { isTerminal, write: (text) => process.stderr.write(text) });
}

/** Tells whether a build should print all its phases, by `QUIRE_PROFILE=1`. */
export function isProfiling(): boolean {
	return Boolean(process.env.QUIRE_PROFILE);
}

/** Returns the absolute path of the build folder of this process. */
export function getBuildDir(): string {
	return resolveInProject(process.env.BUILD_DIR || ".next");
}

/** Returns the folder that a command was called in, to which paths of its arguments are relative. */
export function getWorkingDir(): string {
	return process.env.WORKING_DIR || process.cwd();
}

/**
 * Returns the names by which an editor opens the development server, besides `localhost` and addresses: those of this machine,
 * and those of the variable `DEV_HOSTS`, separated by commas.
 */
export function readDevHosts(): string[] {
	const named = (process.env.DEV_HOSTS ?? "").split(",").map((name) => name.trim());
	return [hostname(), `${hostname()}.local`, ...named].filter(Boolean);
}

/** Returns the network addresses of this machine. */
export function readAddresses(): string[] {
	return Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
}

function resolveInProject(folder: string): string {
	return path.resolve(/* turbopackIgnore: true */ process.cwd(), folder);
}
