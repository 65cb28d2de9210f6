// The messages of pages in development to the window that shows them in a frame beside their source, such as that of the desk. It has
// another origin, and answers with the number of pixels to scroll to.

/** The page and its scroll position. */
export interface PageReport {
	/** Percent-encoded. */
	path: string;
	isNew: boolean;
	/** Pixels above the window, in it, and in all. */
	scrollTop: number;
	clientHeight: number;
	scrollHeight: number;
	/** The positions of texts that can be found in the source, if they may have moved. */
	text?: PageText;
}

/** The positions of texts, in pixels from the top of the page. */
export interface PageText {
	/** The beginning of each block, with its position. */
	blocks: { text: string; top: number }[];
	/** The end of the post. Content after it, such as related posts, has no text in the source. */
	end: number;
}
