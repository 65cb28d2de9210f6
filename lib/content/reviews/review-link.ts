import { hkdfSync } from "node:crypto";
import type { Post } from "@/lib/content/types";

/** The folder of the pages of drafts. Posts may be below it as well, as the names of these pages can't be guessed. */
export const REVIEW_FOLDER = "/review";

/** Whoever guesses the secret can read every draft, and can try without limit. */
export const MIN_SECRET_LENGTH = 32;

/** In bytes. */
const LENGTHS = { id: 16, key: 32, nonceKey: 32 } as const;

/** The page of a draft, and the keys of its encryption. */
export interface ReviewLink {
	id: string;
	path: string;
	/** Only the fragment of the link contains it. */
	key: Buffer;
	/** The key of the hash that makes the nonce. */
	nonceKey: Buffer;
}

/**
 * Derives the link of a draft from the owner's secret. It is the same in every build, until the name of the file, the
 * end of the review or its revision changes. https://www.rfc-editor.org/rfc/rfc5869
 */
export function deriveReviewLink(secret: string, { file }: Pick<Post, "file">, review: NonNullable<Post["review"]>) {
	const subject = JSON.stringify([file, review.until.iso, review.revision]);
	const derive = (use: keyof typeof LENGTHS) =>
		Buffer.from(hkdfSync("sha256", secret, "quire review", JSON.stringify([use, subject]), LENGTHS[use]));
	const id = derive("id").toString("hex");
	const link: ReviewLink = { id, path: `${REVIEW_FOLDER}/${id}`, key: derive("key"), nonceKey: derive("nonceKey") };
	return link;
}

/** `siteUrl` includes the base path. */
export function formatReviewUrl(siteUrl: string, { path, key }: Pick<ReviewLink, "path" | "key">): string {
	return `${siteUrl}${path}#${key.toString("base64url")}`;
}
