import { readFileSync, readlinkSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import type { BlogOptions } from "@/lib/blog/blog";
import { joinPath, resolvePath } from "@/lib/utils/paths";
import { Progress } from "@/lib/utils/progress";
import { readNumber, UsageError } from "@/lib/utils/read-number";

/**
 * Reads the options of this process's blog from the environment: `CONTENT_DIR` (default `content`), `BUILD_DIR` (default
 * `.next`), `BUILD_TIME` (default now), `TRUST_SETTINGS`, `REVIEW_SECRET`, and the variables of the platform
 * (https://vercel.com/docs/environment-variables/system-environment-variables). Only this module reads the environment,
 * the clock and the working directory; `internals/dev-guard.ts` reads what Next tells by a variable.
 */
export function readEnvironment(): Omit<
	BlogOptions,
	"loadCompiler" | "loadBundle" | "tryRender" | "readSavedCollection"
> {
	const engineDir = process.cwd();
	return {
		engineDir,
		contentDir: getContentDir(),
		trustsSettings: readFlag(process.env.TRUST_SETTINGS),
		cacheDir: joinPath(getBuildDir(), "cache"),
		mode: process.env.NODE_ENV === "development" ? "development" : "production",
		isPreview: isPreviewDeployment(),
		reviewSecret: process.env.REVIEW_SECRET || undefined,
		now: createClock(process.env.BUILD_TIME),
	};
}

/** Returns the clock of a blog, which stands still at a time in ISO 8601 if there is one. */
function createClock(time: string | undefined): () => number {
	if (!time) return Date.now;
	const fixed = Date.parse(time);
	return () => fixed;
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

/** Notes that this process and those that it starts belong to a build. */
export function markBuild(): void {
	process.env.QUIRE_BUILD = "1";
}

/** Tells whether pages are rendered for a build. */
export function isPrerendering(): boolean {
	return process.env.QUIRE_BUILD === "1";
}

/** Shows progress on the terminal or in the log of this process; `next build` hands on what its own processes write to the terminal. */
export function createProgress(label: string, total: number): Progress {
	const isTerminal = Boolean(process.stderr.isTTY) || process.env.QUIRE_TERMINAL === "1";
	// What a server's build writes there is its message.
	const write = (text: string) => getSiteTarget() === undefined && process.stderr.write(text);
	return new Progress(label, total, { isTerminal, write });
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

/** Tells whether Vercel builds the blog: https://vercel.com/docs/environment-variables/system-environment-variables */
export function isForVercel(): boolean {
	return Boolean(process.env.VERCEL);
}

/** For how many days at most a build keeps the files of earlier ones. */
const MAX_KEPT_DAYS = 365;

/** Returns for how many days a build has the scripts, styles and images of earlier ones, by `KEEP_ASSETS_DAYS`; 0 without it. */
export function readKeptDays(): number {
	return readNumber("KEEP_ASSETS_DAYS", process.env.KEEP_ASSETS_DAYS, 0, MAX_KEPT_DAYS);
}

/** The least number of characters of a token that nobody guesses. */
const MIN_TOKEN = 16;

/** Returns the token that clients have to send to have the blog rebuilt, and the command that gets the new content first. Throws `UsageError`. */
export function readRefreshOptions(): { refreshToken: string | undefined; refreshCommand: string | undefined } {
	const { REFRESH_TOKEN, REFRESH_COMMAND } = process.env;
	if (REFRESH_TOKEN && REFRESH_TOKEN.length < MIN_TOKEN) {
		throw new UsageError(`\`REFRESH_TOKEN\` is too short. Use ${MIN_TOKEN} characters or more that nobody can guess.`);
	}
	return { refreshToken: REFRESH_TOKEN || undefined, refreshCommand: REFRESH_COMMAND || undefined };
}

/** Returns the absolute path of the content folder. */
export function getContentDir(): string {
	return resolvePath(process.cwd(), process.env.CONTENT_DIR || "content");
}

/** Returns the absolute path of the build folder of this process. */
export function getBuildDir(): string {
	return resolveInProject(process.env.BUILD_DIR || ".next");
}

/** Returns the file with the posts that the process has read which started this one; `undefined` if there is none. */
export function getCollectionFile(): string | undefined {
	return process.env.QUIRE_COLLECTION;
}

/**
 * Names the file with the posts to the processes that this one starts, and gives them more space for new objects: with Node's own 16 MB,
 * collecting garbage takes an eighth of the time of rendering pages.
 */
export function prepareWorkers(collectionFile: string | undefined): void {
	if (collectionFile !== undefined) process.env.QUIRE_COLLECTION = collectionFile;
	const { NODE_OPTIONS = "" } = process.env;
	if (!/semi.space/.test(NODE_OPTIONS)) process.env.NODE_OPTIONS = `${NODE_OPTIONS} --max-semi-space-size=64`.trim();
}

/** Returns the absolute path of the link to the finished folder, by `SITE_DIR`; by default it belongs to the build folder. */
export function getSiteDir(): string {
	const { SITE_DIR, BUILD_DIR } = process.env;
	return resolveInProject(SITE_DIR || (BUILD_DIR ? `${BUILD_DIR}-site` : ".quire/site"));
}

/** Returns the folder that a server wants a build in, by `SITE_TARGET`; it lets the link lead to that itself. */
export function getSiteTarget(): string | undefined {
	return process.env.SITE_TARGET;
}

/** Returns the absolute path of the folder for an export, by `EXPORT_DIR`; `out` by default. */
export function getExportDir(): string {
	return resolveInProject(process.env.EXPORT_DIR || "out");
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
	return resolvePath(process.cwd(), folder);
}
