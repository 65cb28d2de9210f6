import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-params";
import { PostsPage } from "@/app/(site)/posts-page";
import { ListHeader } from "@/components/layout/list-header";
import { listLink } from "@/components/layout/list-link";
import { getSite } from "@/lib/config/load";
import { getTags } from "@/lib/content/taxonomies/taxonomies";
import { plural } from "@/lib/i18n/format";
import { listJsonLd } from "@/lib/metadata/json-ld/lists";
import { listMetadata } from "@/lib/metadata/metadata";

interface Props {
	/** The tag's part of the address. */
	name: string;
	page: number;
}

/** One page of the posts that have a tag. */
export async function TagList({ name, page }: Props) {
	const [site, { label, description, path, posts }] = await Promise.all([getSite(), find(name)]);
	const { messages } = site;
	const breadcrumbs = [listLink("tags", messages)];
	const facts = [plural(messages.lists.posts, posts.length, messages)];
	return (
		<PostsPage
			posts={posts}
			page={page}
			list={path}
			data={listJsonLd(site, { label, path, description: page === 1 ? description : undefined, breadcrumbs })}
		>
			<ListHeader title={label} messages={messages} breadcrumbs={breadcrumbs} lead={description} facts={facts} />
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
