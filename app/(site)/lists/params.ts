import { pagesAfterFirst } from "@/lib/config/pagination";
import type { Site } from "@/lib/config/types";
import type { ListGroup, PostList } from "@/lib/content/taxonomies/list-kinds";
import { safeDecode } from "@/lib/content/urls/assets";

/** The parameters of list routes. The path is empty, has the segment of a list, or also `page` and a number. */
export interface ListParams {
	params: Promise<{ path?: string[] }>;
}

/** Parses the path of a list page. Without a `segment` it is the page of all lists; `page` is `NaN` if it is invalid. */
export async function parseListParams(params: ListParams["params"]): Promise<{ segment?: string; page: number }> {
	const [segment, keyword, page = "1", ...rest] = (await params).path ?? [];
	const isPage = (keyword === undefined || keyword === "page") && /^[1-9]\d*$/.test(page) && rest.length === 0;
	return {
		...(segment !== undefined && { segment: safeDecode(segment).normalize("NFC") }),
		page: isPage ? Number(page) : Number.NaN,
	};
}

/** Returns the last segment of the path of a list. */
function listSegment({ path }: Pick<PostList, "path">): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** Returns the parameters of the page of all lists of a kind and of every page of each list; none if there are no lists. */
export function listStaticParams(
	{ kind, lists }: ListGroup,
	{ postsPerPage }: Pick<Site, "postsPerPage">,
): { path: string[] }[] {
	const paths = lists.flatMap((list) => {
		const laterPages = kind.isPaginated ? pagesAfterFirst(list.posts.length, postsPerPage) : [];
		return [[listSegment(list)], ...laterPages.map((page) => [listSegment(list), "page", String(page)])];
	});
	const allPaths = paths.length > 0 ? [[], ...paths] : [];
	return allPaths.map((path) => ({ path }));
}
