import type { SitePage } from "@/app/_pages/page-shell";
import type { Blog } from "@/lib/blog/blog";
import { findListPage, getKindMetadata, getListMetadata } from "@/lib/blog/pages";
import { getPageBlog } from "@/lib/next/page-blog";
import { LIST_VIEWS, PostListPage, TermPage } from "./views";

export async function findList(blog: Blog, path: string): Promise<SitePage | undefined> {
	const found = await findListPage(blog, path);
	if (!found) return undefined;
	if ("group" in found) {
		const { KindPage = TermPage } = LIST_VIEWS[found.group.kind.name] ?? {};
		return {
			metadata: async () => getKindMetadata(await getPageBlog(), found),
			render: () => <KindPage {...found} />,
		};
	}
	const { ListPage = PostListPage } = LIST_VIEWS[found.kind.name] ?? {};
	return {
		metadata: async () => getListMetadata(await getPageBlog(), found),
		render: () => <ListPage {...found} />,
	};
}
