import { existsSync, readFileSync } from "node:fs";
import { writeResults } from "@/bench/results";

/** What a build used. */
export interface BuildCost {
	/** Seconds. */
	cpu: number;
	wall: number;
	/** MB. */
	peak: number | undefined;
	/** Whether Node.js had to be allowed more memory for objects than by default. */
	hasLargerHeap?: boolean;
}

/** Bytes of a page without images. */
export interface Weight {
	/** What the system's own server sends until the network is idle, and in which encoding. */
	sent: number;
	encoding: string;
	/** After Brotli at its highest quality, in the same way for all. */
	html: number;
	css: number;
	js: number;
	fonts: number;
	all: number;
}

/** What was measured of a system with some number of posts; a text is the reason why something wasn't. */
export interface Figures {
	date: string;
	node: string;
	versions: string;
	/** MB of the installed packages. */
	installed: number;
	cold: BuildCost | string;
	edited: BuildCost | string;
	pages: { index: Weight; post: Weight } | string;
	/** Seconds from the command for development to the first post, and milliseconds from each save to the open page. */
	development: { start: number; saves: number[] } | string;
}

/** The results with one number of posts, by the ids of systems. */
export interface Results {
	machine?: { processor: string; cores: number; memory: string };
	systems: Record<string, Figures>;
}

const toFile = (posts: number) => `bench/results/peers-${posts}.json`;

/** Reads the results with a number of posts, which are empty before the first. */
export function readPeers(posts: number): Results {
	const file = toFile(posts);
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { systems: {} };
}

/** Returns the ids that are to be measured: those without results, or all again. */
export const listPending = (ids: readonly string[], { systems }: Results, isAgain: boolean) =>
	ids.filter((id) => isAgain || systems[id] === undefined);

/** Adds the figures of a system to the results, so that a run that ends early goes on after it. */
export async function addFigures(posts: number, id: string, figures: Figures): Promise<void> {
	await writeResults(toFile(posts), { posts, systems: { ...readPeers(posts).systems, [id]: figures } });
}
