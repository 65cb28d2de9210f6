import { close, createIndex, type PagefindIndex } from "pagefind";

/** Pagefind's process serves all of ours, and ends for all: so one piece of work is done after the other. */
const holder = globalThis as typeof globalThis & { quirePagefind?: Promise<unknown> };

/** Works with a new index of pagefind's, which is gone afterwards. https://pagefind.app/docs/node-api/ */
export function withPagefind<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
	const result = (holder.quirePagefind ?? Promise.resolve()).then(() => run(work));
	holder.quirePagefind = result.catch(() => {});
	return result;
}

async function run<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
	const { index, errors } = await createIndex();
	if (!index) throw new Error(`The search index can't be made: ${errors.join("; ")}`);
	try {
		return await work(index);
	} finally {
		// Its process would keep ours from ending.
		await index.deleteIndex();
		await close();
	}
}
