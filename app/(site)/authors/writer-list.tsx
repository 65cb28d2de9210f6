import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-address";
import { PostsPage } from "@/app/(site)/posts-page";
import { AuthorHead } from "@/components/post/author-head";
import { wayTo } from "@/components/site/ways";
import { getWriters } from "@/lib/content/taxonomy";
import { authorMetadata } from "@/lib/seo/author-metadata";
import { authorData, listData } from "@/lib/seo/json-ld/lists";
import { portraitAddress } from "@/lib/seo/portrait";
import { getSite } from "@/lib/site";

interface Props {
	/** The writer's part of the address. */
	name: string;
	page: number;
}

/** One page of what an author has written, below who that is. */
export async function WriterList({ name, page }: Props) {
	const [site, { author, path, posts }] = await Promise.all([getSite(), find(name)]);
	const { words } = site;
	const trail = [wayTo("authors", words)];
	const data =
		page === 1
			? authorData(site, { author, path }, await portraitAddress(site, author), trail)
			: listData(site, { label: author.name, path, trail });
	return (
		<PostsPage posts={posts} page={page} list={path} data={data}>
			<AuthorHead author={author} posts={posts.length} words={words} />
		</PostsPage>
	);
}

/** The metadata of such a page. */
export async function writerMetadata({ name, page }: Props): Promise<Metadata> {
	const [site, { author, path }] = await Promise.all([getSite(), find(name)]);
	return authorMetadata(site, { author, path }, page);
}

async function find(name: string) {
	return findList((await getWriters()).writers, name) ?? notFound();
}
