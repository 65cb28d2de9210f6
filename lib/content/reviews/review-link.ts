import { hkdfSync } from "node:crypto";
import type { Post } from "@/lib/content/types";

/** The folder of the pages of drafts. Posts may be below it as well: the name of a draft's page can't be guessed. */
export const REVIEW_FOLDER = "/review";

/** The least length of the secret. Who guesses it can read every draft, and can try as often as they want. */
export const MIN_SECRET_LENGTH = 32;

/** The bytes of the name of a page, of the key of its draft, and of the key for the nonce. */
const LENGTHS = { id: 16, key: 32, nonceKey: 32 } as const;

/** Where a draft can be read, and what it is encrypted with. */
export interface ReviewLink {
	/** The name of the page. */
	id: string;
	/** The path of the page on the site. */
	path: string;
	/** The key, which only the fragment of the link has. */
	key: Buffer;
	/** The key of the hash from which the nonce is made. */
	nonceKey: Buffer;
}

/**
 * Derives the link of a draft from the owner's secret, so that it stays the same in every build: until the file has another
 * name, the review another end or another revision. https://www.rfc-editor.org/rfc/rfc5869
 */
export function deriveReviewLink(secret: string, { file }: Pick<Post, "file">, review: NonNullable<Post["review"]>) {
	const subject = JSON.stringify([file, review.until.iso, review.revision]);
	const derive = (use: keyof typeof LENGTHS) =>
		Buffer.from(hkdfSync("sha256", secret, "quire review", JSON.stringify([use, subject]), LENGTHS[use]));
	const id = derive("id").toString("hex");
	const link: ReviewLink = { id, path: `${REVIEW_FOLDER}/${id}`, key: derive("key"), nonceKey: derive("nonceKey") };
	return link;
}

/** Returns the URL that opens a draft. `siteUrl` is that of the blog, with its base path. */
export function formatReviewUrl(siteUrl: string, { path, key }: Pick<ReviewLink, "path" | "key">): string {
	return `${siteUrl}${path}#${key.toString("base64url")}`;
}
