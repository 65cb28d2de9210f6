import type { Metadata } from "next";
import { IndexPage, indexMetadata } from "@/app/(site)/index-page";
import { addressesOf, type ListParams, readAddress } from "@/app/(site)/list-address";
import { TagList, tagMetadata } from "@/app/(site)/tags/tag-list";
import { getTags } from "@/lib/content/taxonomy";

export async function generateStaticParams() {
	return addressesOf((await getTags()).values());
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
	const { name, page } = await readAddress(params);
	return name === undefined ? indexMetadata("tags") : tagMetadata({ name, page });
}

export default async function Page({ params }: ListParams) {
	const { name, page } = await readAddress(params);
	if (name !== undefined) return <TagList name={name} page={page} />;
	const tags = [...(await getTags()).values()];
	return (
		<IndexPage way="tags" entries={tags.map(({ label, path, posts }) => ({ label, path, count: posts.length }))} />
	);
}
