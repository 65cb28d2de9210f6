import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { getPaths } from "@/lib/content/posts";
import { NO_PAGE, staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ slug: string[] }>;
}

export async function generateStaticParams() {
	const paths = await getPaths();
	const posts = paths.filter((path) => path.startsWith("/blog/"));
	return staticParams(
		posts.map((path) => ({ slug: path.split("/").slice(2) })),
		{ slug: [NO_PAGE] },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return postPageMetadata(["blog", ...(await params).slug]);
}

export default async function Page({ params }: Props) {
	return <PostPage path={["blog", ...(await params).slug]} />;
}
