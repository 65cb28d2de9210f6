export interface Query {
	text: string;
	/** Empty for all. */
	tag: string;
	/** Empty for all. */
	year: string;
	sort: "match" | "date";
}

/** The data of a post in the index, with the locations of the matches. */
export interface Fragment {
	url: string;
	content: string;
	meta: Partial<Record<"title" | "date" | "tags" | "authors" | "lang" | "status", string>>;
	/** The numbers of the words of `content` that match. */
	locations: number[];
}

/** A found post, whose data is loaded when it is displayed. */
export interface Hit {
	id: string;
	data: () => Promise<Fragment>;
}

export interface SearchResults {
	hits: Hit[];
	/** The query that was searched for instead, because no post has the words of the original one. */
	corrected?: string;
}

/** The values that a search can be filtered by. */
export interface FilterOptions {
	tag: string[];
	year: string[];
}

/** The part of Pagefind's interface that is in use: https://pagefind.app/docs/api/ */
export interface Pagefind {
	createInstance: (options: { basePath: string; baseUrl: string; noWorker: boolean }) => PagefindInstance;
}

export interface PagefindInstance {
	search: (text: string | null, options: { filters: Record<string, string> }) => Promise<{ results: Hit[] }>;
}
