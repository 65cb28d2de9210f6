// Written by `npm run docs` from the declarations of the fields; changes here are overwritten.

/** Fields of a post, as its front matter states them. */
export interface FieldViews {
	/** One sentence for search engines and feeds, and for lists if the post has no truncate marker. */
	description?: string | undefined;
	/** The page elsewhere that the post is about. Its title leads there, in lists, on its page and in feeds, and in lists its date leads to its own page: see Link posts. */
	link?: string | undefined;
	/** Whether the front matter allows comments, which is the default. */
	comments: boolean;
	/** The series that the post is a part of. */
	series: string | undefined;
	/** What has changed since the post was published, newest first. A note is inline Markdown. */
	updates: readonly { date: string; note: string }[] | undefined;
}
