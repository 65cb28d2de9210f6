import type { Bodies, Post, PostBody } from "@/lib/content/types";
import { TermVectors } from "./term-vectors";

const MAX_RELATED_POSTS = 3;

/**
 * Only this many posts per term are compared, those nearest in time. Without a limit, the time for all posts would be
 * quadratic.
 */
const MAX_POSTS_PER_TERM = 200;

/**
 * The least similarity in words of posts that share no tag. Posts of different blogs mostly have less, and those of
 * one blog more.
 */
const MIN_SIMILARITY = 0.1;

/** The posts with a term, by index (newest first), and its weight in each. */
interface Occurrences {
	posts: number[];
	weights: number[];
}

/**
 * Indexes posts (newest first) and returns a function that finds the posts most similar to one of them in tags and
 * words: at most three that share a tag or more words than any two texts do, without those at the given paths. `terms` is kept from earlier versions of the content.
 */
export function createRelatedFinder(
	posts: readonly Post[],
	bodies: Bodies<Pick<PostBody, "body">>,
	terms = new TermVectors(),
): (post: Pick<Post, "path">, excluded?: string[]) => Post[] {
	const vectors = terms.compute(posts, bodies);
	const index = new Map<number, Occurrences>();
	for (const [post, { words, tags }] of vectors.entries()) {
		for (const [term, weight] of [...words, ...tags]) {
			const occurrences = index.get(term) ?? { posts: [], weights: [] };
			occurrences.posts.push(post);
			occurrences.weights.push(weight);
			index.set(term, occurrences);
		}
	}
	const positions = new Map(posts.map(({ path }, position) => [path, position]));
	const scores = new Float64Array(posts.length);
	return ({ path }, excluded = []) => {
		const position = positions.get(path);
		const vector = vectors[position ?? -1];
		if (position === undefined || !vector) return [];
		const touched: number[] = [];
		const tagged = new Set<number>();
		for (const [term, weight] of [...vector.words, ...vector.tags]) {
			const occurrences = index.get(term);
			if (!occurrences) continue;
			const isTag = vector.tags.some(([tag]) => tag === term);
			const [start, end] = findNearest(position, occurrences.posts);
			for (let i = start; i < end; i++) {
				const other = occurrences.posts[i] ?? 0;
				if (scores[other] === 0) touched.push(other);
				if (isTag) tagged.add(other);
				scores[other] = (scores[other] ?? 0) + weight * (occurrences.weights[i] ?? 0);
			}
		}
		const isCandidate = (other: number) => {
			const { path: otherPath = path } = posts[other] ?? {};
			return otherPath !== path && !excluded.includes(otherPath);
		};
		const isSimilar = (other: number) =>
			(scores[other] ?? 0) * vector.share * (vectors[other]?.share ?? 0) >= MIN_SIMILARITY;
		const candidates = touched.filter((other) => (tagged.has(other) || isSimilar(other)) && isCandidate(other));
		const best = selectHighest(candidates, scores);
		for (const other of touched) scores[other] = 0;
		return best.flatMap((other) => posts[other] ?? []);
	};
}

function findNearest(post: number, all: number[]): [start: number, end: number] {
	if (all.length <= MAX_POSTS_PER_TERM) return [0, all.length];
	let [low, high] = [0, all.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((all[middle] ?? 0) < post) low = middle + 1;
		else high = middle;
	}
	const start = Math.max(0, Math.min(low - MAX_POSTS_PER_TERM / 2, all.length - MAX_POSTS_PER_TERM));
	return [start, start + MAX_POSTS_PER_TERM];
}

/** Selects the posts with the highest scores; the newest of those with equal ones. */
function selectHighest(candidates: number[], scores: Float64Array): number[] {
	const best: number[] = [];
	for (const post of candidates) {
		const score = scores[post] ?? 0;
		const rank = best.findIndex((other) => {
			const otherScore = scores[other] ?? 0;
			return score > otherScore || (score === otherScore && post < other);
		});
		if (rank >= 0) best.splice(rank, 0, post);
		else if (best.length < MAX_RELATED_POSTS) best.push(post);
		if (best.length > MAX_RELATED_POSTS) best.pop();
	}
	return best;
}
