import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostIndex } from "@/app/(site)/post-index";
import { getSite } from "@/lib/config/load";
import { pagesAfterFirst } from "@/lib/config/pagination";
import { getPosts } from "@/lib/content/posts";
import { listMetadata } from "@/lib/metadata/metadata";
import { NO_PAGE, staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ page: string }>;
}

export async function generateStaticParams() {
	const pages = pagesAfterFirst((await getPosts()).length, (await getSite()).postsPerPage);
	return staticParams(
		pages.map((page) => ({ page: String(page) })),
		{ page: NO_PAGE },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return listMetadata(await getSite(), { path: "/", page: Number((await params).page) });
}

export default async function Page({ params }: Props) {
	const { page } = await params;
	if (!/^[1-9]\d*$/.test(page)) notFound();
	return <PostIndex page={Number(page)} />;
}
