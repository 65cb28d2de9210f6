import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-params";
import { PostsPage } from "@/app/(site)/posts-page";
import { listLink } from "@/components/layout/list-link";
import { AuthorHeader } from "@/components/post/author-header";
import { getSite } from "@/lib/config/load";
import { getAuthors } from "@/lib/content/taxonomies/taxonomies";
import { authorMetadata } from "@/lib/metadata/author-metadata";
import { authorJsonLd, listJsonLd } from "@/lib/metadata/json-ld/lists";
import { portraitUrl } from "@/lib/metadata/portrait";

interface Props {
	/** The writer's part of the address. */
	name: string;
	page: number;
}

/** One page of what an author has written, below who that is. */
export async function AuthorList({ name, page }: Props) {
	const [site, { author, path, posts }] = await Promise.all([getSite(), find(name)]);
	const { messages } = site;
	const breadcrumbs = [listLink("authors", messages)];
	const data =
		page === 1
			? authorJsonLd(site, { author, path }, await portraitUrl(site, author), breadcrumbs)
			: listJsonLd(site, { label: author.name, path, breadcrumbs });
	return (
		<PostsPage posts={posts} page={page} list={path} data={data}>
			<AuthorHeader author={author} posts={posts.length} messages={messages} />
		</PostsPage>
	);
}

/** The metadata of such a page. */
export async function authorListMetadata({ name, page }: Props): Promise<Metadata> {
	const [site, { author, path }] = await Promise.all([getSite(), find(name)]);
	return authorMetadata(site, { author, path }, page);
}

async function find(name: string) {
	return findList((await getAuthors()).authorGroups, name) ?? notFound();
}
