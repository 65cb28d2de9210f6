import { existsSync, realpathSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { describeMachine } from "@/bench/machine";
import { type Cost, measure } from "@/bench/measure";
import { editPost, generatePosts } from "@/bench/scale/subjects";

const GENERATOR = resolve("../shared/tools/bench/gen-corpus.mjs");
const FOLDER = ".builds/bench-check";
const { values } = parseArgs({
	options: {
		posts: { type: "string", default: "15,1000" },
		runs: { type: "string", default: "5" },
		json: { type: "string" },
	},
});

/** Returns the run with the median of the CPU time. */
function median(costs: readonly Cost[]): Cost | undefined {
	return costs.toSorted((a, b) => a.cpu - b.cpu)[Math.floor((costs.length - 1) / 2)];
}

/** Checks generated posts: all for the first time, after an edit of one, and with nothing changed. */
async function measureSize(posts: number) {
	const content = await generatePosts(FOLDER, realpathSync(GENERATOR), posts);
	const env = { CONTENT_DIR: content, BUILD_DIR: `${FOLDER}/build-${posts}` };
	await rm(env.BUILD_DIR, { recursive: true, force: true });
	const check = () => measure([process.execPath, "lib/cli/run.mjs", "check"], env);
	const cold = await check();
	await editPost({ postsDir: join(content, "posts") });
	const edited = await check();
	const unchanged: Cost[] = [];
	for (let run = 0; run < Number(values.runs); run += 1) unchanged.push(await check());
	const states = { cold, "one post edited": edited, "nothing changed": median(unchanged) };
	return Object.entries(states).flatMap(([state, cost]) =>
		cost ? [{ posts, state, cpu: cost.cpu, wall: cost.wall, peak: cost.peak }] : [],
	);
}

if (!existsSync(GENERATOR)) {
	console.log("bench:check is skipped: there is no generator ../shared/tools/bench/gen-corpus.mjs.");
} else {
	// The first command after a change of the engine compiles it.
	await measure([process.execPath, "lib/cli/run.mjs", "check"], {});
	const measurements = [];
	for (const posts of values.posts.split(",").map(Number)) measurements.push(...(await measureSize(posts)));
	await rm(FOLDER, { recursive: true, force: true });
	console.table(
		measurements.map(({ posts, state, cpu, wall, peak }) => ({
			posts,
			state,
			"CPU s": cpu.toFixed(2),
			"wall s": wall.toFixed(2),
			"peak MB": peak?.toFixed(0) ?? "",
		})),
	);
	if (values.json) {
		await mkdir(resolve(values.json, ".."), { recursive: true });
		await writeFile(values.json, `${JSON.stringify({ ...describeMachine(), measurements }, null, "\t")}\n`);
	}
}
