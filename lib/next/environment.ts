import { readFileSync, readlinkSync } from "node:fs";
import { hostname, networkInterfaces, totalmem } from "node:os";
import type { BlogOptions } from "@/lib/blog/blog";
import { type App, appSchema } from "@/lib/utils/app";
import { joinPath, resolvePath } from "@/lib/utils/paths";
import { Progress } from "@/lib/utils/progress";
import { LOCAL_URL } from "@/lib/utils/url";
import { readNumber, UsageError } from "@/lib/utils/usage-error";
import { NEXT_VARIABLE } from "./internals/next-variables";

/**
 * Reads the options of this process's blog from the environment: `CONTENT_DIR` (default `content`), `BUILD_DIR` (default `.next`),
 * `BUILD_TIME` (default now), `TRUST_SETTINGS`, `REVIEW_SECRET`, `QUIRE_URL`, and the variables of the platform
 * (https://vercel.com/docs/environment-variables/system-environment-variables). Only this module reads the environment, the clock and the
 * working directory; `internals/dev-guard.ts` reads a variable that Next sets.
 */
export function readEnvironment(): Omit<
	BlogOptions,
	"sourceAdapter" | "loadCompiler" | "loadBundle" | "readSavedCollection"
> {
	const engineDir = process.cwd();
	const mode = process.env.NODE_ENV === "development" ? "development" : "production";
	return {
		engineDir,
		contentDir: getContentDir(),
		trustsSettings: readFlag(process.env.TRUST_SETTINGS),
		cacheDir: joinPath(getBuildDir(), "cache"),
		app: readApp(),
		mode,
		fallbackUrl: mode === "development" ? LOCAL_URL : readFallbackUrl(),
		...readPreview(mode),
		reviewSecret: process.env.REVIEW_SECRET || undefined,
		now: createClock(process.env.BUILD_TIME),
	};
}

/** Returns the Next app that the blog is part of, by `QUIRE_APP`, which `withQuire` and commands set; `undefined` for a blog by itself. */
export function readApp(): App | undefined {
	const { QUIRE_APP } = process.env;
	return QUIRE_APP ? appSchema.parse(JSON.parse(QUIRE_APP)) : undefined;
}

/** Matches a time in ISO 8601 with its zone, such as `2026-05-04T03:02:01.000Z`. */
const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

/** With a time in ISO 8601, the clock stands still. Throws `UsageError` for any other text. */
function createClock(time: string | undefined): () => number {
	if (!time) return Date.now;
	const fixed = ISO_TIME.test(time) ? Date.parse(time) : Number.NaN;
	if (Number.isNaN(fixed))
		throw new UsageError(`\`BUILD_TIME\` is \`${time}\`. Write a time with its zone, such as 2026-05-04T18:30:00Z.`);
	return () => fixed;
}

/**
 * Reads whether this is a preview: by `QUIRE_PREVIEW`, else on Vercel by its environment, on Netlify for any deployment but the published
 * one, and on Cloudflare Pages for any branch but that of `QUIRE_PRODUCTION_BRANCH`. Cloudflare doesn't say which branch that is, and a
 * wrong guess would publish drafts. https://docs.netlify.com/build/configure-builds/environment-variables/
 * https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables
 */
function readPreview(mode: BlogOptions["mode"]): Pick<BlogOptions, "isPreview" | "audience"> {
	const { QUIRE_PREVIEW, VERCEL_ENV, NETLIFY, CONTEXT, CF_PAGES_BRANCH, QUIRE_PRODUCTION_BRANCH } = process.env;
	const flag = readFlag(QUIRE_PREVIEW);
	if (flag !== undefined) return { isPreview: flag };
	// Anybody can open these, as their URLs can be guessed.
	const isPublic = NETLIFY === "true" && CONTEXT !== undefined && CONTEXT !== "production";
	if (isPublic && mode === "production") return { isPreview: true, audience: "readers" };
	const isOtherBranch = CF_PAGES_BRANCH && QUIRE_PRODUCTION_BRANCH && CF_PAGES_BRANCH !== QUIRE_PRODUCTION_BRANCH;
	return { isPreview: isPublic || VERCEL_ENV === "preview" || Boolean(isOtherBranch) };
}

/**
 * Returns the URL of the production site: `QUIRE_URL`, or what a host says. Variables such as `CF_PAGES_URL` name a single deployment
 * instead. Without one, returns `false` if `QUIRE_ALLOW_MISSING_URL` allows that.
 * https://docs.gitlab.com/ci/variables/predefined_variables/
 */
