import type { LIST_ORDERS } from "@/lib/declarations/list-settings";
import type { ListedPostView, ListSummary, SiteView } from "@/lib/owner-code/api";

export interface AppData {
	site: SiteView;
	/** The posts that readers find in lists, newest first. Their URLs are paths of the app, without its base path. */
	posts: readonly ListedPostView[];
	/** The indexes of all posts in each order. */
	orders: Readonly<Record<(typeof LIST_ORDERS)[number], readonly number[]>>;
	/** By the name of their kind, such as `tags`. */
	lists: Readonly<Record<string, readonly ListData[]>>;
}

interface ListData extends ListSummary {
	/** The names by which it is found, as `slugKey` makes them. */
	keys: readonly string[];
	/** The indexes of its posts, in its own order. */
	posts: readonly number[];
}
