import { execFileSync } from "node:child_process";
import { existsSync, realpathSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Cost, measure } from "@/bench/measure";
import { NEXT } from "@/e2e/support/build";
import { makeContent, removeContent } from "@/e2e/support/content";

const GENERATOR = resolve("../shared/tools/bench/gen-corpus.mjs");
const BUILD_DIR = ".builds/bench-scale/next";
/** The CPU time in seconds that a build of this many posts may take. */
const BUDGET = { posts: 1000, cpu: 80 };
/** The factor by which the CPU time may grow if the number of posts doubles. */
const MAX_GROWTH = 2.1;

/** Creates a content folder with generated posts; returns its path. */
async function makeCorpus(posts: number): Promise<string> {
	const folder = await makeContent({
		"site.yml": "title: Scale\ndescription: Many posts.\nurl: https://scale.example\n",
	});
	const targets = ["--posts", join(folder, "posts"), "--images", join(folder, "public/images")];
	const options = ["--n", String(posts), "--flavor", "mdx", "--link-prefix", "/blog/"];
	// The real path is needed: started through a symbolic link, the generator does nothing.
	execFileSync(process.execPath, [realpathSync(GENERATOR), ...options, ...targets], { stdio: "ignore" });
	return folder;
}

/** Builds a generated blog without a cache; returns what the build used. */
async function buildCold(posts: number): Promise<Cost> {
	const folder = await makeCorpus(posts);
	rmSync(dirname(BUILD_DIR), { recursive: true, force: true });
	try {
		return await measure([process.execPath, NEXT, "build"], { CONTENT_DIR: folder, BUILD_DIR });
	} finally {
		rmSync(dirname(BUILD_DIR), { recursive: true, force: true });
		await removeContent(folder);
	}
}

/** Returns the CPU time in seconds that a build may take, or `undefined` without a budget: it is fixed for 1,000 posts, and relative to a build of half the posts. */
function getBudget(posts: number, costs: Map<number, Cost>): number | undefined {
	if (posts === BUDGET.posts) return BUDGET.cpu;
	const half = costs.get(posts / 2);
	return half && half.cpu * MAX_GROWTH;
}

const { values } = parseArgs({ options: { n: { type: "string", default: "1000,2000" } } });
const sizes = values.n.split(",").map(Number);

if (!existsSync(GENERATOR)) {
	console.log("bench:scale is skipped: there is no generator ../shared/tools/bench/gen-corpus.mjs.");
} else {
	const costs = new Map<number, Cost>();
	const rows = [];
	for (const posts of sizes) {
		const cost = await buildCold(posts);
		const limit = getBudget(posts, costs);
		costs.set(posts, cost);
		rows.push({
			posts,
			"CPU s": cost.cpu.toFixed(1),
			"wall s": cost.wall.toFixed(1),
			"peak MB": cost.peak?.toFixed(0) ?? "unknown",
			"budget CPU s": limit?.toFixed(1) ?? "none",
			met: limit === undefined ? "" : cost.cpu <= limit ? "yes" : "NO",
		});
	}
	console.table(rows);
}
