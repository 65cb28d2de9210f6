/** How many posts a document of a feed has. */
const FEED_SIZE = 20;

/** What a document of a feed has, and what follows it. */
export interface FeedPage<T> {
	items: readonly T[];
	/** The number of an archive document, from the oldest on. */
	archive?: number;
	/** The number of the archive document with what is older. */
	older?: number;
}

/**
 * Parts a list (newest first) into the document that readers subscribe to, which has the newest, and archive documents.
 * These are counted from the oldest and there only once they are full, so that they never change; the newest of them
 * has some that the first document has too: https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
export function paginateFeed<T>(all: readonly T[], size = FEED_SIZE): FeedPage<T>[] {
	const full = all.length > size ? Math.floor(all.length / size) : 0;
	const newest: FeedPage<T> = { items: all.slice(0, size), older: full || undefined };
	const archive = Array.from({ length: full }, (_, index): FeedPage<T> => {
		const number = full - index;
		const end = all.length - (number - 1) * size;
		return { items: all.slice(end - size, end), archive: number, older: number - 1 || undefined };
	});
	return [newest, ...archive];
}
