import { createHash } from "node:crypto";
import { deserialize, serialize } from "node:v8";
import { gunzipSync } from "node:zlib";
import { z } from "zod";
import { buildPagefindIndex, type IndexFiles } from "@/features/search/pagefind";
import { createSearchRecord, type SearchRecord } from "@/features/search/record";
import type { Blog } from "@/lib/blog/blog";
import { getEngineHash } from "@/lib/blog/cached-results";
import { getTagLabels } from "@/lib/blog/list-items";
import { hostUrl } from "@/lib/config/site";
import { digest } from "@/lib/utils/digest";
import { DiskCache, type Format } from "@/lib/utils/disk-cache";
import { memoize } from "@/lib/utils/memoize";

export const SEARCH_CACHE = "search-indexes";

/** A reader who mistypes a word loads the whole vocabulary. */
const MAX_WORDS = 8000;

const WORD = /[\p{L}\p{M}][\p{L}\p{M}\p{N}'’]{3,}/gu;

/** Longer words are mostly URLs or keys. */
const MAX_WORD_LENGTH = 30;

/** Stores the files of an index: https://nodejs.org/docs/latest-v20.x/api/v8.html#serialization-api */
const indexFormat: Format<IndexFiles> = {
	extension: "bin",
	serialize,
	parse: (bytes: Buffer) => indexSchema.parse(deserialize(bytes)),
};

const indexSchema = z.map(z.string(), z.instanceof(Uint8Array));

/** Returns the index of the listed posts; the index of the same records is built once. */
export const getSearchIndex = memoize(async (blog: Blog): Promise<IndexFiles> => {
	const [site, posts, engine] = await Promise.all([blog.site(), blog.postsInLanguage(), getEngineHash(blog)]);
	const { language, timeZone } = site;
	const hash = createHash("sha256").update(JSON.stringify([engine, language, timeZone, hostUrl(site, "/")]));
	const sources: Parameters<typeof createSearchRecord>[] = [];
	for (const post of posts) {
		const { text, code } = (await blog.compiled(post)).metadata;
		// As pages of the locale name them.
		const tags = await getTagLabels(blog, post);
		hash.update(digest([post, tags, text, code]));
		sources.push([{ ...post, tags }, { text, code }, site]);
	}
	const key = hash.digest("hex");
	const cache = new DiskCache<IndexFiles>(blog.options.cacheDir, SEARCH_CACHE, indexFormat);
	const kept = await cache.read(key);
	if (kept) return kept;
	const files = await buildSearchIndex(sources.map((source) => createSearchRecord(...source)));
	await cache.write(key, files);
	return files;
});

/**
 * Builds the index of records (newest first). Adds files that pagefind doesn't have: the order of the records, the filter
 * options and the vocabulary.
 */
export async function buildSearchIndex(records: readonly SearchRecord[]): Promise<IndexFiles> {
	const files = await buildPagefindIndex(records);
	files.set("order.txt", encode(listFragmentIds(records, files).join("\n")));
	files.set("choices.json", encode(JSON.stringify(listFilterOptions(records))));
	files.set("words.txt", encode(getVocabulary(searchableTexts(records)).join("\n")));
	return files;
}

/**
 * Returns pagefind's ids of the records in their order. Pagefind can sort by itself, but then every search would load the
 * order; this way only a search sorted by date loads it.
 */
function listFragmentIds(records: readonly SearchRecord[], files: IndexFiles): string[] {
	const ids = new Map<string, string>();
	for (const [path, content] of files) {
		const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
		if (!id) continue;
		const fragment = gunzipSync(content).toString();
		// A signature is in front of it.
		ids.set(JSON.parse(fragment.slice(fragment.indexOf("{"))).url, id);
	}
	return records.map(({ url }) => ids.get(url) ?? "");
}

/** Returns the values that a search can be filtered by: tags and those of taxonomies by name, and years with the newest first. */
function listFilterOptions(records: readonly SearchRecord[]) {
	const valuesOf = (key: string) => [...new Set(records.flatMap(({ filters }) => filters[key] ?? []))];
	const names = new Set(["tag", "year", ...records.flatMap(({ filters }) => Object.keys(filters))]);
	const byName = (a: string, b: string) => a.localeCompare(b, "en");
	return Object.fromEntries(
		[...names].map((name) => [name, name === "year" ? valuesOf(name).sort().reverse() : valuesOf(name).sort(byName)]),
	);
}

function* searchableTexts(records: readonly SearchRecord[]) {
	for (const { content, meta } of records) yield `${meta.title} ${content}`;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** Returns the words that most texts contain, in alphabetical order; the search corrects mistyped words with them. */
export function getVocabulary(texts: Iterable<string>): string[] {
	const counts = new Map<string, number>();
	for (const text of texts) {
		for (const word of new Set(text.toLowerCase().match(WORD))) counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return [...counts]
		.filter(([word]) => word.length <= MAX_WORD_LENGTH)
		.sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
		.slice(0, MAX_WORDS)
		.map(([word]) => word)
		.sort();
}
