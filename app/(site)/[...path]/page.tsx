import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ path: string[] }>;
}

export function generateStaticParams() {
	return staticParams(
		"/",
		async (blog) => (await blog.paths()).filter((path) => !path.startsWith("/blog/")),
		(path) => ({ path }),
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return postPageMetadata((await params).path);
}

export default async function Page({ params }: Props) {
	return <PostPage path={(await params).path} />;
}
