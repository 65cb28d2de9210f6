import { trimEndOf } from "@/lib/utils/trim";
import { formatReviewUrl } from "./review-link";
import type { Review } from "./reviews";

/** `url` is that of the blog. */
export function formatReviews(
	reviews: readonly Pick<Review, "file" | "until" | "path" | "key">[],
	url: string,
): string {
	if (reviews.length === 0)
		return "No draft is for review. Add `review:` with its last day to the front matter of a draft.";
	const siteUrl = trimEndOf(url, "/");
	return reviews
		.map(({ file, until, ...link }) => `${file}, until ${until.iso}\n  ${formatReviewUrl(siteUrl, link)}`)
		.join("\n");
}
