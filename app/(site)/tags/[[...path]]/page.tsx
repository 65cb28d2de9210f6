import type { Metadata } from "next";
import { type ListParams, listStaticParams, parseListParams } from "@/app/(site)/list-params";
import { TagList, tagMetadata } from "@/app/(site)/tags/tag-list";
import { TermPage, termPageMetadata } from "@/app/(site)/term-page";
import { getTags } from "@/lib/content/taxonomies/taxonomies";

export async function generateStaticParams() {
	return listStaticParams((await getTags()).values());
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
	const { name, page } = await parseListParams(params);
	return name === undefined ? termPageMetadata("tags") : tagMetadata({ name, page });
}

export default async function Page({ params }: ListParams) {
	const { name, page } = await parseListParams(params);
	if (name !== undefined) return <TagList name={name} page={page} />;
	const tags = [...(await getTags()).values()];
	return (
		<TermPage kind="tags" entries={tags.map(({ label, path, posts }) => ({ label, path, count: posts.length }))} />
	);
}
