import { existsSync, statSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatBytes } from "@/lib/utils/text";
import { ACCEPT_FILE, applyAccepted, InvalidAcceptFile, parseAcceptFile } from "./accept";
import { compareSites } from "./compare/compare";
import { RULES, type Severity } from "./compare/rules";
import { SiteUnavailable } from "./live/polite-client";
import { cacheFolder, readLive } from "./live/read-live";
import type { Difference, Site } from "./model";
import { formatAsHtml } from "./report/html";
import { formatAsJson, formatAsSarif } from "./report/machine";
import { createProgress, type ProgressStream } from "./report/progress";
import { formatSummary, type Report } from "./report/summary";
import { isWebUrl } from "./site/paths";
import { type ReadOptions, readFolder } from "./site/read-folder";
import { InvalidSavedFile, readSavedSite, saveSite } from "./site/saved";

export interface Terminal {
	workingDir: string;
	version: string;
	/** Prints lines of the result. */
	print: (text: string) => void;
	/** Prints lines about the work. */
	printError: (text: string) => void;
	progress: ProgressStream;
}

/** Milliseconds between two requests to a live site. */
const INTERVAL = 250;
const CACHE = ".quire-prove";

const EXIT = { success: 0, failure: 1, wrongUsage: 2 } as const;

const USAGE = `Usage: quire-prove <old> --against <new> [options]
       quire-prove <old> --save <file>

<old> and <new> are each the address of a site (https://old.example), the folder that a generator has written
(_site, out, public), or a saved file.

Options:
  --against <site>       The new site.
  --save <file>          Write what the comparison needs of the old site into a file, such as old.prove.
  --report <file>        Write a report as one HTML file, with both texts side by side.
  --accept <file>        Differences that are meant; prove.yml by default, if it is there.
  --json                 Print the result as JSON.
  --format <format>      Print it as text, json or sarif.
  --fail-on <severity>   Exit with 1 on a notice, warning or error; on errors by default.
  --interval <ms>        Milliseconds between two requests to a live site; 250 by default.
  --cache <folder>       Where answers of live sites are kept; .quire-prove by default.
  --again                Request pages again that are kept.
  -h, --help             Show this help.

Exit codes: 0 for no differences that count, 1 for some, 2 for wrong arguments.`;

class UsageError extends Error {}

