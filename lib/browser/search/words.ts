const number = (count: number) => count.toLocaleString(document.documentElement.lang);

/** What the search says. */
export const words = {
	search: "Search",
	placeholder: "Search the posts",
	close: "Close",
	more: "More results",
	results: "Results",
	tag: "Tag",
	anyTag: "All tags",
	year: "Year",
	anyYear: "All years",
	sort: "Sort",
	byMatch: "Best match",
	byDate: "Newest first",
	hint: "Type two letters or more.",
	failed: "The search can't be loaded just now.",
	found: (count: number) => (count === 1 ? "1 post" : `${number(count)} posts`),
	nothing: (text: string) => `Nothing found${text && ` for “${text}”`}.`,
	corrected: (count: number, text: string, corrected: string) =>
		`${words.found(count)} for “${corrected}”, as none has “${text}”.`,
};
