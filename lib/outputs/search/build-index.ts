import type { PagefindIndex } from "pagefind";
import { withPagefind } from "@/lib/outputs/search/pagefind";
import type { SearchRecord } from "./record";

/** The files of an index, by their path below its folder. */
export type IndexFiles = Map<string, Uint8Array>;

/** What of pagefind's output a reader's browser asks for; its script is a part of ours, the rest an interface of its own. */
const NEEDED = /^(pagefind-entry\.json|.*\.pf_(meta|index|fragment|filter))$/;
const AT_ONCE = 100;

/** Makes pagefind's index of some records; the same records give the same bytes. */
export function buildPagefindIndex(records: readonly SearchRecord[]): Promise<IndexFiles> {
	return withPagefind(async (index) => {
		for (let start = 0; start < records.length; start += AT_ONCE) {
			await addAll(index, records.slice(start, start + AT_ONCE));
		}
		const { files, errors } = await index.getFiles();
		if (errors.length > 0) throw new Error(`The search index can't be made: ${errors.join("; ")}`);
		const all = new Map(files.map(({ path, content }) => [path, content]));
		const engine = engineOf(all);
		return new Map([...all].filter(([path]) => NEEDED.test(path) || path === engine));
	});
}

async function addAll(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
	await Promise.all(
		records.map(async (record) => {
			const { errors } = await index.addCustomRecord(record);
			if (errors.length > 0) throw new Error(`${record.url} can't be added to the search index: ${errors.join("; ")}`);
		}),
	);
}

/** The one of pagefind's engines that knows how words of the index's language end. */
function engineOf(files: IndexFiles): string {
	const { languages } = JSON.parse(new TextDecoder().decode(files.get("pagefind-entry.json")));
	const [index] = Object.values<{ wasm: string | null }>(languages);
	return `wasm.${index?.wasm ?? "unknown"}.pagefind`;
}
