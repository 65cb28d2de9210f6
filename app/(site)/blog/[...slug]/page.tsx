import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { getBlog } from "@/lib/next/get-blog";
import { PLACEHOLDER_SEGMENT, staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ slug: string[] }>;
}

export async function generateStaticParams() {
	const blog = getBlog();
	const paths = await blog.paths();
	const pathsInBlog = paths.filter((path) => path.startsWith("/blog/"));
	return staticParams(
		blog,
		pathsInBlog.map((path) => ({ slug: path.split("/").slice(2) })),
		{ slug: [PLACEHOLDER_SEGMENT] },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return postPageMetadata(["blog", ...(await params).slug]);
}

export default async function Page({ params }: Props) {
	return <PostPage path={["blog", ...(await params).slug]} />;
}
