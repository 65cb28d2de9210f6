import { hkdfSync } from "node:crypto";
import type { Post, PostDate } from "@/lib/content/types";
import { divideReviews } from "@/lib/content/visibility";

/** The folder of the pages of drafts. Posts may be below it as well, as the names of these pages can't be guessed. */
export const REVIEW_FOLDER = "/review";
/** In characters. Anyone who guesses the secret can read every draft, and nothing limits the attempts. */
export const MIN_SECRET_LENGTH = 32;
/** In bytes. */
const LENGTHS = { id: 16, key: 32, nonceKey: 32 } as const;

export interface ReviewLink {
	id: string;
	path: string;
	/** Only the fragment of the link contains it. */
	key: Buffer;
	/** The key of the hash that makes the nonce. */
	nonceKey: Buffer;
}

export interface Review extends ReviewLink {
	post: Post;
	/** The path of its file on disk, relative to the content folder. */
	file: string;
	/** The last day in the front matter. */
	until: PostDate;
	/** In milliseconds since the epoch; afterwards, the draft can't be read. */
	endsAt: number;
}

/** Lists the drafts that are open for review, with their links. */
export function listReviews(
	posts: readonly Post[],
	secret: string,
	{ diskPath, ...context }: { now: number; timeZone: string; diskPath: (file: string) => string },
): Review[] {
	return divideReviews(posts, context).open.map(({ post, endsAt }) => {
		const { until } = post.review;
		return { post, file: diskPath(post.file), until, endsAt, ...deriveReviewLink(secret, post, post.review) };
	});
}

/**
 * Derives the link of a draft from the owner's secret. It is the same in every build, until the name of the file, the
 * end of the review or its revision changes. https://www.rfc-editor.org/rfc/rfc5869
 */
function deriveReviewLink(
	secret: string,
	{ file }: Pick<Post, "file">,
	review: NonNullable<Post["review"]>,
): ReviewLink {
	const subject = JSON.stringify([file, review.until.iso, review.revision]);
	const derive = (use: keyof typeof LENGTHS) =>
		Buffer.from(hkdfSync("sha256", secret, "quire review", JSON.stringify([use, subject]), LENGTHS[use]));
	const id = derive("id").toString("hex");
	return { id, path: `${REVIEW_FOLDER}/${id}`, key: derive("key"), nonceKey: derive("nonceKey") };
}

export function isUsableSecret(secret: string | undefined): secret is string {
	return secret !== undefined && secret.length >= MIN_SECRET_LENGTH;
}
