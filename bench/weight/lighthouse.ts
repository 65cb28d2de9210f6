import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { browserArguments } from "@/e2e/support/browser-arguments";
import { findBrowser } from "@/e2e/support/find-browser";
import { run } from "@/e2e/support/process";

const CLI = "bench/node_modules/lighthouse/cli/index.js";
const REPORT = ".builds/lighthouse.json";
const RUNS = 3;
const MAX_ATTEMPTS = 3;
const INSTALL_TIMEOUT = 600_000;

/** The part of a Lighthouse report that the benchmark reads. */
interface Report {
	categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
	audits: Record<string, { score: number | null; numericValue?: number }>;
}

/** The scores of a page. Times are those that Lighthouse simulates for a slow phone with a slow connection. */
interface Scores {
	performance: number;
	accessibility: number;
	"best practices": number;
	SEO: number;
	"LCP ms": number;
	"TBT ms": number;
	CLS: number;
	/** The ids of the audits without the full score. */
	"lost on": string;
}

/** Installs Lighthouse into `bench/node_modules`, unless it is installed. */
export async function ensureLighthouse(): Promise<void> {
	if (existsSync(CLI)) return;
	console.log("Installing the packages of bench/package.json.");
	const args = ["ci", "--prefix", "bench", "--no-audit", "--no-fund"];
	const { code, output } = await run("npm", args, {}, undefined, INSTALL_TIMEOUT);
	if (code !== 0) throw new Error(`npm ci in bench ended with ${code}:\n${output}`);
}

/** Runs Lighthouse on a page several times with its settings for phones; returns the medians. */
export async function audit(url: string): Promise<Scores> {
	const runs: Scores[] = [];
	while (runs.length < RUNS) runs.push(extractScores(await runLighthouse(url)));
	return median(runs);
}

/** Runs Lighthouse once; returns its report. Retries on failure, because Lighthouse sometimes gets no trace on a busy machine. */
async function runLighthouse(url: string, attempts = MAX_ATTEMPTS): Promise<Report> {
	const flags = ["--headless=new", ...browserArguments].map(quoteFlag).join(" ");
	const options = ["--output=json", `--output-path=${REPORT}`, "--quiet", "--ignore-status-code"];
	const args = [CLI, url, ...options, `--chrome-flags=${flags}`];
	const { code, output } = await run(process.execPath, args, { CHROME_PATH: findBrowser() });
	if (code === 0) return JSON.parse(await readFile(REPORT, "utf8"));
	if (attempts > 1) return runLighthouse(url, attempts - 1);
	throw new Error(`Lighthouse ended with ${code} on ${url}:\n${output}`);
}

/** Quotes the value of a browser argument if it has spaces, because Lighthouse splits the list at spaces. */
function quoteFlag(flag: string): string {
	return /\s/.test(flag) ? flag.replace(/=(.*)/, '="$1"') : flag;
}

/** Extracts the scores of a report. */
function extractScores({ categories, audits }: Report): Scores {
	const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
	const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
	const imperfect = Object.entries(categories).filter(([name]) => score(name) < 100);
	const lost = imperfect.flatMap(([, { auditRefs }]) =>
		auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1).map(({ id }) => id),
	);
	return {
		performance: score("performance"),
		accessibility: score("accessibility"),
		"best practices": score("best-practices"),
		SEO: score("seo"),
		"LCP ms": Math.round(value("largest-contentful-paint")),
		"TBT ms": Math.round(value("total-blocking-time")),
		CLS: Number(value("cumulative-layout-shift").toFixed(3)),
		"lost on": lost.join(" "),
	};
}

/** Returns the median of each number, and the audits without the full score in any of the runs. */
function median(runs: Scores[]): Scores {
	const numbers = Object.keys(runs[0] ?? {}).filter((name) => name !== "lost on") as Exclude<keyof Scores, "lost on">[];
	const medians = numbers.map((name) => [name, runs.map((run) => run[name]).sort((a, b) => a - b)[runs.length >> 1]]);
	const lost = new Set(runs.flatMap((run) => run["lost on"].split(" ")).filter(Boolean));
	return { ...(Object.fromEntries(medians) as Scores), "lost on": [...lost].join(" ") };
}
