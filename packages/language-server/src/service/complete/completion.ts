import type { Blog, Post } from "quire-blog/tools/blog";
import type { PostDocument } from "@/packages/language-server/src/service/document";
import type { Completion, TextRange } from "@/packages/language-server/src/service/types";

const MAX_RESULTS = 60;

export interface CompletionContext {
	blog: Blog;
	document: PostDocument;
	/** The saved post; that of a new file has no title yet. */
	post: Pick<Post, "file" | "path"> & Partial<Pick<Post, "trust">>;
	offset: number;
}

/** A possible completion, with the texts by which it can be found, the most important first. */
export interface Candidate {
	texts: readonly string[];
	create: () => Completion;
}

export function completion(
	{ from, to }: TextRange,
	insert: string,
	rest: Omit<Completion, "edit" | "label"> & { label?: string },
): Completion {
	return { label: insert, ...rest, edit: { from, to, insert } };
}

/** Lists the completions of the candidates that match the typed text, the best first; equally good ones keep their order. */
export function rank(query: string, candidates: readonly Candidate[]): Completion[] {
	const typed = query.trim().toLowerCase();
	const words = typed.split(/[\s/_-]+/).filter(Boolean);
	return candidates
		.map((candidate) => ({ candidate, score: scoreOf(candidate.texts, typed, words) }))
		.filter(({ score }) => score < Infinity)
		.sort((a, b) => a.score - b.score)
		.slice(0, MAX_RESULTS)
		.map(({ candidate }) => candidate.create());
}

/** Returns the distance between some texts and the typed text; infinity if they don't match. */
function scoreOf(texts: readonly string[], typed: string, words: readonly string[]): number {
	if (typed === "") return 0;
	let best = Infinity;
	for (const [index, text] of texts.entries()) {
		const score = scoreText(text.toLowerCase(), typed, words) * 10 + index;
		if (score < best) best = score;
	}
	return best;
}

function scoreText(text: string, typed: string, words: readonly string[]): number {
	if (text.startsWith(typed)) return text.length === typed.length ? 0 : 1;
	const at = text.indexOf(typed);
	if (at >= 0) return /[\p{L}\p{N}]/u.test(text[at - 1] ?? "") ? 3 : 2;
	return words.length > 0 && words.every((word) => text.includes(word)) ? 4 : Infinity;
}
