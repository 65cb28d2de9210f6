import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extractScores, median, type Report, type Scores } from "@/bench/weight/lighthouse-scores";
import { browserArguments } from "@/e2e/support/browser-arguments";
import { findBrowser } from "@/e2e/support/find-browser";
import { run } from "@/e2e/support/process";

const CLI = "bench/node_modules/lighthouse/cli/index.js";
const REPORT = ".builds/lighthouse.json";
const RUNS = 3;
const MAX_ATTEMPTS = 3;
const INSTALL_TIMEOUT = 600_000;

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
