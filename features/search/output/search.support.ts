import { runInThisContext } from "node:vm";
import { getPagefindScript } from "@/features/search/pagefind";
import { createSearchRecord, type SearchRecord } from "@/features/search/record";
import type { Post } from "@/lib/content/types";
import { buildSearchIndex } from "./search-index";

type Source = Partial<Pick<Post, "title" | "description" | "date" | "tags" | "lang" | "status">> & {
	text?: string;
	code?: string;
};

/** Creates the record of a post from the fields that matter to a test. */
export function record(path: string, source: Source = {}, language = "en"): SearchRecord {
	const { text = "", code = "", ...more } = source;
	const post = { path, title: path, tags: [], authors: [], status: "published", ...more } as unknown as Post;
	return createSearchRecord(post, { text, code }, { language, timeZone: "Asia/Tokyo" });
}

const BASE = "https://blog.example/index/";

/** Serves the index of some records to the search of the browser, until `stop` is called. */
export async function serveIndex(records: SearchRecord[]) {
	const files = await buildSearchIndex(records);
	const asked: string[] = [];
	const original = globalThis.fetch;
	globalThis.fetch = async (url) => {
		const name = String(url).replace(/^.*?\/index\/|\?.*/g, "");
		asked.push(name);
		const content = files.get(name);
		return content ? new Response(new Uint8Array(content)) : new Response("", { status: 404 });
	};
	Object.assign(globalThis, {
		SEARCH_FOLDER: BASE,
		pagefind: runInThisContext(`${await getPagefindScript()};pagefind`),
	});
	const stop = () => {
		globalThis.fetch = original;
	};
	return { asked, stop };
}