function readFallbackUrl(): string | false | undefined {
	const { QUIRE_URL, VERCEL_PROJECT_PRODUCTION_URL, NETLIFY, CI_PAGES_URL, QUIRE_ALLOW_MISSING_URL } = process.env;
	const vercelUrl = VERCEL_PROJECT_PRODUCTION_URL && `https://${VERCEL_PROJECT_PRODUCTION_URL}`;
	const netlifyUrl = NETLIFY === "true" && process.env.URL;
	return (
		QUIRE_URL || vercelUrl || netlifyUrl || CI_PAGES_URL || (readFlag(QUIRE_ALLOW_MISSING_URL) ? false : undefined)
	);
}

/** Reads a variable that switches something on or off; `undefined` if it is not set. */
function readFlag(value: string | undefined): boolean | undefined {
	return value ? !/^(?:0|false|no|off)$/i.test(value) : undefined;
}

/** What a build has decided for Next. */
export interface NextSettings {
	/** The path before those of the blog on its host, or an empty text. */
	prefix: string;
	/** The number of processes that render pages. */
	cpus: number;
	/** The modules that replace others, by name. */
	aliases: Readonly<Record<string, string>>;
}

/** Returns what the build that has started this process of Next has decided; `undefined` in others. */
export function readNextSettings(): NextSettings | undefined {
	const { QUIRE_BUILD } = process.env;
	return QUIRE_BUILD ? JSON.parse(QUIRE_BUILD) : undefined;
}

/** Tells whether this process is one of Next in a build. */
export function isPrerendering(): boolean {
	return Boolean(process.env.QUIRE_BUILD);
}

/**
 * Returns the variables for the processes of Next in a build: what the build has decided, and the file with the posts. Gives them more space for new
 * objects: with the default of 16 MB, garbage collection takes an eighth of the time of rendering pages.
 */
export function getBuildEnvironment(settings: NextSettings, collectionFile: string | undefined): NodeJS.ProcessEnv {
	const { NODE_OPTIONS = "" } = process.env;
	const options = /semi.space/.test(NODE_OPTIONS) ? NODE_OPTIONS : `${NODE_OPTIONS} --max-semi-space-size=64`.trim();
	return {
		...process.env,
		QUIRE_BUILD: JSON.stringify(settings),
		...(collectionFile !== undefined && { QUIRE_COLLECTION: collectionFile }),
		NODE_OPTIONS: options,
	};
}

/** Matches the variables that differ between two sessions of a terminal or two runs of a service. */
const OF_SESSION =
	/^(?:_|OLDPWD|SHLVL|COLUMNS|LINES|WINDOWID|TERM_SESSION_ID|INVOCATION_ID|JOURNAL_STREAM|SYSTEMD_EXEC_PID|(?:SSH|VSCODE|XDG)_.*)$/;

/**
 * Returns the variables that a build may depend on, which the owner's code can read too: all but those of a session, those that Next sets for its
 * own processes, such as the time at which they started, and those of a server's build, of which the blog's clock has the time.
 */
export function listBuildVariables(): string[] {
	const { BUILD_TIME: _, SITE_TARGET: __, ...others } = process.env;
	const names = Object.keys(others).filter((name) => !OF_SESSION.test(name) && !NEXT_VARIABLE.test(name));
	return names.sort().map((name) => `${name}=${others[name]}`);
}

/** Returns the arguments of `next build` if this process was started by it; `undefined` for other commands of Next. */
export function readBuildArguments(): string[] | undefined {
	const [, , command, ...args] = process.argv;
	return command === "build" ? args : undefined;
}

/** Returns the folder that has the owner's code and all packages, if the engine is part of a project. */
export function getProjectRoot(): string | undefined {
	return process.env.PROJECT_ROOT || undefined;
}

/** Identifies a deployment to Next: https://nextjs.org/docs/app/api-reference/config/next-config-js/deploymentId */
export function getDeploymentId(): string {
	return process.env.NEXT_DEPLOYMENT_ID ?? "";
}

/** Shows progress on the terminal or in the log of this process; `next build` forwards the output of its own processes to the terminal. */
export function createProgress(label: string, total: number): Progress {
	const isTerminal = Boolean(process.stderr.isTTY) || process.env.QUIRE_TERMINAL === "1";
	// In a server's build, the error stream is the message for the client.
	// biome-ignore lint/plugin: the texts are the engine's own, and begin with control characters on a terminal.
	const write = (text: string) => getSiteTarget() === undefined && process.stderr.write(text);
	return new Progress(label, total, { isTerminal, write });
}

export function isProfiling(): boolean {
	return Boolean(process.env.QUIRE_PROFILE);
}

/** The default in milliseconds, if `WATCHPACK_POLLING` has no number. */
const POLLING_INTERVAL = 1000;

/**
 * Returns the interval in milliseconds for polling the content's files, for folders whose changes the system doesn't report, such as network
 * drives and some containers; `undefined` for others. Next reads `WATCHPACK_POLLING` too, for its own files.
 */
