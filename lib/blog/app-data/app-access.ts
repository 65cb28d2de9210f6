import type * as api from "@/lib/owner-code/api";
import { inAllOf } from "@/lib/utils/collections";
import { slugKey } from "@/lib/utils/slug";
import type { AppData } from "./app-data";

/** Creates the functions that read the blog in the code of an app, as those of `lib/owner-code/api.ts` do in the blog itself. */
export function createAppAccess(readData: () => AppData): Pick<typeof api, "getPosts" | "getLists" | "getSite"> {
	return {
		async getPosts({ tag, author, series, section, sort, limit } = {}) {
			const { posts, orders, lists } = readData();
			const find = (kind: string, name: string | undefined) =>
				name === undefined ? [] : [lists[kind]?.find(({ keys }) => keys.includes(slugKey(name)))?.posts ?? []];
			const inSection = (name: string) =>
				posts.flatMap((post, index) => (post.section && slugKey(post.section) === slugKey(name) ? index : []));
			const parts = find("series", series);
			const order = sort ?? (series === undefined ? "newest" : "part");
			const all = order === "part" ? (parts[0] ?? orders.newest) : orders[order];
			const own = section === undefined ? [] : [inSection(section)];
			const found = inAllOf(all, [...find("tags", tag), ...find("authors", author), ...parts, ...own]);
			return found.slice(0, limit).flatMap((index) => posts[index] ?? []);
		},
		getLists: async (kind) =>
			(readData().lists[kind] ?? []).map(({ label, url, description, count }) => ({ label, url, description, count })),
		getSite: async () => readData().site,
	};
}
