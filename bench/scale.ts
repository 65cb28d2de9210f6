import { execFileSync } from "node:child_process";
import { existsSync, realpathSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Cost, measure } from "@/bench/measure";
import { NEXT } from "@/e2e/support/build";
import { makeContent, removeContent } from "@/e2e/support/content";

const GENERATOR = resolve("../shared/tools/bench/gen-corpus.mjs");
const BUILD_DIR = ".builds/bench-scale/next";
const BUDGET = { posts: 1000, cpu: 80 };
const GROWTH = 2.1;

async function makeCorpus(posts: number): Promise<string> {
	const folder = await makeContent({
		"site.yml": "title: Scale\ndescription: Many posts.\nurl: https://scale.example\n",
	});
	const where = ["--posts", join(folder, "posts"), "--images", join(folder, "public/images")];
	const what = ["--n", String(posts), "--flavor", "mdx", "--link-prefix", "/blog/"];
	// By its own path: behind a link the generator takes itself for a module and makes nothing.
	execFileSync(process.execPath, [realpathSync(GENERATOR), ...what, ...where], { stdio: "ignore" });
	return folder;
}

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

/** Seconds of CPU that a build may take: a fixed figure for 1,000 posts, and a bound on growth for every doubling. */
function budget(posts: number, known: Map<number, Cost>): number | undefined {
	if (posts === BUDGET.posts) return BUDGET.cpu;
	const half = known.get(posts / 2);
	return half && half.cpu * GROWTH;
}

const { values } = parseArgs({ options: { n: { type: "string", default: "1000,2000" } } });
const sizes = values.n.split(",").map(Number);

if (!existsSync(GENERATOR)) {
	console.log("bench:scale is skipped: the generator ../shared/tools/bench/gen-corpus.mjs is not beside the project.");
} else {
	const costs = new Map<number, Cost>();
	const rows = [];
	for (const posts of sizes) {
		const cost = await buildCold(posts);
		const limit = budget(posts, costs);
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
