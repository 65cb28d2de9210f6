import { startTime } from "./dates/dates";
import type { Post, Status } from "./types";

/** Determines the status of a post, on which depends who sees it (see {@link Audience}). */
export function decideStatus(
	post: { invalid: boolean; draft: boolean; unlisted: boolean; publishAt: number | undefined },
	now: number,
): Status {
	if (post.invalid) return "invalid";
	if (post.draft) return "draft";
	if (post.publishAt !== undefined && post.publishAt > now) return "scheduled";
	return post.unlisted ? "unlisted" : "published";
}

/**
 * Readers see published posts, and unlisted ones only at their URL. Reviewers, in a preview deployment, also see what isn't
 * published yet. Editors, in development, see everything.
 */
export type Audience = "readers" | "reviewers" | "editors";

const LISTED: Readonly<Record<Audience, readonly Status[]>> = {
	readers: ["published"],
	reviewers: ["published", "draft", "scheduled"],
	editors: ["published", "draft", "scheduled", "unlisted", "invalid"],
};

/** Tells whether a post has a page for an audience. */
function hasPage({ status }: Pick<Post, "status">, audience: Audience): boolean {
	return status === "unlisted" || isListed({ status }, audience);
}

/** Tells whether lists include a post for an audience. */
export function isListed({ status }: Pick<Post, "status">, audience: Audience): boolean {
	return LISTED[audience].includes(status);
}

/** The content that an audience sees. */
export interface VisibleContent {
	/** The posts in lists, newest first. */
	posts: Post[];
	/** The listed standalone pages, sorted by path. */
	pages: Post[];
	/** All posts and pages that can be opened, unlisted ones included, by path. */
	byPath: ReadonlyMap<string, Post>;
}

/** Selects the content that an audience sees. */
export function selectVisible(
	all: { posts: readonly Post[]; pages: readonly Post[] },
	audience: Audience,
): VisibleContent {
	const pages = all.pages.filter((page) => isListed(page, audience));
	const withPage = [...all.pages, ...all.posts].filter((post) => hasPage(post, audience));
	return {
		posts: all.posts.filter((post) => isListed(post, audience)),
		pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)),
		byPath: new Map(withPage.map((post) => [post.path, post])),
	};
}

/** Returns when the next scheduled post is due, in milliseconds since the epoch; `undefined` if none is scheduled. */
export function findNextDue(
	{ posts, pages }: { posts: readonly Post[]; pages: readonly Post[] },
	timeZone: string,
): number | undefined {
	const times = [...posts, ...pages].flatMap(({ status, date }) =>
		status === "scheduled" && date ? startTime(date, timeZone) : [],
	);
	return times.length > 0 ? Math.min(...times) : undefined;
}
