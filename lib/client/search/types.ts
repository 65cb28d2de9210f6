/** What a reader looks for. */
export interface Query {
	text: string;
	/** A tag and a year to keep to; empty for any. */
	tag: string;
	year: string;
	sort: "match" | "date";
}

/** What the index keeps of a post, and where the words looked for stand in it. */
export interface Fragment {
	url: string;
	content: string;
	meta: Partial<Record<"title" | "date" | "tags" | "authors" | "lang" | "status", string>>;
	/** Numbers of the words of `content` that match. */
	locations: number[];
}

/** A post that was found; what is shown of it is loaded when it is shown. */
export interface Hit {
	id: string;
	data: () => Promise<Fragment>;
}

/** The answer to a query. */
export interface Found {
	hits: Hit[];
	/** The words looked for in the place of those that nothing has. */
	corrected?: string;
}

/** What a reader can narrow a search down to. */
export interface Choices {
	tag: string[];
	year: string[];
}

/** The part of pagefind's interface in use: https://pagefind.app/docs/api/ */
export interface Pagefind {
	createInstance: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => Instance;
}

export interface Instance {
	search: (text: string | null, options: { filters: Record<string, string> }) => Promise<{ results: Hit[] }>;
}
