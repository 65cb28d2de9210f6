import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-address";
import { PostsPage } from "@/app/(site)/posts-page";
import { countPosts } from "@/components/site/count";
import { ListHead } from "@/components/site/list-head";
import { WAYS } from "@/components/site/ways";
import { getTags } from "@/lib/content/taxonomy";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

interface Props {
	/** The tag's part of the address. */
	name: string;
	page: number;
}

/** One page of the posts that have a tag. */
export async function TagList({ name, page }: Props) {
	const { label, description, path, posts } = await find(name);
	return (
		<PostsPage posts={posts} page={page} list={path}>
			<ListHead title={label} trail={[WAYS.tags]} lead={description} facts={[countPosts(posts.length)]} />
		</PostsPage>
	);
}

/** The metadata of such a page. */
export async function tagMetadata({ name, page }: Props): Promise<Metadata> {
	const { label, description, path } = await find(name);
	return listMetadata(await getSite(), { title: label, description, path, page });
}

async function find(name: string) {
	return findList((await getTags()).values(), name) ?? notFound();
}
