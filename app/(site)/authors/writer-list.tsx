import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-address";
import { PostsPage } from "@/app/(site)/posts-page";
import { AuthorHead } from "@/components/post/author-head";
import { getWriters } from "@/lib/content/taxonomy";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

interface Props {
	/** The writer's part of the address. */
	name: string;
	page: number;
}

/** One page of what an author has written, below who that is. */
export async function WriterList({ name, page }: Props) {
	const [{ words }, { author, path, posts }] = await Promise.all([getSite(), find(name)]);
	return (
		<PostsPage posts={posts} page={page} list={path}>
			<AuthorHead author={author} posts={posts.length} words={words} />
		</PostsPage>
	);
}

/** The metadata of such a page. */
export async function writerMetadata({ name, page }: Props): Promise<Metadata> {
	const { author, path } = await find(name);
	return listMetadata(await getSite(), { title: author.name, description: author.bio, path, page });
}

async function find(name: string) {
	return findList((await getWriters()).writers, name) ?? notFound();
}
