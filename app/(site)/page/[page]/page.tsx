import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndexPage } from "@/app/(site)/index-page";
import { pagesAfterFirst } from "@/lib/config/pagination";
import { listMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/get-blog";
import { PLACEHOLDER_SEGMENT, staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ page: string }>;
}

export function generateStaticParams() {
	return staticParams(
		async (blog) => {
			const pages = pagesAfterFirst((await blog.posts()).length, (await blog.site()).postsPerPage);
			return pages.map((page) => ({ page: String(page) }));
		},
		{ page: PLACEHOLDER_SEGMENT },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const blog = getBlog();
	return listMetadata(blog, await blog.site(), { path: "/", page: Number((await params).page) });
}

export default async function Page({ params }: Props) {
	const { page } = await params;
	if (!/^[1-9]\d*$/.test(page)) notFound();
	return <IndexPage page={Number(page)} />;
}
