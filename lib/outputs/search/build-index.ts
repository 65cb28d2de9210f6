import type { PagefindIndex } from "pagefind";
import { withPagefind } from "@/lib/outputs/search/pagefind";
import type { SearchRecord } from "./record";

/** By path below the folder of the index. */
export type IndexFiles = Map<string, Uint8Array>;

/** Matches the files of pagefind's output that browsers request. Its script is bundled with ours; its UI isn't used. */
const SERVED_FILES = /^(pagefind-entry\.json|.*\.pf_(meta|index|fragment|filter))$/;
const BATCH_SIZE = 100;

/** Builds Pagefind's index; the same records give the same bytes. */
export function buildPagefindIndex(records: readonly SearchRecord[]): Promise<IndexFiles> {
	return withPagefind(async (index) => {
		for (let start = 0; start < records.length; start += BATCH_SIZE) {
			await addAll(index, records.slice(start, start + BATCH_SIZE));
		}
		const { files, errors } = await index.getFiles();
		if (errors.length > 0) throw new Error(`The search index could not be built: ${errors.join("; ")}`);
		const indexFiles = new Map(files.map(({ path, content }) => [path, content]));
		const engine = getEngineFile(indexFiles);
		return new Map([...indexFiles].filter(([path]) => SERVED_FILES.test(path) || path === engine));
	});
}

async function addAll(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
	await Promise.all(
		records.map(async (record) => {
			const { errors } = await index.addCustomRecord(record);
			if (errors.length > 0)
				throw new Error(`\`${record.url}\` could not be added to the search index: ${errors.join("; ")}`);
		}),
	);
}

/** Returns the path of pagefind's engine with the stemming rules of the index's language. */
function getEngineFile(files: IndexFiles): string {
	const { languages } = JSON.parse(new TextDecoder().decode(files.get("pagefind-entry.json")));
	const [index] = Object.values<{ wasm: string | null }>(languages);
	return `wasm.${index?.wasm ?? "unknown"}.pagefind`;
}