const OPTIONS = {
	against: { type: "string" },
	save: { type: "string" },
	report: { type: "string" },
	accept: { type: "string" },
	json: { type: "boolean" },
	format: { type: "string" },
	"fail-on": { type: "string" },
	interval: { type: "string" },
	cache: { type: "string" },
	again: { type: "boolean" },
	help: { type: "boolean", short: "h" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>["values"];

/** Runs the command, and returns its exit code. */
export async function runProve(args: readonly string[], terminal: Terminal): Promise<number> {
	try {
		const { values, positionals } = readArguments(args);
		if (values.help) {
			terminal.print(USAGE);
			return EXIT.success;
		}
		const [old, ...others] = positionals;
		if (old === undefined || others.length > 0) throw new UsageError("Name one old site.");
		if (values.against === undefined && values.save === undefined)
			throw new UsageError("Name the new site with `--against`, or a file with `--save`.");
		return await prove(old, values, terminal);
	} catch (error) {
		if (error instanceof UsageError) terminal.printError(`${error.message}\n\n${USAGE}`);
		else if (
			error instanceof InvalidAcceptFile ||
			error instanceof InvalidSavedFile ||
			error instanceof UnknownSite ||
			error instanceof SiteUnavailable
		)
			terminal.printError(error.message);
		else throw error;
		return error instanceof UsageError ? EXIT.wrongUsage : EXIT.failure;
	}
}

function readArguments(args: readonly string[]) {
	try {
		const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
		const format = values.json ? "json" : (values.format ?? "text");
		if (!["text", "json", "sarif"].includes(format)) throw new UsageError(`There is no format \`${format}\`.`);
		const failOn = values["fail-on"] ?? "error";
		if (!(failOn in LEVELS)) throw new UsageError(`There is no severity \`${failOn}\`: notice, warning or error.`);
		return { values: { ...values, format, "fail-on": failOn }, positionals };
	} catch (error) {
		throw error instanceof TypeError ? new UsageError(error.message) : error;
	}
}

async function prove(oldName: string, values: Values, terminal: Terminal): Promise<number> {
	const progress = createProgress(terminal.progress);
	const resolve = (file: string) => path.resolve(terminal.workingDir, file);
	// Whatever is wrong with the entries is known before the sites are read.
	const acceptFile = values.accept ?? (existsSync(resolve(ACCEPT_FILE)) ? ACCEPT_FILE : undefined);
	const entries =
		acceptFile === undefined
			? []
			: parseAcceptFile(await readFile(resolve(acceptFile), "utf8").catch(missing(acceptFile)), acceptFile);
	const withThumbnails = values.save !== undefined || values.report !== undefined;
	const read = (name: string, paths: readonly string[] = []) => {
		const options = { onProgress: progress.show, withThumbnails };
		return isWebUrl(name)
			? readLiveSite(name, paths, values, terminal, options)
			: readLocalSite(name, terminal, options);
	};
	const old = await read(oldName);
	progress.end();
	if (values.save !== undefined) {
		const bytes = await saveSite(resolve(values.save), old);
		terminal.printError(`${old.pages.length} pages of ${old.name} are in \`${values.save}\` (${formatBytes(bytes)}).`);
	}
	if (values.against === undefined) {
		for (const { path: file, reason } of old.unread) terminal.printError(`${file} wasn't read: ${reason}.`);
		return EXIT.success;
	}
	// A live site is asked for every address of the old one.
	const now = await read(values.against, listPaths(old));
	const comparison = compareSites(old, now, { onProgress: progress.show });
	progress.end();
	const report: Report = { old, new: now, comparison, ...applyAccepted(comparison.differences, entries, acceptFile) };
	if (values.report !== undefined) {
		await writeFile(resolve(values.report), formatAsHtml(report));
		terminal.printError(`The report is in \`${values.report}\`.`);
	}
	if (values.format === "json") terminal.print(formatAsJson(report));
	else if (values.format === "sarif") terminal.print(formatAsSarif(report, terminal.version));
	else terminal.print(formatSummary(report));
	return hasFailed(report.differences, values["fail-on"] as Severity) ? EXIT.failure : EXIT.success;
}

const LEVELS: Record<Severity, number> = { notice: 0, warning: 1, error: 2 };

function hasFailed(differences: readonly Difference[], limit: Severity): boolean {
	return differences.some(({ rule }) => LEVELS[RULES[rule].severity] >= LEVELS[limit]);
}

function missing(file: string) {
	return (): never => {
		throw new UsageError(`There is no file \`${file}\`.`);
	};
}

/** A name is neither an address nor a folder or file that is there. */
class UnknownSite extends Error {}

async function readLocalSite(name: string, { workingDir }: Terminal, options: ReadOptions): Promise<Site> {
	const file = path.resolve(workingDir, name);
	if (!existsSync(file))
		throw new UnknownSite(
			`There is no folder or file \`${name}\`. Build the site first, or name an address that begins with \`https://\`.`,
		);
	const site = statSync(file).isDirectory() ? await readFolder(file, name, options) : await readSavedSite(file);
	if (site.pages.length === 0)
		throw new UnknownSite(
			`\`${name}\` has no HTML pages. Name the folder that the generator has written, such as \`_site\`, \`public\` or \`out\`.`,
		);
	return site;
}

async function readLiveSite(
	name: string,
	paths: readonly string[],
	values: Values,
	{ workingDir }: Terminal,
	{ onProgress }: ReadOptions,
): Promise<Site> {
	if (!URL.canParse(name)) throw new UsageError(`\`${name}\` is no address.`);
	const interval = Number(values.interval ?? INTERVAL);
	if (!(interval >= 0)) throw new UsageError("`--interval` is a number of milliseconds.");
	const cache = path.resolve(workingDir, values.cache ?? CACHE);
	await mkdir(cache, { recursive: true });
	// Git has no use for the answers.
	await writeFile(path.join(cache, ".gitignore"), "*\n");
	const site = await readLive(name, {
		cacheDir: cacheFolder(cache, name),
		interval,
		paths,
		again: values.again ?? false,
		...(onProgress && { onProgress }),
	});
	if (site.pages.length === 0)
		throw new UnknownSite(
			`${name} has no pages that may be read${site.unread[0] ? `: ${site.unread[0].reason}` : ""}.`,
		);
	return site;
}

/** Lists the addresses of a site. */
function listPaths({ pages, feeds, redirects, files }: Site): string[] {
	return [
		...pages.map((page) => page.path),
		...feeds.map((feed) => feed.path),
		...redirects.map(({ from }) => from),
		...Object.keys(files),
	].filter((one) => !isWebUrl(one));
}
