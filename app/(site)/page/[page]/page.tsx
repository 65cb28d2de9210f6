import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PostIndex } from "@/app/(site)/post-index";
import { getPosts } from "@/lib/content/posts";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { countPages } from "@/lib/site/pagination";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ page: string }>;
}

export async function generateStaticParams() {
	const pages = countPages((await getPosts()).length, (await getSite()).postsPerPage);
	const params = Array.from({ length: pages - 1 }, (_, index) => ({ page: String(index + 2) }));
	return staticParams(params, { page: NO_PAGE });
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return listMetadata(await getSite(), Number((await params).page));
}

export default async function Page({ params }: Props) {
	const { page } = await params;
	if (!/^[1-9]\d*$/.test(page)) notFound();
	return <PostIndex page={Number(page)} />;
}
