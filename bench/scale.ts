import { rm } from "node:fs/promises";
import { parseArgs } from "node:util";
import { writeResults } from "@/bench/results";
import { countFiles, createSubjects, editPost, FOLDER, type Subject } from "@/bench/subjects";

/** What one command used. */
interface Measurement {
	posts: number;
	blog: string;
	state: string;
	/** Seconds. */
	cpu: number;
	wall: number;
	/** MB. */
	peak: number | undefined;
	files: number;
	pages: number;
	/** Wall-clock seconds by phase, as this blog prints them. */
	phases: Record<string, number>;
}

const PLAIN = "plain Next";

/** The states in which a command starts, in the order in which they are measured. */
const CASES = {
	cold: ({ distDir }: Subject) => rm(distDir, { recursive: true, force: true }),
	"one post edited": editPost,
	"nothing changed": async () => {},
};

/** Runs all commands in turn, in each state. */
async function measureSize(posts: number): Promise<Measurement[]> {
	const subjects = await createSubjects(posts);
	const measurements: Measurement[] = [];
	for (const [state, prepare] of Object.entries(CASES)) {
		for (const subject of subjects) {
			await prepare(subject);
			const { cpu, wall, peak, output } = await subject.run();
			const counts = await countFiles(subject);
			measurements.push({ posts, blog: subject.name, state, cpu, wall, peak, ...counts, phases: readPhases(output) });
			console.log(`${posts} posts, ${subject.name}, ${state}: ${cpu.toFixed(1)} s CPU, ${wall.toFixed(1)} s`);
		}
	}
	return measurements;
}

/** Reads the table of phases that this blog prints with `QUIRE_PROFILE`, and the times that Next prints. */
function readPhases(output: string): Record<string, number> {
	const own = [...output.matchAll(/^ {2}(\S.*?) +([\d.]+) s +[\d.]+ s CPU$/gm)];
	const next = [...output.matchAll(/^✓ (Compiled|Generating static pages).* in ([\d.]+)(m?s)$/gm)];
	return Object.fromEntries([
		...own.map(([, name = "", seconds]) => [name, Number(seconds)]),
		...next.map(([, name = "", time, unit]) => [`Next: ${name}`, Number(time) / (unit === "ms" ? 1000 : 1)]),
	]);
}

/** Returns a row of the printed table, with the ratio to the plain blog and the growth since the size before. */
function toRow(one: Measurement, all: readonly Measurement[]) {
	const isSameState = (other: Measurement) => other.state === one.state;
	const plain = all.find((other) => isSameState(other) && other.posts === one.posts && other.blog === PLAIN);
	const smaller = all.findLast((other) => isSameState(other) && other.blog === one.blog && other.posts < one.posts);
	const exponent = smaller && Math.log(one.cpu / smaller.cpu) / Math.log(one.posts / smaller.posts);
	return {
		posts: one.posts,
		blog: one.blog,
		state: one.state,
		"CPU s": one.cpu.toFixed(1),
		"wall s": one.wall.toFixed(1),
		"CPU ratio": plain && one.blog === "this blog" ? (one.cpu / plain.cpu).toFixed(2) : "",
		"wall ratio": plain && one.blog === "this blog" ? (one.wall / plain.wall).toFixed(2) : "",
		"peak MB": one.peak?.toFixed(0) ?? "",
		files: one.files,
		"CPU ms a page": one.pages > 0 ? ((one.cpu / one.pages) * 1000).toFixed(0) : "",
		"growth exponent": exponent?.toFixed(2) ?? "",
	};
}

const { values } = parseArgs({ options: { posts: { type: "string", default: "15,1000" } } });

const measurements: Measurement[] = [];
for (const posts of values.posts.split(",").map(Number)) measurements.push(...(await measureSize(posts)));
await rm(FOLDER, { recursive: true, force: true });
console.table(measurements.map((one) => toRow(one, measurements)));
for (const { posts, blog, state, phases } of measurements.filter((one) => one.blog === "this blog"))
	console.log(`${posts} posts, ${blog}, ${state}:`, phases);
await writeResults("scale", { measurements });
