import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { getPaths } from "@/lib/content/posts";
import { NO_PAGE, staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ path: string[] }>;
}

export async function generateStaticParams() {
	const paths = await getPaths();
	const others = paths.filter((path) => !path.startsWith("/blog/"));
	return staticParams(
		others.map((path) => ({ path: path.split("/").slice(1) })),
		{ path: [NO_PAGE] },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return postPageMetadata((await params).path);
}

export default async function Page({ params }: Props) {
	return <PostPage path={(await params).path} />;
}
