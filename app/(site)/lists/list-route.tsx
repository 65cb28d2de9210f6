import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { groupPaths, listKindPath } from "@/lib/content/taxonomies/list-kinds";
import { authorMetadata } from "@/lib/metadata/author-metadata";
import { listMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { staticParams } from "@/lib/next/static-params";
import { type ListParams, parseListParams } from "./params";
import { type KindPageProps, LIST_VIEWS, type ListPageProps, PostListPage, TermPage } from "./views";

/** Creates the exports of the route of a list kind: the page of all its lists, and the pages of each list. */
export function listRoute(kindName: string) {
	const { KindPage = TermPage, ListPage = PostListPage } = LIST_VIEWS[kindName] ?? {};

	function generateStaticParams() {
		return staticParams(
			listKindPath({ name: kindName }),
			async (blog) => {
				const [group, site] = await Promise.all([blog.listGroup(kindName), blog.site()]);
				return group ? groupPaths(group, site) : [];
			},
			(path) => ({ path }),
		);
	}

	async function generateMetadata({ params }: ListParams): Promise<Metadata> {
		const blog = await getBlog();
		const [site, found] = await Promise.all([blog.site(), findPage(kindName, params)]);
		if ("group" in found) {
			const { kind, path } = found.group;
			return listMetadata(blog, site, { title: kind.label(site.messages), path });
		}
		const { section, list, page } = found;
		const { label: title, author, description, path } = list;
		if (author) return authorMetadata(blog, site, { author, path }, page);
		return listMetadata(blog, site, { title, description, path, page, hasFeed: section.kind.hasFeed });
	}

	async function renderPage({ params }: ListParams) {
		const found = await findPage(kindName, params);
		return "group" in found ? <KindPage {...found} /> : <ListPage {...found} />;
	}

	return { generateStaticParams, generateMetadata, Page: renderPage };
}

/**
 * Finds what a path asks for: a page of a list, or the page of all lists of a kind. Answers 404 for a kind without lists, and
 * for unknown lists and pages.
 */
async function findPage(kindName: string, params: ListParams["params"]): Promise<KindPageProps | ListPageProps> {
	const { segment, page } = await parseListParams(params);
	if (segment === undefined) {
		const group = await (await getBlog()).listGroup(kindName);
		return group && group.lists.length > 0 ? { group } : notFound();
	}
	const found = await (await getBlog()).list(`${listKindPath({ name: kindName })}/${segment}`);
	return found && (found.section.kind.isPaginated || page === 1) ? { ...found, page } : notFound();
}
