import { endTime } from "@/lib/content/dates/dates";
import type { Post, PostDate } from "@/lib/content/types";
import { deriveReviewLink, MIN_SECRET_LENGTH, type ReviewLink } from "./review-link";

export interface Review extends ReviewLink {
	post: Post;
	/** The path of its file on disk, relative to the content folder. */
	file: string;
	/** The last day in the front matter. */
	until: PostDate;
	/** In milliseconds since the epoch; afterwards, the draft can't be read. */
	endsAt: number;
}

type ReviewedPost = Post & { review: NonNullable<Post["review"]> };

/** Only posts that readers don't see yet can be reviewed. */
function isReviewed(post: Post): post is ReviewedPost {
	return post.review !== undefined && (post.status === "draft" || post.status === "scheduled");
}

export function isUsableSecret(secret: string | undefined): secret is string {
	return secret !== undefined && secret.length >= MIN_SECRET_LENGTH;
}

/** Separates open reviews from those that have ended. */
export function divideReviews(posts: readonly Post[], { now, timeZone }: { now: number; timeZone: string }) {
	const reviewed = posts.filter(isReviewed).map((post) => ({ post, endsAt: endTime(post.review.until, timeZone) }));
	return {
		open: reviewed.filter(({ endsAt }) => endsAt > now),
		ended: reviewed.filter(({ endsAt }) => endsAt <= now),
	};
}

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
