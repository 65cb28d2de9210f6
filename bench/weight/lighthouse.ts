import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { type Marks, marksOf, median, type Report } from "@/bench/weight/marks";
import { browserArguments } from "@/e2e/support/browser-arguments";
import { findBrowser } from "@/e2e/support/find-browser";
import { run } from "@/e2e/support/process";

const CLI = "bench/node_modules/lighthouse/cli/index.js";
const REPORT = ".builds/lighthouse.json";
const RUNS = 3;
const TRIES = 3;
const INSTALL_TIME = 600_000;

/** Installs Lighthouse beside the benchmark, unless it is there. */
export async function ensureLighthouse(): Promise<void> {
	if (existsSync(CLI)) return;
	console.log("Installing what bench/package.json names, once.");
	const args = ["ci", "--prefix", "bench", "--no-audit", "--no-fund"];
	const { code, output } = await run("npm", args, {}, undefined, INSTALL_TIME);
	if (code !== 0) throw new Error(`npm ci in bench ended with ${code}:\n${output}`);
}

/** Opens a page with Lighthouse's settings for phones, some times over. */
export async function audit(url: string): Promise<Marks> {
	const runs: Marks[] = [];
	while (runs.length < RUNS) runs.push(marksOf(await report(url)));
	return median(runs);
}

/** On a busy machine the browser sometimes gives no trace, and Lighthouse asks to be run again. */
async function report(url: string, tries = TRIES): Promise<Report> {
	const flags = ["--headless=new", ...browserArguments].map(quoted).join(" ");
	const how = ["--output=json", `--output-path=${REPORT}`, "--quiet", "--ignore-status-code"];
	const args = [CLI, url, ...how, `--chrome-flags=${flags}`];
	const { code, output } = await run(process.execPath, args, { CHROME_PATH: findBrowser() });
	if (code === 0) return JSON.parse(await readFile(REPORT, "utf8"));
	if (tries > 1) return report(url, tries - 1);
	throw new Error(`Lighthouse ended with ${code} on ${url}:\n${output}`);
}

/** A switch of the browser as Lighthouse reads several in one line. */
function quoted(flag: string): string {
	return /\s/.test(flag) ? flag.replace(/=(.*)/, '="$1"') : flag;
}
