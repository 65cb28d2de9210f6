import { readFile } from "node:fs/promises";
import type { PagefindIndex } from "pagefind";
import type { ScriptContext } from "@/features/browser-script";
import { mapValues } from "@/lib/utils/collections";
import { findDependency } from "@/lib/utils/find-dependency";
import { memoizeByArguments } from "@/lib/utils/memoize";
import { joinPath } from "@/lib/utils/paths";
import { processState } from "@/lib/utils/process-state";
import { toWellFormed } from "@/lib/utils/text";
import type { SearchRecord } from "./record";

/** Matches the files of pagefind's output that browsers request. Its script is bundled with ours; its UI isn't used. */
const SERVED_FILES = /^(pagefind-entry\.json|.*\.pf_(meta|index|fragment|filter))$/;

const BATCH_SIZE = 100;

/** Pagefind has one process for all indexes, and `close()` ends it for all, so only one index is processed at a time. */
const shared = processState<{ pagefind?: Promise<unknown> }>("pagefind", {});

/** By path below the folder of the index. */
export type IndexFiles = Map<string, Uint8Array>;

/**
 * Returns the path of the search index, with a trailing slash. Browsers cache its files forever: each has a hash of its
 * content in its name, or only depends on the version of pagefind, or is requested with a timestamp.
 */
export async function getSearchFolder(
	prefix: string,
	{ engineDir, isDevelopment }: Pick<ScriptContext, "engineDir" | "isDevelopment">,
): Promise<string> {
	if (isDevelopment) return `/dev/search${prefix}/`;
	const folder = findDependency(engineDir, "pagefind");
	if (folder === undefined) throw new Error("`pagefind` isn't installed. Run `npm install`.");
	const { version } = JSON.parse(await readFile(joinPath(folder, "package.json"), "utf8"));
	return `/_next/static/media/pagefind-${version}${prefix}/`;
}

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
			const content = toWellFormed(record.content);
			const { errors } = await index.addCustomRecord({
				...record,
				content,
				meta: mapValues(record.meta, toWellFormed),
			});
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

/** Bundles Pagefind's script for browsers, which is only available in an index, as a script that defines `pagefind`. */
export const getPagefindScript = memoizeByArguments(async (): Promise<string> => {
	const [{ transform }, { files }] = await Promise.all([import("esbuild"), withPagefind((index) => index.getFiles())]);
	const script = files.find(({ path }) => path === "pagefind.js");
	const options = { format: "iife", globalName: "pagefind", minify: true, legalComments: "none" } as const;
	// The search sets the folder of the index, so it needn't be derived from the script's URL.
	const { code } = await transform(new TextDecoder().decode(script?.content), {
		...options,
		define: { "import.meta.url": "undefined" },
	});
	return code;
});

/** Runs `work` with a new pagefind index, and deletes the index afterwards: https://pagefind.app/docs/node-api/ */
function withPagefind<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
	const result = (shared.pagefind ?? Promise.resolve()).then(() => run(work));
	// The next one only waits for it.
	shared.pagefind = result.catch(() => {});
	return result;
}

async function run<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
	const { close, createIndex } = await import("pagefind");
	const { index, errors } = await createIndex();
	if (!index) throw new Error(`The search index could not be built: ${errors.join("; ")}`);
	try {
		return await work(index);
	} finally {
		// Pagefind's process would keep ours alive.
		await index.deleteIndex();
		await close();
	}
}
