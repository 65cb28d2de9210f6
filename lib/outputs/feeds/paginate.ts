/** The number of posts in a document of a feed. */
const FEED_SIZE = 20;

export interface FeedPage<T> {
	items: readonly T[];
	/** The number of an archive document; the oldest has the number 1. */
	archive?: number;
	/** The number of the archive document with the next older items. */
	older?: number | undefined;
}

/**
 * Splits a list (newest first) into the document that readers subscribe to, with the newest items, and archive documents.
 * Archive documents are numbered from the oldest and exist only once they are full, so that they never change; the newest
 * one repeats items of the first document: https://www.rfc-editor.org/rfc/rfc5005#section-4
 */
export function paginateFeed<T>(items: readonly T[], size = FEED_SIZE): FeedPage<T>[] {
	const fullDocuments = items.length > size ? Math.floor(items.length / size) : 0;
	const newest: FeedPage<T> = { items: items.slice(0, size), older: fullDocuments || undefined };
	const archive = Array.from({ length: fullDocuments }, (_, index): FeedPage<T> => {
		const number = fullDocuments - index;
		const end = items.length - (number - 1) * size;
		return { items: items.slice(end - size, end), archive: number, older: number - 1 || undefined };
	});
	return [newest, ...archive];
}
