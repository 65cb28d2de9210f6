import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Article } from "@/app/(site)/article";
import { articleMetadata } from "@/app/(site)/article-metadata";
import { safeDecode } from "@/lib/content/assets";
import { getPaths, getPost } from "@/lib/content/posts";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ path: string[] }>;
}

export async function generateStaticParams() {
	const paths = await getPaths();
	const pages = paths.filter((path) => !path.startsWith("/blog/"));
	return staticParams(
		pages.map((path) => ({ path: path.split("/").slice(1) })),
		{ path: [NO_PAGE] },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return articleMetadata(await find(params));
}

export default async function Page({ params }: Props) {
	return <Article post={await find(params)} />;
}

async function find(params: Props["params"]) {
	const { path } = await params;
	return (await getPost(`/${safeDecode(path.join("/"))}`)) ?? notFound();
}
