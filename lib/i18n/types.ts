/** A sentence in the forms that a language has for numbers; `{count}` stands for the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Every word of the interface in one language; `{name}` stands for a value. */
export interface Messages {
	/** BCP 47; numbers and plurals go by it. */
	language: string;
	/** Stands between the names of a row. */
	comma: string;
	frame: {
		skip: string;
		menu: string;
		main: string;
		/** `{state}`: one of the three words that follow. */
		theme: string;
		system: string;
		light: string;
		dark: string;
		breadcrumb: string;
		allPosts: string;
		elsewhere: string;
		feed: string;
		/** What a feed says to who opens it in a browser; `{link}` is a link to what it is of. */
		feedHint: string;
		toTop: string;
	};
	lists: {
		tags: string;
		archive: string;
		authors: string;
		series: string;
		/** How many posts a list has. */
		posts: PluralForms;
		/** How many parts a series has. */
		parts: PluralForms;
		undated: string;
		/** Pages that are no posts, such as one about the blog. */
		standalone: string;
		pages: string;
		/** `{page}` and `{pages}`. */
		page: string;
		/** The title of a later page of the index; `{page}`. */
		pageTitle: string;
		newer: string;
		older: string;
		empty: string;
	};
	post: {
		minutes: PluralForms;
		/** `{date}`. */
		updated: string;
		/** Names the links to the same text in others. */
		languages: string;
		contents: string;
		morePosts: string;
		newer: string;
		older: string;
		related: string;
		/** `{part}` and `{parts}`. */
		part: string;
		/** `{series}`. */
		allParts: string;
		website: string;
		email: string;
		draft: string;
		scheduled: string;
		unlisted: string;
		invalid: string;
	};
	body: BodyMessages;
	notFound: {
		error: string;
		/** In the bar of the browser. */
		name: string;
		title: string;
		/** `{link}` is the link `frontPage`. */
		lead: string;
		frontPage: string;
		latest: string;
	};
	search: {
		search: string;
		placeholder: string;
		close: string;
		more: string;
		results: string;
		tag: string;
		anyTag: string;
		year: string;
		anyYear: string;
		sort: string;
		byMatch: string;
		byDate: string;
		hint: string;
		failed: string;
		found: PluralForms;
		nothing: string;
		/** `{text}`. */
		nothingFor: string;
		/** `{text}`, `{corrected}`, and how many were found for that, `{found}`. */
		corrected: string;
		withoutScript: string;
		/** `{link}` is the link `allPosts`. */
		leafThrough: string;
		allPosts: string;
	};
}

/** The words inside a text, in its own language. */
export interface BodyMessages {
	note: string;
	tip: string;
	important: string;
	warning: string;
	caution: string;
	info: string;
	danger: string;
	/** `{number}`. */
	tab: string;
	/** `{columns}`. */
	table: string;
	task: string;
	image: string;
	copy: string;
	copied: string;
	/** Where the browser doesn't let the page copy; the code is selected then. */
	copyByKey: string;
	footnotes: string;
	/** `{number}`. */
	backToReference: string;
	video: string;
	/** `{title}`. */
	play: string;
	/** `{link}` is the link `watch`. */
	playsFrom: string;
	watch: string;
}
