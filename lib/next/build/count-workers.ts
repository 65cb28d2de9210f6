/** The least number of pages for each of Next's render workers, as each reads the whole blog first. */
const MIN_PAGES = 200;

/** More workers would take more memory than their time is worth. */
const MAX_WORKERS = 4;

/** The memory of a render worker in MB, and that of all other processes of a build meanwhile. */
const WORKER = { fixed: 400, perPost: 0.1 };
const OTHERS = { fixed: 800, perPost: 0.1 };

interface Load {
	/** The number of pages to render. */
	pages: number;
	/** The number of all posts and pages, which each process has in memory. */
	posts: number;
	processors: number;
	/** In MB. */
	memory: number;
}

/** Returns how many of Next's workers render the pages of a build: as many as pay and have memory. */
export function countWorkers({ pages, posts, processors, memory }: Load): number {
	const left = memory - sizeOf(OTHERS, posts);
	const fitting = Math.floor(left / sizeOf(WORKER, posts));
	return Math.max(1, Math.min(processors, MAX_WORKERS, Math.floor(pages / MIN_PAGES), fitting));
}

function sizeOf({ fixed, perPost }: typeof WORKER, posts: number): number {
	return fixed + perPost * posts;
}
