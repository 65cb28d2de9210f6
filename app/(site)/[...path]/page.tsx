import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { getBlog } from "@/lib/next/get-blog";
import { PLACEHOLDER_SEGMENT, staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ path: string[] }>;
}

export async function generateStaticParams() {
	const blog = getBlog();
	const paths = await blog.paths();
	const pathsOutsideBlog = paths.filter((path) => !path.startsWith("/blog/"));
	return staticParams(
		blog,
		pathsOutsideBlog.map((path) => ({ path: path.split("/").slice(1) })),
		{ path: [PLACEHOLDER_SEGMENT] },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return postPageMetadata((await params).path);
}

export default async function Page({ params }: Props) {
	return <PostPage path={(await params).path} />;
}
