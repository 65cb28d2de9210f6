import { fromTokens, queryTokens } from "@/lib/utils/tokenize";
import { correct, isMet } from "./spelling";
import type { Choices, Found, Hit, Instance, Pagefind, Query } from "./types";

declare const SEARCH_FOLDER: string;
/** It stands above this module in the bundle (`lib/outputs/client-script/client-script.ts`). */
declare const pagefind: Pagefind;

/** Fewer letters of an alphabet would find everything, at the price of loading much of the index. */
const SHORTEST = 2;

/** Answers queries from the blog's index. */
export interface Engine {
	find: (query: Query) => Promise<Found>;
	choices: () => Promise<Choices>;
}

/** Whether a query is enough to look for. */
export function isEnough({ text, tag, year }: Query): boolean {
	const { length } = text.trim();
	return length >= SHORTEST || /[^\0-\u{24f}]/u.test(text) || (length === 0 && (tag || year) !== "");
}

/** Opens the index as it is now. */
export function openEngine(): Engine {
	// A worker would want its address trusted by the page's policy; a search takes a few milliseconds.
	const instance = pagefind.createInstance({ basePath: SEARCH_FOLDER, baseUrl: "/", noWorker: true });
	return {
		find: (query) => find(instance, query),
		choices: async () => (await load("choices.json")).json(),
	};
}

async function find(instance: Instance, query: Query): Promise<Found> {
	const { text } = query;
	const hits = await ask(instance, query);
	if (text.trim() === "" || (await isGood(hits[0], text))) return { hits };
	const vocabulary = (await (await load("words.txt")).text()).split("\n");
	const corrected = correct(text, vocabulary, hits.length > 0);
	if (!corrected) return { hits };
	const better = await ask(instance, { ...query, text: corrected });
	return better.length > 0 ? { hits: better, corrected } : { hits };
}

async function ask(instance: Instance, { text, tag, year, sort }: Query): Promise<Hit[]> {
	const filters = { ...(tag && { tag }), ...(year && { year }) };
	const words = queryTokens(text).trim();
	const { results } = await instance.search(words || null, { filters });
	// What has no words to be ranked by is sorted by date.
	if (results.length < 2 || (sort !== "date" && words !== "")) return results;
	const order = await load("order.txt");
	const places = new Map((await order.text()).split("\n").map((id, place) => [id, place]));
	return results.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** Whether the first hit has what was looked for, not just a word that begins alike. */
async function isGood(hit: Hit | undefined, text: string): Promise<boolean> {
	if (!hit) return false;
	const { content, meta, locations } = await hit.data();
	const tokens = content.split(/\s+/);
	const matched = locations.map((location) => tokens[location] ?? "").join(" ");
	const said = fromTokens(Object.values(meta).join(" ").split(" "));
	return isMet(queryTokens(text), [matched, ...Object.values(meta), ...said.map((piece) => piece.text)].join(" "));
}

/** A file of our own in the index's folder, asked for with the time as pagefind asks for the first of its own. */
async function load(name: string): Promise<Response> {
	const response = await fetch(`${SEARCH_FOLDER}${name}?ts=${Date.now()}`);
	if (!response.ok) throw new Error(`${name} answers ${response.status}.`);
	return response;
}
