import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IndexPage } from "@/app/(site)/index-page";
import { listPagePaths } from "@/lib/content/taxonomies/list-kinds";
import { listMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { staticParams } from "@/lib/next/static-params";

interface Props {
	params: Promise<{ page: string }>;
}

export function generateStaticParams() {
	return staticParams(
		"/page",
		async (blog) => {
			const [posts, { postsPerPage }] = await Promise.all([blog.posts(), blog.site()]);
			return listPagePaths({ path: "/", posts }, true, postsPerPage).slice(1);
		},
		([page = ""]) => ({ page }),
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const blog = await getBlog();
	return listMetadata(blog, await blog.site(), { path: "/", page: Number((await params).page) });
}

export default async function Page({ params }: Props) {
	const { page } = await params;
	if (!/^[1-9]\d*$/.test(page)) notFound();
	return <IndexPage page={Number(page)} />;
}
