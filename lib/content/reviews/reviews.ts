import { endTime } from "@/lib/content/dates/dates";
import type { Post, PostDate } from "@/lib/content/types";
import { deriveReviewLink, MIN_SECRET_LENGTH, type ReviewLink } from "./review-link";

/** A draft that is open for review. */
export interface Review extends ReviewLink {
	post: Post;
	/** The path of its file as the owner knows it. */
	file: string;
	/** The end as the front matter has it. */
	until: PostDate;
	/** The time after which the draft can't be read, in milliseconds since the epoch. */
	endsAt: number;
}

/** A post whose front matter has a review that its status allows. */
type ReviewedPost = Post & { review: NonNullable<Post["review"]> };

/** Tells whether a post can be reviewed: readers don't see it yet, and it can be shown. */
function isReviewed(post: Post): post is ReviewedPost {
	return post.review !== undefined && (post.status === "draft" || post.status === "scheduled");
}

/** Tells whether a secret can't be guessed. */
export function isUsableSecret(secret: string | undefined): secret is string {
	return secret !== undefined && secret.length >= MIN_SECRET_LENGTH;
}

/** Divides the posts that are for review into those that can be read now, and those whose review has ended. */
export function divideReviews(posts: readonly Post[], { now, timeZone }: { now: number; timeZone: string }) {
	const reviewed = posts.filter(isReviewed).map((post) => ({ post, endsAt: endTime(post.review.until, timeZone) }));
	return {
		open: reviewed.filter(({ endsAt }) => endsAt > now),
		ended: reviewed.filter(({ endsAt }) => endsAt <= now),
	};
}

/** Lists the drafts that are open for review, with their links. */
export function listReviews(
	posts: readonly Post[],
	secret: string,
	{ ownerPath, ...context }: { now: number; timeZone: string; ownerPath: (file: string) => string },
): Review[] {
	return divideReviews(posts, context).open.map(({ post, endsAt }) => {
		const { until } = post.review;
		return { post, file: ownerPath(post.file), until, endsAt, ...deriveReviewLink(secret, post, post.review) };
	});
}
