import { readdirSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Inspection, SiteResult } from "@/bench/sites/types";
import { inspectionSchema } from "@/bench/sites/types";
import { NEXT } from "@/e2e/support/build";
import { run } from "@/e2e/support/process";

const INSPECT = "bench/sites/inspect-site.ts";
const BUILD_DIR = ".builds/bench-sites/next";
/** The number of characters that are kept of what a failed process printed. */
const MAX_OUTPUT = 2000;

/** Inspects the site of a folder in a process of its own, which may crash or take too long. */
async function inspectSite(folder: string, timeout: number): Promise<Pick<SiteResult, "inspection" | "failure">> {
	const { code, output } = await run(
		process.execPath,
		["--import", "tsx", INSPECT, folder],
		{ NODE_ENV: "production" },
		undefined,
		timeout,
	);
	const [json = ""] = output.trimEnd().split("\n").slice(-1);
	if (code === 0) return { inspection: inspectionSchema.parse(JSON.parse(json)) };
	const reason = code === -1 ? `no result within ${timeout / 1000} s` : `exit code ${code}`;
	return { failure: `${reason}\n${output.slice(-MAX_OUTPUT)}` };
}

/** Runs `next build` for the site of a folder. */
async function buildSite(folder: string, timeout: number): Promise<Pick<SiteResult, "builds" | "buildOutput">> {
	const env = { CONTENT_DIR: folder, BUILD_DIR };
	const { code, output } = await run(process.execPath, [NEXT, "build"], env, undefined, timeout);
	return code === 0 ? { builds: true } : { builds: false, buildOutput: output.slice(-MAX_OUTPUT) };
}

async function measureSite(name: string, folder: string): Promise<SiteResult> {
	const timeout = Number(values.timeout) * 1000;
	const result = await inspectSite(folder, timeout);
	const builds = result.inspection?.stopsBuild === false;
	return { name, ...result, ...(values.build ? await buildSite(folder, timeout) : { builds }) };
}

/** Formats the line of a site. */
function formatResult({ name, inspection, failure, builds }: SiteResult): string {
	if (!inspection) return `${name}: FAILED, ${failure?.split("\n")[0]}`;
	const { found, posts, dated, pages, errors, warnings, readCpu, cpu, seconds, peak } = inspection;
	return [
		`${name}: ${found}`,
		`${posts} posts (${dated} dated), ${pages} pages`,
		`errors ${formatCounts(errors)}`,
		`warnings ${formatCounts(warnings)}`,
		formatLoss(inspection),
		`${cpu.toFixed(1)} s of CPU (${readCpu.toFixed(1)} to read), ${seconds.toFixed(1)} s, ${peak.toFixed(0)} MB`,
		builds ? "builds" : "DOES NOT BUILD",
	].join("; ");
}

function formatLoss({ words, lost, crashed }: Inspection): string {
	const count = sum(lost.map((post) => post.words.length));
	const share = `${((count / Math.max(words, 1)) * 100).toFixed(2)} %`;
	const failed = crashed.length > 0 ? `, ${crashed.length} NOT RENDERED` : "";
	return `words lost ${count} (${share}) in ${lost.length} posts${failed}`;
}

/** Formats counts by rule, the highest first. */
function formatCounts(counts: Record<string, number>): string {
	const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
	const details = entries.map(([rule, count]) => `${rule} ${count}`).join(", ");
	return `${sum(Object.values(counts))}${details && ` (${details})`}`;
}

function sum(numbers: number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		build: { type: "boolean", default: false },
		json: { type: "string" },
		only: { type: "string", default: "" },
		timeout: { type: "string", default: "300" },
	},
});
const [root] = positionals;
if (root === undefined) throw new Error("Name a folder of checkouts: npm run bench:sites -- ../sites");
const names = readdirSync(root).filter(
	(name) => name.includes(values.only) && statSync(join(root, name)).isDirectory(),
);
const results: SiteResult[] = [];
for (const name of names) {
	const result = await measureSite(name, realpathSync(join(root, name)));
	results.push(result);
	console.log(formatResult(result));
	if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(results, null, "\t")}\n`);
}