export function getPollingInterval(): number | undefined {
	const value = process.env.WATCHPACK_POLLING;
	if (!value || value === "false" || value === "0") return undefined;
	return Number(value) || POLLING_INTERVAL;
}

export function isGithubAction(): boolean {
	return process.env.GITHUB_ACTIONS === "true";
}

export function isForVercel(): boolean {
	return Boolean(process.env.VERCEL);
}

/** The maximum of `KEEP_ASSETS_DAYS`. */
const MAX_KEPT_DAYS = 365;

/** Returns for how many days a build includes the scripts, styles and images of earlier ones, by `KEEP_ASSETS_DAYS`; 0 without it. */
export function readKeptDays(): number {
	return readNumber("KEEP_ASSETS_DAYS", process.env.KEEP_ASSETS_DAYS, 0, MAX_KEPT_DAYS);
}

/** What the system, the cache of files and other programs need isn't a build's. */
const SHARE_OF_MEMORY = 0.8;

/** The maximum of `BUILD_MEMORY`. */
const MAX_MEMORY = 1024 ** 2;

/** Returns how many MB of memory a build may take, by `BUILD_MEMORY`; without it four fifths of those of the machine or container. */
export function readBuildMemory(): number {
	// It is 0 or a number without meaning where there is no limit.
	const bytes = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
	const share = Math.floor((SHARE_OF_MEMORY * bytes) / 1024 ** 2);
	return readNumber("BUILD_MEMORY", process.env.BUILD_MEMORY, share, MAX_MEMORY);
}

/** The least number of characters of a token, so that nobody guesses it. */
const MIN_TOKEN = 16;

/** Returns the token for requests to rebuild the blog, and the command that updates the content first. Throws `UsageError`. */
export function readRefreshOptions(): { refreshToken: string | undefined; refreshCommand: string | undefined } {
	const { REFRESH_TOKEN, REFRESH_COMMAND } = process.env;
	if (REFRESH_TOKEN && REFRESH_TOKEN.length < MIN_TOKEN) {
		throw new UsageError(`\`REFRESH_TOKEN\` is too short. Use ${MIN_TOKEN} characters or more that nobody can guess.`);
	}
	return { refreshToken: REFRESH_TOKEN || undefined, refreshCommand: REFRESH_COMMAND || undefined };
}

/** Returns the absolute path of the content folder, by `CONTENT_DIR`. */
export function getContentDir(): string {
	return resolvePath(process.cwd(), process.env.CONTENT_DIR || "content");
}

/** Returns the absolute path of the build folder, by `BUILD_DIR`. */
export function getBuildDir(): string {
	return resolveInProject(process.env.BUILD_DIR || ".next");
}

/** Returns the file with the posts that the parent process has read; `undefined` if there is none. */
export function getCollectionFile(): string | undefined {
	return process.env.QUIRE_COLLECTION;
}

/** Returns the absolute path of the link to the finished folder, by `SITE_DIR`; by default it belongs to the build folder. */
export function getSiteDir(): string {
	const { SITE_DIR, BUILD_DIR } = process.env;
	return resolveInProject(SITE_DIR || (BUILD_DIR ? `${BUILD_DIR}-site` : ".quire/site"));
}

/** Returns the folder for a build that a server started, by `SITE_TARGET`; the server points the link to it. */
export function getSiteTarget(): string | undefined {
	return process.env.SITE_TARGET;
}

/** Returns the absolute path of the folder for an export, by `EXPORT_DIR`; `out` by default. */
export function getExportDir(): string {
	return resolveInProject(process.env.EXPORT_DIR || "out");
}

/** Returns the folder in which a command was called; paths in its arguments are relative to it. */
export function getWorkingDir(): string {
	return process.env.WORKING_DIR || process.cwd();
}

/**
 * Returns the host names by which an editor opens the development server, besides `localhost` and IP addresses: those of this machine, and
 * those of the variable `DEV_HOSTS`, separated by commas.
 */
export function readDevHosts(): string[] {
	const named = (process.env.DEV_HOSTS ?? "").split(",").map((name) => name.trim());
	return [hostname(), `${hostname()}.local`, ...named].filter(Boolean);
}

/**
 * Returns an id shared by processes that see each other's process ids: those since the same start of the same machine and, on Linux, in the
 * same namespace of process ids, such as that of a container.
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

/** Returns the origin of the desk, a program beside this development server, by `QUIRE_DESK`; `undefined` if there is none. */
export function getDeskUrl(): string | undefined {
	return process.env.QUIRE_DESK || undefined;
}

export function readAddresses(): string[] {
	return Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
}

function resolveInProject(folder: string): string {
	return resolvePath(process.cwd(), folder);
}
