import type { Post } from "@/lib/content/types";
import { countTerms, tagTerm } from "./terms";

const SHOWN = 3;

/** Of each post only its most telling words count. */
const TELLING = 24;

/** A tag was chosen, where a word may have slipped in. */
const TAG_WEIGHT = 4;

/** A term of more posts is looked up among those nearest in time, so that work grows with the posts, not with their square. */
const NEAREST = 200;

/** Terms of a post with their weights, which together have the length 1. */
type Vector = [term: string, weight: number][];

/** The posts that have a term, from new to old, and what it weighs in each. */
interface Holders {
	posts: number[];
	weights: number[];
}

/** Finds for a post (of all, newest first) the three that share most with it in tags and words, of other series and without some; fewer if few share anything. */
export function createRelatedFinder(posts: readonly Post[]): (post: Pick<Post, "path">, without?: string[]) => Post[] {
	const vectors = weigh(posts);
	const holders = new Map<string, Holders>();
	for (const [post, vector] of vectors.entries()) {
		for (const [term, weight] of vector) {
			const all = holders.get(term) ?? { posts: [], weights: [] };
			all.posts.push(post);
			all.weights.push(weight);
			holders.set(term, all);
		}
	}
	const positions = new Map(posts.map(({ path }, index) => [path, index]));
	const scores = new Float64Array(posts.length);
	return ({ path }, without = []) => {
		const index = positions.get(path);
		if (index === undefined) return [];
		const touched: number[] = [];
		for (const [term, weight] of vectors[index] ?? []) {
			const all = holders.get(term);
			if (!all) continue;
			const [start, end] = nearest(index, all.posts);
			for (let at = start; at < end; at++) {
				const other = all.posts[at] ?? 0;
				if (scores[other] === 0) touched.push(other);
				scores[other] = (scores[other] ?? 0) + weight * (all.weights[at] ?? 0);
			}
		}
		const series = posts[index]?.series;
		const isOther = (other: number) => {
			const { path: otherPath = path, series: otherSeries } = posts[other] ?? {};
			return otherPath !== path && !without.includes(otherPath) && (!series || otherSeries !== series);
		};
		const best = highest(touched.filter(isOther), scores);
		for (const other of touched) scores[other] = 0;
		return best.flatMap((other) => posts[other] ?? []);
	};
}

/** Where in a list of posts those begin and end that are nearest to one of them. */
function nearest(post: number, all: number[]): [start: number, end: number] {
	if (all.length <= NEAREST) return [0, all.length];
	let [low, high] = [0, all.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((all[middle] ?? 0) < post) low = middle + 1;
		else high = middle;
	}
	const start = Math.max(0, Math.min(low - NEAREST / 2, all.length - NEAREST));
	return [start, start + NEAREST];
}

/** The posts of the highest scores; of equal ones the newest. */
function highest(candidates: number[], scores: Float64Array): number[] {
	const best: number[] = [];
	for (const post of candidates) {
		const score = scores[post] ?? 0;
		const rank = best.findIndex((other) => {
			const rival = scores[other] ?? 0;
			return score > rival || (score === rival && post < other);
		});
		if (rank >= 0) best.splice(rank, 0, post);
		else if (best.length < SHOWN) best.push(post);
		if (best.length > SHOWN) best.pop();
	}
	return best;
}

/** Weighs the terms of each post by how often it uses them and how few posts do: https://en.wikipedia.org/wiki/Tf-idf */
function weigh(posts: readonly Post[]): Vector[] {
	const all = posts.map((post) => ({ words: countTerms(post), tags: post.tags.map(tagTerm) }));
	const users = new Map<string, number>();
	for (const { words, tags } of all) {
		for (const term of words.keys()) users.set(term, (users.get(term) ?? 0) + 1);
		for (const term of tags) users.set(term, (users.get(term) ?? 0) + 1);
	}
	const rarities = new Map([...users].map(([term, count]) => [term, count > 1 ? Math.log(posts.length / count) : 0]));
	return all.map(({ words, tags }) => {
		const telling: Vector = [];
		for (const [term, count] of words) {
			const rarity = rarities.get(term) ?? 0;
			if (rarity > 0) telling.push([term, (1 + Math.log(count)) * rarity]);
		}
		telling.sort(([, a], [, b]) => b - a).splice(TELLING);
		// A tag that every post has tells nothing, yet in a blog of few posts it is most of what there is.
		for (const tag of tags) telling.push([tag, TAG_WEIGHT * ((rarities.get(tag) ?? 0) + 0.1)]);
		const length = Math.hypot(...telling.map(([, weight]) => weight));
		return telling.map(([term, weight]) => [term, weight / length]);
	});
}
