import { REVIEW_FOLDER } from "@/lib/content/reviews";
import { unlistedMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { Article } from "./article";
import type { SitePage } from "./site-page";

/** Finds the page of a draft for review, which the build encrypts (`lib/next/reviews`). */
export async function findReviewPage(path: string): Promise<SitePage | undefined> {
	// Pages that ask for reviews would have to be rendered again whenever a draft changes.
	if (!path.startsWith(`${REVIEW_FOLDER}/`)) return undefined;
	const blog = await getBlog();
	const review = (await blog.reviews()).find((one) => one.path === path);
	if (!review) return undefined;
	return {
		metadata: async () => unlistedMetadata(blog, await blog.site(), { title: review.post.title, path }),
		render: () => <Article post={review.post} review={review} />,
	};
}
