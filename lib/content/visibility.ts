import type { Site } from "@/lib/config/site";
import { endTime, publishTime } from "./dates/dates";
import type { Post, Status } from "./types";

type ReviewedPost = Post & { review: NonNullable<Post["review"]> };

/** Decides the status, on which the visibility depends (see {@link Audience}). */
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

/** How soon readers see a post, if at all: those that they see have the lowest rank. */
export const STATUS_RANK: Readonly<Record<Status, number>> = {
	published: 0,
	unlisted: 0,
	scheduled: 1,
	draft: 2,
	invalid: 3,
};

/** Tells whether readers see a post, be it in lists or only at its URL. */
export function isPublic({ status }: Pick<Post, "status">): boolean {
	return STATUS_RANK[status] === 0;
}

/** Tells whether code can have the own fields of a post, which editors see even if the owner's schema refuses them. */
export function hasTypedFields({ ownFields }: Post): boolean {
	return ownFields !== null;
}

function hasPage({ status }: Pick<Post, "status">, audience: Audience): boolean {
	return status === "unlisted" || isListed({ status }, audience);
}

export function isListed({ status }: Pick<Post, "status">, audience: Audience): boolean {
	return LISTED[audience].includes(status);
}

export interface VisibleContent {
	/** Listed posts, newest first. */
	posts: Post[];
	/** Listed pages, sorted by path. */
	pages: Post[];
	/** All posts and pages that can be opened, unlisted ones included, by path. */
	byPath: ReadonlyMap<string, Post>;
}

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

/** Divides the drafts for review into those that can be read and those whose last day is over. Times are in milliseconds since the epoch. */
export function divideReviews(posts: readonly Post[], { now, timeZone }: { now: number; timeZone: string }) {
	const reviewed = posts.filter(isReviewed).map((post) => ({ post, endsAt: endTime(post.review.until, timeZone) }));
	return {
		open: reviewed.filter(({ endsAt }) => endsAt > now),
		ended: reviewed.filter(({ endsAt }) => endsAt <= now),
	};
}

/** Tells whether a post has a review, which only posts can have that readers don't see yet. */
function isReviewed(post: Post): post is ReviewedPost {
	return post.review !== undefined && (post.status === "draft" || post.status === "scheduled");
}

/**
 * Returns when the next scheduled post or update is due or the next review ends, in milliseconds since the epoch; `undefined` without either.
 */
export function findNextChange(
	{ posts, pages }: { posts: readonly Post[]; pages: readonly Post[] },
	{ now, ...site }: { now: number } & Pick<Site, "timeZone" | "isTimeZoneUnclear">,
): number | undefined {
	const all = [...posts, ...pages];
	const times = [
		...all.flatMap(({ status, date }) => (status === "scheduled" && date ? publishTime(date, site) : [])),
		...all.flatMap(({ nextUpdate }) => (nextUpdate ? publishTime(nextUpdate, site) : [])),
		...divideReviews(all, { now, timeZone: site.timeZone }).open.map(({ endsAt }) => endsAt),
	];
	return times.length > 0 ? Math.min(...times) : undefined;
}
