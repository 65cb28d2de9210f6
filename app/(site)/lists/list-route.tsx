import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ListGroup } from "@/lib/content/taxonomies/list-kinds";
import { authorMetadata } from "@/lib/metadata/author-metadata";
import { listMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/get-blog";
import { PLACEHOLDER_SEGMENT, staticParams } from "@/lib/next/static-params";
import { type ListParams, listSegment, listStaticParams, parseListParams } from "./params";
import { LIST_VIEWS, PostListPage, TermPage } from "./views";

/** Creates the exports of the route of a list kind: the page of all its lists, and the pages of each list. */
export function listRoute(kindName: string) {
	const { KindPage = TermPage, ListPage = PostListPage } = LIST_VIEWS[kindName] ?? {};

	function generateStaticParams() {
		return staticParams(async () => listStaticParams(await findGroup(kindName)), { path: [PLACEHOLDER_SEGMENT] });
	}

	async function generateMetadata({ params }: ListParams): Promise<Metadata> {
		const blog = getBlog();
		const [site, { group, list, page }] = await Promise.all([blog.site(), findList(kindName, params)]);
		const { kind, path } = group;
		if (!list) return listMetadata(blog, site, { title: kind.label(site.messages), path });
		const { label: title, author, description, path: listPath } = list;
		if (author) return authorMetadata(blog, site, { author, path: listPath }, page);
		return listMetadata(blog, site, { title, description, path: listPath, page, hasFeed: kind.hasFeed });
	}

	async function renderPage({ params }: ListParams) {
		const { group, list, page } = await findList(kindName, params);
		return list ? <ListPage group={group} list={list} page={page} /> : <KindPage group={group} />;
	}

	return { generateStaticParams, generateMetadata, Page: renderPage };
}

async function findGroup(kindName: string): Promise<ListGroup> {
	return (await getBlog().lists()).find(({ kind }) => kind.name === kindName) ?? notFound();
}

/** Finds the list and page that a path asks for. Answers 404 for a kind without lists, and for unknown lists and pages. */
async function findList(kindName: string, params: ListParams["params"]) {
	const [group, { segment, page }] = await Promise.all([findGroup(kindName), parseListParams(params)]);
	if (group.lists.length === 0) notFound();
	if (segment === undefined) return { group, list: undefined, page };
	const list = group.lists.find((one) => listSegment(one) === segment);
	if (!list || (!group.kind.isPaginated && page !== 1)) notFound();
	return { group, list, page };
}
