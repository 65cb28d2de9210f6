/** The plural forms of a message; `{count}` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** All text of the interface in one language. `{name}` is a placeholder for a value. */
export interface Messages {
	/** A BCP 47 code, which also determines number formats and plural forms. */
	language: string;
	/** The separator of names in a list. */
	comma: string;
	frame: {
		/** The link to the main content, for keyboards and screen readers. */
		skip: string;
		menu: string;
		/** The accessible name of the main navigation. */
		main: string;
		/** `{state}` is one of the next three messages. */
		theme: string;
		system: string;
		light: string;
		dark: string;
		breadcrumb: string;
		allPosts: string;
		/** The accessible name of the links to profiles on other sites. */
		elsewhere: string;
		feed: string;
		/** The explanation of a feed that is opened in a browser; `{link}` is a link to the page of the feed. */
		feedHint: string;
		toTop: string;
		/** The license of the posts: `{license}` is its name. */
		license: string;
		/** What screen readers read after the label of a link to another site. */
		external: string;
	};
	lists: {
		tags: string;
		archive: string;
		authors: string;
		series: string;
		/** The number of posts in a list. */
		posts: PluralForms;
		/** The number of parts of a series. */
		parts: PluralForms;
		/** The label of posts without a date in the archive. */
		undated: string;
		/** The heading of a list of standalone pages, such as one about the blog. */
		standalone: string;
		/** The accessible name of the pagination. */
		pages: string;
		/** The current page: `{page}` of `{pages}`. */
		page: string;
		/** The title of a page of the index after the first: `{page}`. */
		pageTitle: string;
		newer: string;
		older: string;
		empty: string;
	};
	post: {
		/** The reading time. */
		minutes: PluralForms;
		/** The date of the last update: `{date}`. */
		updated: string;
		/** The accessible name of the links to translations. */
		languages: string;
		contents: string;
		morePosts: string;
		newer: string;
		older: string;
		related: string;
		/** The position in a series: `{part}` of `{parts}`. */
		part: string;
		/** The link to a series: `{series}` is its name. */
		allParts: string;
		website: string;
		email: string;
		/** The labels of the status of a post, which only editors see. */
		draft: string;
		scheduled: string;
		unlisted: string;
		invalid: string;
	};
	body: BodyMessages;
	comments: {
		title: string;
		/** The button that loads the comments. */
		show: string;
		/** Where they are loaded from: `{host}`. */
		source: string;
		/** The link to the discussion elsewhere: `{host}`. */
		discuss: string;
		loading: string;
		failed: string;
		none: string;
	};
	newsletter: {
		title: string;
		email: string;
		subscribe: string;
	};
	/** The page of a draft for review. */
	review: {
		/** The heading until the draft is decrypted. */
		title: string;
		/** The line above the draft: `{date}` is the last day. */
		until: string;
		opening: string;
		withoutScript: string;
		/** The link has no key, or one that doesn't open the draft. */
		incomplete: string;
		ended: string;
		/** The browser can't decrypt. */
		failed: string;
	};
	notFound: {
		error: string;
		/** The title in the browser tab. */
		name: string;
		title: string;
		/** `{link}` is a link with the text `frontPage`. */
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
		/** `{text}` is the query. */
		nothingFor: string;
		/** `{text}` is the query, `{corrected}` its correction, and `{found}` the number of its results. */
		corrected: string;
		withoutScript: string;
		/** `{link}` is a link with the text `allPosts`. */
		leafThrough: string;
		allPosts: string;
	};
}

/** The text inside the body of a post, in the language of the post. */
export interface BodyMessages {
	note: string;
	tip: string;
	important: string;
	warning: string;
	caution: string;
	info: string;
	danger: string;
	/** The label of a tab without a title: `{number}`. */
	tab: string;
	/** The accessible name of a table: `{columns}` are the names of its columns. */
	table: string;
	/** The accessible name of a checkbox in a task list. */
	task: string;
	image: string;
	copy: string;
	copied: string;
	/** The hint if the browser does not allow copying; the code is selected then. */
	copyByKey: string;
	footnotes: string;
	/** The link from a footnote to its reference: `{number}`. */
	backToReference: string;
	video: string;
	/** The button that loads a video: `{title}`. */
	play: string;
	/** `{link}` is a link with the text `watch`. */
	playsFrom: string;
	watch: string;
}
