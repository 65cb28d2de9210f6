import type { Metadata } from "next";
import { PostPage, postPageMetadata } from "@/app/(site)/post-page";
import { staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ slug: string[] }>;
}

export function generateStaticParams() {
	return staticParams(
		"/blog",
		async (blog) => (await blog.paths()).filter((path) => path.startsWith("/blog/")),
		(slug) => ({ slug }),
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return postPageMetadata(["blog", ...(await params).slug]);
}

export default async function Page({ params }: Props) {
	return <PostPage path={["blog", ...(await params).slug]} />;
}
