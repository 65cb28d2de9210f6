import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { PLACEHOLDER_SEGMENT, staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ slug: string[] }>;
}

export function generateStaticParams() {
	return staticParams(
		async (blog) => {
			const pathsInBlog = (await blog.paths()).filter((path) => path.startsWith("/blog/"));
			return pathsInBlog.map((path) => ({ slug: path.split("/").slice(2) }));
		},
		{ slug: [PLACEHOLDER_SEGMENT] },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return postPageMetadata(["blog", ...(await params).slug]);
}

export default async function Page({ params }: Props) {
	return <PostPage path={["blog", ...(await params).slug]} />;
}
