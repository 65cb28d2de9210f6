import type { Metadata } from "next";
import { AuthorList, authorListMetadata } from "@/app/(site)/authors/author-list";
import { type ListParams, listStaticParams, parseListParams } from "@/app/(site)/list-params";
import { TermPage, termPageMetadata } from "@/app/(site)/term-page";
import { getAuthors } from "@/lib/content/taxonomies/taxonomies";

export async function generateStaticParams() {
	return listStaticParams((await getAuthors()).authorGroups);
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
	const { name, page } = await parseListParams(params);
	return name === undefined ? termPageMetadata("authors") : authorListMetadata({ name, page });
}

export default async function Page({ params }: ListParams) {
	const { name, page } = await parseListParams(params);
	if (name !== undefined) return <AuthorList name={name} page={page} />;
	const { authorGroups } = await getAuthors();
	const entries = authorGroups.map(({ author, path, posts }) => ({ label: author.name, path, count: posts.length }));
	return <TermPage kind="authors" entries={entries} />;
}
