import type { SitePage } from "@/app/_pages/page-shell";
import type { Blog } from "@/lib/blog/blog";
import { authorMetadata, listMetadata, type PageMetadata } from "@/lib/blog/metadata/metadata";
import { isListPath, listKindPath } from "@/lib/content/taxonomies/list-kinds";
import { getPageBlog } from "@/lib/next/page-blog";
import { type KindPageProps, LIST_VIEWS, type ListPageProps, PostListPage, TermPage } from "./views";

/** Matches the path of a list and the number of a page. */
const LIST_PAGE = /^(.+?)(?:\/page\/([1-9]\d*))?$/;

/** Finds the page of all lists of a kind, such as `/tags`, or a page of one list, such as `/tags/css/page/2` or `/talks`. */
export async function findListPage(blog: Blog, path: string): Promise<SitePage | undefined> {
	const [, listPath = "", page = "1"] = LIST_PAGE.exec(path.normalize("NFC")) ?? [];
	// Only pages of lists read lists, because a page is rendered again when something that it has read changes.
	const kind = (await blog.listKinds()).find((one) => isListPath(one, listPath));
	if (!kind) return undefined;
	const { KindPage = TermPage, ListPage = PostListPage } = LIST_VIEWS[kind.name] ?? {};
	if (path === listKindPath(kind) && !kind.isSingle) {
		const group = await blog.listGroup(kind.name);
		if (!group || group.lists.length === 0) return undefined;
		return { metadata: () => kindMetadata({ group }), render: () => <KindPage group={group} /> };
	}
	const found = await blog.list(listPath);
	if (!found || (page !== "1" && !found.kind.isPaginated)) return undefined;
	const props = { ...found, page: Number(page) };
	return { metadata: () => pageMetadata(props), render: () => <ListPage {...props} /> };
}

async function kindMetadata({ group: { kind, path } }: KindPageProps): Promise<PageMetadata> {
	const blog = await getPageBlog();
	const site = await blog.site();
	return listMetadata(blog, site, { title: kind.label(site.messages), path });
}

async function pageMetadata({ kind, list, page }: ListPageProps): Promise<PageMetadata> {
	const blog = await getPageBlog();
	const site = await blog.site();
	const { label: title, author, description, path } = list;
	if (author) return authorMetadata(blog, site, { author, path }, page);
	return listMetadata(blog, site, { title, description, path, page, hasFeed: kind.hasFeed });
}
