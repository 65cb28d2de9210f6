import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { PLACEHOLDER_SEGMENT, staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ path: string[] }>;
}

export function generateStaticParams() {
	return staticParams(
		async (blog) => {
			const pathsOutsideBlog = (await blog.paths()).filter((path) => !path.startsWith("/blog/"));
			return pathsOutsideBlog.map((path) => ({ path: path.split("/").slice(1) }));
		},
		{ path: [PLACEHOLDER_SEGMENT] },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return postPageMetadata((await params).path);
}

export default async function Page({ params }: Props) {
	return <PostPage path={(await params).path} />;
}
