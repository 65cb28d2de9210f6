import { safeDecode } from "@/lib/content/assets";
import type { Post } from "@/lib/content/types";
import { getSite } from "@/lib/site";
import { furtherPages } from "@/lib/site/pagination";

interface List {
	path: string;
}

/** The last part of the path of a list. */
export function nameOf({ path }: List): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** Finds the list that has a name, as it stands in an address. */
export function findList<T extends List>(lists: Iterable<T>, name: string): T | undefined {
	const wanted = safeDecode(name).normalize("NFC");
	for (const list of lists) if (nameOf(list) === wanted) return list;
	return undefined;
}

/** Name and number of every page after the first of some lists. */
export async function furtherPagesOf(
	lists: Iterable<List & { posts: Post[] }>,
): Promise<{ name: string; page: string }[]> {
	const { postsPerPage } = await getSite();
	return [...lists].flatMap((list) =>
		furtherPages(list.posts.length, postsPerPage).map((page) => ({ name: nameOf(list), page: String(page) })),
	);
}

/** The number of a page as it stands in an address; nothing for what is no such number. */
export function pageNumber(text: string): number | undefined {
	return /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
