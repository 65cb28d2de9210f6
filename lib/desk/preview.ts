/** What a page of the blog tells the editor that shows it beside its source, which has another origin. */
export interface PageReport {
	/** The path of the page, percent-encoded. */
	path: string;
	/** Whether the page has just been loaded. */
	isNew: boolean;
	/** Pixels above the window, in it, and in all. */
	scrollTop: number;
	clientHeight: number;
	scrollHeight: number;
	/** Where the texts that can be found in the source are, if they may have moved. */
	text?: PageText;
}

/** The text of a page, in pixels from its top. */
export interface PageText {
	/** Its blocks, each with how it begins. */
	blocks: { text: string; top: number }[];
	/** Where it ends. What comes after it, such as related posts, is made of nothing in the source. */
	end: number;
}
