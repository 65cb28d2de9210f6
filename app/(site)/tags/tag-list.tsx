import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-address";
import { PostsPage } from "@/app/(site)/posts-page";
import { ListHead } from "@/components/site/list-head";
import { wayTo } from "@/components/site/ways";
import { getTags } from "@/lib/content/taxonomy";
import { listData } from "@/lib/seo/json-ld/lists";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { count } from "@/lib/words/fill";

interface Props {
	/** The tag's part of the address. */
	name: string;
	page: number;
}

/** One page of the posts that have a tag. */
export async function TagList({ name, page }: Props) {
	const [site, { label, description, path, posts }] = await Promise.all([getSite(), find(name)]);
	const { words } = site;
	const trail = [wayTo("tags", words)];
	const facts = [count(words.lists.posts, posts.length, words)];
	return (
		<PostsPage
			posts={posts}
			page={page}
			list={path}
			data={listData(site, { label, path, description: page === 1 ? description : undefined, trail })}
		>
			<ListHead title={label} words={words} trail={trail} lead={description} facts={facts} />
		</PostsPage>
	);
}

/** The metadata of such a page. */
export async function tagMetadata({ name, page }: Props): Promise<Metadata> {
	const { label, description, path } = await find(name);
	return listMetadata(await getSite(), { title: label, description, path, page, hasFeed: true });
}

async function find(name: string) {
	return findList((await getTags()).values(), name) ?? notFound();
}
