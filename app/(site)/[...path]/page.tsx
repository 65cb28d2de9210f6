import type { Metadata } from "next";
import { Article } from "@/app/(site)/article";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { REVIEW_FOLDER } from "@/lib/content/reviews/review-link";
import { unlistedMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ path: string[] }>;
}

export function generateStaticParams() {
	return staticParams(
		"/",
		async (blog) => [
			...(await blog.paths()).filter((path) => !path.startsWith("/blog/")),
			...(await blog.reviews()).map(({ path }) => path),
		],
		(path) => ({ path }),
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { path } = await params;
	const review = await findReview(path);
	if (!review) return postPageMetadata(path);
	const blog = await getBlog();
	return unlistedMetadata(blog, await blog.site(), { title: review.post.title, path: review.path });
}

export default async function Page({ params }: Props) {
	const { path } = await params;
	const review = await findReview(path);
	return review ? <Article post={review.post} review={review} /> : <PostPage path={path} />;
}

/** Finds the draft for review of a page, which the build encrypts (`lib/next/reviews`). */
async function findReview(segments: readonly string[]) {
	const path = `/${segments.join("/")}`;
	// Pages that ask for reviews would have to be rendered again whenever a draft changes.
	if (!path.startsWith(`${REVIEW_FOLDER}/`)) return undefined;
	return (await (await getBlog()).reviews()).find((review) => review.path === path);
}
