import { readFileSync, readlinkSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { NextConfig } from "next";
import { PHASE_PRODUCTION_BUILD } from "next/constants";
import type { BlogOptions } from "@/lib/blog/blog";
import { Progress } from "@/lib/utils/progress";
import { getExportFolder } from "./export-folder.mjs";

/**
 * Reads the options of this process's blog from the environment: `CONTENT_DIR` (default `content`), `BUILD_DIR` (default
 * `.next`), `TRUST_SETTINGS`, `OUTPUT`, `REVIEW_SECRET`, and the variables of the platform
 * (https://vercel.com/docs/environment-variables/system-environment-variables). Only this module reads the environment,
 * the clock and the working directory.
 */
export function readEnvironment(): Omit<BlogOptions, "loadCompiler" | "loadBundle" | "tryRender"> {
	const engineDir = process.cwd();
	const output = process.env.OUTPUT === "export" ? "export" : "server";
	return {
		engineDir,
		contentDir: getContentDir(),
		trustsSettings: readFlag(process.env.TRUST_SETTINGS),
		// An export empties its output folder, so its cache is always in `.next`.
		cacheDir: path.join(
			/* turbopackIgnore: true */ output === "export" ? resolveInProject(".next") : getBuildDir(),
			"cache",
		),
		mode: process.env.NODE_ENV === "development" ? "development" : "production",
		output,
		isPreview: isPreviewDeployment(),
		reviewSecret: process.env.REVIEW_SECRET || undefined,
		now: Date.now,
	};
}

/**
 * Tells whether this is a preview: by `QUIRE_PREVIEW`, else on Vercel by its environment, on Netlify for any deployment but the
 * published one, and on Cloudflare Pages for any branch but that of `QUIRE_PRODUCTION_BRANCH`. Cloudflare doesn't tell which
 * branch that is, and to guess wrong would publish drafts.
 * https://docs.netlify.com/build/configure-builds/environment-variables/
 * https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables
 */
function isPreviewDeployment(): boolean {
	const { QUIRE_PREVIEW, VERCEL_ENV, NETLIFY, CONTEXT, CF_PAGES_BRANCH, QUIRE_PRODUCTION_BRANCH } = process.env;
	return (
		readFlag(QUIRE_PREVIEW) ??
		(VERCEL_ENV === "preview" ||
			(NETLIFY === "true" && CONTEXT !== undefined && CONTEXT !== "production") ||
			Boolean(CF_PAGES_BRANCH && QUIRE_PRODUCTION_BRANCH && CF_PAGES_BRANCH !== QUIRE_PRODUCTION_BRANCH))
	);
}

/** Reads a variable that switches something on or off; `undefined` if it is not set. */
function readFlag(value: string | undefined): boolean | undefined {
	return value ? !/^(?:0|false|no|off)$/i.test(value) : undefined;
}

/**
 * Tells whether this process renders pages to files: as part of a build
 * (https://nextjs.org/docs/app/api-reference/config/next-config-js), or to refresh one.
 */
export function isPrerendering(): boolean {
	return process.env.NEXT_PHASE === PHASE_PRODUCTION_BUILD || Boolean(process.env.REFRESHED_BUILD);
}

/** Shows progress on the terminal or in the log of this process. `next build` runs in a process without the terminal, which a variable tells. */
export function createProgress(label: string, total: number): Progress {
	const isTerminal = Boolean(process.stderr.isTTY) || process.env.NEXT_PRIVATE_PROMPT_OUTPUT === "1";
	return new Progress(label, total, { isTerminal, write: (text) => process.stderr.write(text) });
}

/** Tells whether a build should print all its phases, by `QUIRE_PROFILE=1`. */
export function isProfiling(): boolean {
	return Boolean(process.env.QUIRE_PROFILE);
}

/** Milliseconds between two looks at all files, if `WATCHPACK_POLLING` names no number. */
const POLLING_INTERVAL = 1000;

/**
 * Returns the milliseconds between two looks at all files of the content, for folders whose changes the system doesn't report, such
 * as network drives and some containers; `undefined` if it does. `WATCHPACK_POLLING` is also what Next reads for its own files.
 */
export function getPollingInterval(): number | undefined {
	const value = process.env.WATCHPACK_POLLING;
	if (!value || value === "false" || value === "0") return undefined;
	return Number(value) || POLLING_INTERVAL;
}

/** Tells whether this runs in an action of GitHub: https://docs.github.com/actions/reference/workflows-and-actions/variables */
export function isGithubAction(): boolean {
	return process.env.GITHUB_ACTIONS === "true";
}

/** Tells whether a platform deploys the build, with a server of its own. Vercel and Netlify set variables, and adapters are named. */
export function isForPlatform(): boolean {
	const { VERCEL, NETLIFY, NEXT_ADAPTER_PATH } = process.env;
	return Boolean(VERCEL || NETLIFY || NEXT_ADAPTER_PATH);
}

/** For how many days at most a build keeps the files of earlier ones. */
const MAX_KEPT_DAYS = 365;

/** Returns for how many days a build has the scripts, styles and images of earlier ones, by `KEEP_ASSETS_DAYS`; 0 without it. */
export function readKeptDays(): number {
	return readNumber("KEEP_ASSETS_DAYS", process.env.KEEP_ASSETS_DAYS, 0, MAX_KEPT_DAYS);
}

/** A wrong argument of a command; its message has the remedy. */
export class UsageError extends Error {}

/** How long a connection without a request stays open by default, as in Node.js. */
const KEEP_ALIVE_TIMEOUT = 5_000;

/** The least number of characters of a token that nobody guesses. */
const MIN_TOKEN = 16;

/** How a build is served. */
export interface ServerOptions {
	port: number;
	hostname: string | undefined;
	/** How long a connection without a request stays open, in milliseconds. */
	keepAliveTimeout: number;
	/** Whether the blog is refreshed when a file of the content changes. */
	watch: boolean;
	/** What a client has to send to refresh the blog. */
	refreshToken: string | undefined;
	/** The folder for refreshed builds, absolute; by default in that of the build. */
	refreshDir: string | undefined;
	/** A command that gets the new content before a client's refresh. */
	refreshCommand: string | undefined;
	/** The URL of the Redis by which several servers of a blog refresh together. */
	redisUrl: string | undefined;
}

/**
 * Reads the options of the server: those of `next start`, `--watch`, and the variables `PORT`, `KEEP_ALIVE_TIMEOUT`,
 * `REFRESH_TOKEN`, `REFRESH_DIR`, `REFRESH_COMMAND` and `REDIS_URL`.
 */
export function readServerOptions(args: readonly string[]): ServerOptions {
	const values = parseServerArguments(args);
	const { PORT, KEEP_ALIVE_TIMEOUT: timeout, REFRESH_TOKEN, REFRESH_DIR, REFRESH_COMMAND, REDIS_URL } = process.env;
	if (REFRESH_TOKEN && REFRESH_TOKEN.length < MIN_TOKEN) {
		throw new UsageError(`\`REFRESH_TOKEN\` is too short. Use ${MIN_TOKEN} characters or more that nobody can guess.`);
	}
	return {
		port: readNumber("--port", values.port ?? PORT, 3000, 65_535),
		hostname: values.hostname,
		keepAliveTimeout: readNumber(
			"--keepAliveTimeout",
			values.keepAliveTimeout ?? timeout,
			KEEP_ALIVE_TIMEOUT,
			2 ** 31 - 1,
		),
		watch: values.watch ?? false,
		refreshToken: REFRESH_TOKEN || undefined,
		refreshDir: REFRESH_DIR ? path.resolve(REFRESH_DIR) : undefined,
		refreshCommand: REFRESH_COMMAND || undefined,
		redisUrl: REDIS_URL || undefined,
	};
}

function parseServerArguments(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			options: {
				port: { type: "string", short: "p" },
				hostname: { type: "string", short: "H" },
				keepAliveTimeout: { type: "string" },
				watch: { type: "boolean" },
			},
		}).values;
	} catch (error) {
		throw new UsageError(
			`${(error as Error).message} The options are --port, --hostname, --keepAliveTimeout and --watch.`,
		);
	}
}

