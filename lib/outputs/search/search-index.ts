import { gunzipSync } from "node:zlib";
import { getSite } from "@/lib/config/load";
import { getPosts } from "@/lib/content/posts";
import { getCompiled } from "@/lib/markdown/compiled-posts";
import { once } from "@/lib/utils/memoize";
import { buildPagefindIndex, type IndexFiles } from "./build-index";
import { createSearchRecord, type SearchRecord } from "./record";
import { getVocabulary } from "./vocabulary";

/** With this begins every file of pagefind's. */
const SIGNATURE = "pagefind_dcd";

/** Everything that a search asks for, of the posts that stand in lists: made once per state of the content. */
export const getSearchIndex = once("search index", async (): Promise<IndexFiles> => {
	const [site, posts] = await Promise.all([getSite(), getPosts()]);
	const records: SearchRecord[] = [];
	for (const post of posts) records.push(createSearchRecord(post, (await getCompiled(post)).metadata, site));
	return buildSearchIndex(records);
});

/** The index of records given newest first, with what pagefind doesn't offer: their order, all tags and years, all words. */
export async function buildSearchIndex(records: readonly SearchRecord[]): Promise<IndexFiles> {
	const files = await buildPagefindIndex(records);
	files.set("order.txt", encode(orderOf(records, files).join("\n")));
	files.set("choices.json", encode(JSON.stringify(choicesOf(records))));
	files.set("words.txt", encode(getVocabulary(texts(records)).join("\n")));
	return files;
}

/**
 * What pagefind calls the posts, newest first. It would keep an order by itself, in what every search loads; so just
 * those load it who want it.
 */
function orderOf(records: readonly SearchRecord[], files: IndexFiles): string[] {
	const ids = new Map<string, string>();
	for (const [path, content] of files) {
		const id = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
		if (id) ids.set(JSON.parse(gunzipSync(content).toString().slice(SIGNATURE.length)).url, id);
	}
	return records.map(({ url }) => ids.get(url) ?? "");
}

/** What a reader can narrow a search down to: tags by name, years with the newest first. */
function choicesOf(records: readonly SearchRecord[]) {
	const all = (key: string) => [...new Set(records.flatMap(({ filters }) => filters[key] ?? []))];
	return {
		tag: all("tag").sort((a, b) => a.localeCompare(b, "en")),
		year: all("year").sort().reverse(),
	};
}

function* texts(records: readonly SearchRecord[]) {
	for (const { content, meta } of records) yield `${meta.title} ${content}`;
}

const encode = (text: string) => new TextEncoder().encode(text);
