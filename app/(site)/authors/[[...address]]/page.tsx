import type { Metadata } from "next";
import { WriterList, writerMetadata } from "@/app/(site)/authors/writer-list";
import { IndexPage, indexMetadata } from "@/app/(site)/index-page";
import { addressesOf, type ListParams, readAddress } from "@/app/(site)/list-address";
import { getWriters } from "@/lib/content/taxonomy";

export async function generateStaticParams() {
	return addressesOf((await getWriters()).writers);
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
	const { name, page } = await readAddress(params);
	return name === undefined ? indexMetadata("authors") : writerMetadata({ name, page });
}

export default async function Page({ params }: ListParams) {
	const { name, page } = await readAddress(params);
	if (name !== undefined) return <WriterList name={name} page={page} />;
	const { writers } = await getWriters();
	const entries = writers.map(({ author, path, posts }) => ({ label: author.name, path, count: posts.length }));
	return <IndexPage way="authors" entries={entries} />;
}
