import { getSite } from "@/lib/config/load";
import { pagesAfterFirst } from "@/lib/config/pagination";
import { safeDecode } from "@/lib/content/urls/assets";
import { NO_PAGE, staticParams } from "@/lib/next/static-params";

/** The parameter of the routes of lists: nothing, a name, or a name and a page. */
export interface ListParams {
	params: Promise<{ address?: string[] }>;
}

interface List {
	path: string;
	/** What its pages show; absent where one page shows everything. */
	posts?: readonly unknown[];
}

/** What an address below `/tags` and its like asks for: everything of a kind, or one list, of which a page. */
export async function parseListParams(params: ListParams["params"]): Promise<{ name?: string; page: number }> {
	const [name, word, page = "1", ...rest] = (await params).address ?? [];
	const isPage = (word === undefined || word === "page") && /^[1-9]\d*$/.test(page) && rest.length === 0;
	return { name: name && safeDecode(name).normalize("NFC"), page: isPage ? Number(page) : Number.NaN };
}

/** The last part of the path of a list. */
function nameOf({ path }: List): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** Finds the list that has a name. */
export function findList<T extends List>(lists: Iterable<T>, name: string | undefined): T | undefined {
	for (const list of lists) if (nameOf(list) === name) return list;
	return undefined;
}

/** The parameters of every page of some lists, and of the page of them all; none if there are no lists. */
export async function listStaticParams(lists: Iterable<List>): Promise<{ address: string[] }[]> {
	const { postsPerPage } = await getSite();
	const below = [...lists].flatMap((list) => [
		[nameOf(list)],
		...pagesAfterFirst(list.posts?.length ?? 0, postsPerPage).map((page) => [nameOf(list), "page", String(page)]),
	]);
	const all = below.length > 0 ? [[], ...below] : [];
	return staticParams(
		all.map((address) => ({ address })),
		{ address: [NO_PAGE] },
	);
}
