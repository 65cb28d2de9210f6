/** The plural forms of a message; `{count}` is the number. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** All text of the interface in one language. `{name}` is a placeholder for a value. */
export interface Messages {
	/** A BCP 47 code, which also determines number formats and plural forms. */
	language: string;
	comma: string;
	frame: {
		/** The link to the main content. */
		skip: string;
		menu: string;
		main: string;
		/** `{state}` is one of the next three messages. */
		theme: string;
		system: string;
		light: string;
		dark: string;
		breadcrumb: string;
		/** Beside the name of a language without the page that is shown. */
		frontPage: string;
		/** On pages in other languages, for readers who prefer this one. */
		suggestion: string;
		allPosts: string;
		/** The accessible name of the links to profiles on other sites. */
		elsewhere: string;
		feed: string;
		/** The explanation of a feed that is opened in a browser; `{link}` is a link to the page of the feed. */
		feedHint: string;
		toTop: string;
		/** `{license}` is the name of the license. */
		license: string;
		/** What screen readers read after the label of a link to another site. */
		external: string;
	};
	lists: {
		/** The heading of the list of all posts, where the owner has a home page. */
		index: string;
		tags: string;
		archive: string;
		authors: string;
		series: string;
		posts: PluralForms;
		parts: PluralForms;
		/** The heading of posts without a date. */
		undated: string;
		/** The heading of a list of standalone pages, such as one about the blog. */
		standalone: string;
		/** The accessible name of the pagination. */
		pages: string;
		/** With `{page}` and `{pages}`. */
		page: string;
		/** With `{page}`. */
		pageTitle: string;
		newer: string;
		older: string;
		empty: string;
	};
	post: {
		minutes: PluralForms;
		/** With `{date}`. */
		updated: string;
		/** The accessible name of the links to translations. */
		languages: string;
		/** `{link}` is a link to the original, whose text has changed. */
		outdated: string;
		contents: string;
		morePosts: string;
		newer: string;
		older: string;
		related: string;
		/** With `{part}` and `{parts}`. */
		part: string;
		/** `{series}` is the name of the series. */
		allParts: string;
		website: string;
		email: string;
		/** The status of a post, which only editors see. */
		draft: string;
		scheduled: string;
		unlisted: string;
		invalid: string;
	};
	body: BodyMessages;
	comments: {
		title: string;
		show: string;
		/** With `{host}`. */
		source: string;
		/** The link to the discussion, with `{host}`. */
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
	/** The label of a tab without a title, with `{number}`. */
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
	/** With `{number}`. */
	backToReference: string;
	video: string;
	/** The button that loads a video, with `{title}`. */
	play: string;
	/** `{link}` is a link with the text `watch`. */
	playsFrom: string;
	watch: string;
}
