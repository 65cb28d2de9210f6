import { close, createIndex, type PagefindIndex } from "pagefind";
import { processState } from "@/lib/utils/process-state";

/** Pagefind has one process for all indexes, and `close()` ends it for all, so only one index is processed at a time. */
const shared = processState<{ pagefind?: Promise<unknown> }>("pagefind", {});

/** Runs `work` with a new pagefind index, and deletes the index afterwards: https://pagefind.app/docs/node-api/ */
export function withPagefind<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
	const result = (shared.pagefind ?? Promise.resolve()).then(() => run(work));
	shared.pagefind = result.catch(() => {});
	return result;
}

async function run<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
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
