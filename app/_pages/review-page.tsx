import { ReviewBanner, reviewImages } from "@/features/reviews/draft-page";
import { REVIEW_FOLDER, type Review } from "@/features/reviews/reviews";
import type { Blog } from "@/lib/blog/blog";
import { unlistedMetadata } from "@/lib/blog/metadata/metadata";
import { localizeSite } from "@/lib/config/site";
import { getPageBlog } from "@/lib/next/page-blog";
import { Article } from "./article";
import type { SitePage } from "./page-shell";

/** Finds the page of a draft for review, which the build encrypts (`features/reviews/finish.ts`). */
export async function findReviewPage(blog: Blog, path: string): Promise<SitePage | undefined> {
	// Pages that ask for reviews would have to be rendered again whenever a draft changes.
	if (!path.startsWith(`${REVIEW_FOLDER}/`)) return undefined;
	const review = (await blog.reviews()).find((one) => one.path === path);
	if (!review) return undefined;
	return {
		metadata: async () => unlistedMetadata(blog, await blog.site(), { title: review.post.title, path }),
		render: () => <ReviewPage post={review.post} until={review.until} />,
	};
}

async function ReviewPage({ post, until }: Pick<Review, "post" | "until">) {
	const site = localizeSite(await (await getPageBlog()).site(), post.lang);
	return (
		<Article post={post} draft={{ banner: <ReviewBanner until={until} site={site} />, getImages: reviewImages }} />
	);
}