/** Returns the folder of the build that this process should serve, if another process of the server has started it. */
export function getServedBuild(): string | undefined {
	return process.env.SERVED_BUILD;
}

function readNumber(name: string, text: string | undefined, fallback: number, max: number): number {
	if (!text) return fallback;
	const value = Number(text);
	if (Number.isInteger(value) && value >= 0 && value <= max) return value;
	throw new UsageError(`\`${name}\` is \`${text}\`. Write a whole number from 0 to ${max}.`);
}

/** Sets what a build reads when it is loaded as part of a server: its folder, and as in Next's own `server.js` its configuration. */
export function prepareNext(config: NextConfig & { distDir: string }): void {
	Object.assign(process.env, {
		NODE_ENV: "production",
		BUILD_DIR: config.distDir,
		__NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config),
	});
}

/** Returns the absolute path of the content folder. */
export function getContentDir(): string {
	return path.resolve(/* turbopackIgnore: true */ process.cwd(), process.env.CONTENT_DIR || "content");
}

/** Returns the absolute path of the build folder of this process. */
export function getBuildDir(): string {
	return resolveInProject(process.env.BUILD_DIR || ".next");
}

/** Returns the absolute path of the folder that Next writes an export to. */
export function getExportDir(): string {
	return resolveInProject(getExportFolder(process.env.BUILD_DIR));
}

/** Lists the absolute paths of the folders that a build writes into. Next makes an export in `.next`, and writes it at its end. */
export function listBuildFolders({ output }: Pick<BlogOptions, "output">): string[] {
	return output === "export" ? [resolveInProject(".next"), getExportDir()] : [getBuildDir()];
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

/**
 * Returns the origin of the development server, as Next tells it: with the name or address that it was started with, `localhost` if it
 * listens on all addresses. Requests don't have it: their URL has `localhost` for every address of this machine.
 */
export function getServerOrigin(): string {
	return process.env.__NEXT_PRIVATE_ORIGIN ?? "http://localhost";
}

/**
 * Returns a text that is the same for processes that see each other's ids: those of one start of the same machine and, on Linux, in
 * the same namespace of process ids, such as that of a container.
 */
export function getProcessSpace(): string {
	const [boot, namespace] = [
		() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"),
		() => readlinkSync("/proc/self/ns/pid"),
	].map((read) => {
		try {
			return read().trim();
		} catch {
			// Other systems don't have it.
			return "";
		}
	});
	return JSON.stringify([hostname(), boot, namespace]);
}

/** Returns the network addresses of this machine. */
export function readAddresses(): string[] {
	return Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
}

function resolveInProject(folder: string): string {
	return path.resolve(/* turbopackIgnore: true */ process.cwd(), folder);
}
