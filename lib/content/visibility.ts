import type { Status } from "./types";

/**
 * THE rule of what is seen: readers see published posts, and unlisted ones under their address;
 * editors, in development, see everything with a badge.
 */
export function decideStatus(
	marks: { invalid: boolean; draft: boolean; unlisted: boolean; publishAt: number | undefined },
	now: number,
): Status {
	if (marks.invalid) return "invalid";
	if (marks.draft) return "draft";
	if (marks.publishAt !== undefined && marks.publishAt > now) return "scheduled";
	return marks.unlisted ? "unlisted" : "published";
}

/** Whether a post has a page. */
export function hasPage(status: Status, isDevelopment: boolean): boolean {
	return isDevelopment || status === "published" || status === "unlisted";
}

/** Whether a post stands in lists. */
export function isListed(status: Status, isDevelopment: boolean): boolean {
	return isDevelopment || status === "published";
}
