import { joinTokens, tokenizeQuery } from "@/lib/utils/tokenize";
import { containsWords, correctSpelling } from "./spelling";

/** Defined when the script is bundled: the URL of the index's folder. */
declare const SEARCH_FOLDER: string;

/** Pagefind's script, which the bundle has before this module (`lib/outputs/client-script/client-script.ts`). */
declare const pagefind: Pagefind;

/** The minimum length of a query in the Latin alphabet. Shorter ones match nearly everything and load much of the index. */
const MIN_QUERY_LENGTH = 2;

export interface Query {
	text: string;
	/** By name, such as `tag`; empty for all. */
	filters: Readonly<Record<string, string>>;
	sort: "match" | "date";
}

/** The data of a post in the index, with the locations of the matches. */
export interface Fragment {
	url: string;
	content: string;
	meta: Partial<Record<"title" | "date" | "tags" | "authors" | "lang" | "status", string>>;
	/** The numbers of the words of `content` that match. */
	locations: number[];
}

/** A found post, whose data is loaded when it is displayed. */
interface Hit {
	id: string;
	data: () => Promise<Fragment>;
}

export interface SearchResults {
	hits: Hit[];
	/** The query that was searched for instead, because no post has the words of the original one. */
	corrected?: string;
}

/** The values that a search can be filtered by, by the name of each filter. */
export type FilterOptions = Readonly<Record<string, string[]>>;

/** The part of Pagefind's interface that is in use: https://pagefind.app/docs/api/ */
interface Pagefind {
	createInstance: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => PagefindInstance;
}

interface PagefindInstance {
	search: (text: string | null, options: { filters: Record<string, string> }) => Promise<{ results: Hit[] }>;
}

export interface SearchEngine {
	find: (query: Query) => Promise<SearchResults>;
	filterOptions: () => Promise<FilterOptions>;
}

/** Whether a query is specific enough to search for. */
export function isSearchable({ text, filters }: Query): boolean {
	const { length } = text.trim();
	const isFiltered = Object.values(filters).some(Boolean);
	return length >= MIN_QUERY_LENGTH || /[^\0-\u{24f}]/u.test(text) || (length === 0 && isFiltered);
}

export function openEngine(): SearchEngine {
	// The page's policy would have to trust a worker's URL, and a search takes only a few milliseconds.
	const instance = pagefind.createInstance({ basePath: SEARCH_FOLDER, baseUrl: "/", noWorker: true });
	return {
		find: (query) => find(instance, query),
		filterOptions: async () => (await fetchIndexFile("choices.json")).json(),
	};
}

async function find(instance: PagefindInstance, query: Query): Promise<SearchResults> {
	const { text } = query;
	const hits = await runQuery(instance, query);
	if (text.trim() === "" || (await matchesText(hits[0], text))) return { hits };
	const vocabulary = (await (await fetchIndexFile("words.txt")).text()).split("\n");
	const corrected = correctSpelling(text, vocabulary, hits.length > 0);
	if (!corrected) return { hits };
	const correctedHits = await runQuery(instance, { ...query, text: corrected });
	return correctedHits.length > 0 ? { hits: correctedHits, corrected } : { hits };
}

async function runQuery(instance: PagefindInstance, { text, filters, sort }: Query): Promise<Hit[]> {
	const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
	const terms = tokenizeQuery(text).trim();
	const { results } = await instance.search(terms || null, { filters: chosen });
	// Without terms there is no ranking, so these results are sorted by date too.
	if (results.length < 2 || (sort !== "date" && terms !== "")) return results;
	const order = await fetchIndexFile("order.txt");
	const positions = new Map((await order.text()).split("\n").map((id, position) => [id, position]));
	return results.toSorted((a, b) => (positions.get(a.id) ?? 0) - (positions.get(b.id) ?? 0));
}

/** Whether a hit contains the words of a text, and not only words with the same beginning. */
async function matchesText(hit: Hit | undefined, text: string): Promise<boolean> {
	if (!hit) return false;
	const { content, meta, locations } = await hit.data();
	const tokens = content.split(/\s+/);
	const matched = locations.map((location) => tokens[location] ?? "").join(" ");
	const metaPieces = joinTokens(Object.values(meta).join(" ").split(" "));
	const words = [matched, ...Object.values(meta), ...metaPieces.map((piece) => piece.text)].join(" ");
	return containsWords(words, tokenizeQuery(text));
}

/** Fetches a file beside Pagefind's. The time in the URL bypasses caches, as Pagefind does for its entry file. */
async function fetchIndexFile(name: string): Promise<Response> {
	const response = await fetch(`${SEARCH_FOLDER}${name}?ts=${Date.now()}`);
	if (!response.ok) throw new Error(`Can't load ${name}: HTTP status ${response.status}.`);
	return response;
}
