import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostIndex } from "@/app/(site)/post-index";
import { getPosts } from "@/lib/content/posts";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { furtherPages } from "@/lib/site/pagination";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ page: string }>;
}

export async function generateStaticParams() {
	const pages = furtherPages((await getPosts()).length, (await getSite()).postsPerPage);
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
