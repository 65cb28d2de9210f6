import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { isReviewPath, ReviewPage, reviewPageMetadata } from "@/app/(site)/review-page";
import { listReviewPaths } from "@/lib/content/reviews/reviews";
import { staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ path: string[] }>;
}

export function generateStaticParams() {
	return staticParams(
		"/",
		async (blog) => [
			...(await blog.paths()).filter((path) => !path.startsWith("/blog/")),
			...listReviewPaths(await blog.reviews()),
		],
		(path) => ({ path }),
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { path } = await params;
	const reviewPath = `/${path.join("/")}`;
	return (await isReviewPath(reviewPath)) ? reviewPageMetadata(reviewPath) : postPageMetadata(path);
}

export default async function Page({ params }: Props) {
	const { path } = await params;
	const reviewPath = `/${path.join("/")}`;
	return (await isReviewPath(reviewPath)) ? <ReviewPage path={reviewPath} /> : <PostPage path={path} />;
}
