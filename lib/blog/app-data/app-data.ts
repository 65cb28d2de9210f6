import type { LIST_ORDERS } from "@/lib/declarations/list-settings";
import type { LinkView, ListSummary, SiteView } from "@/lib/owner-code/api";
import type { AppPostView } from "@/lib/owner-code/app-pages";

export interface AppData {
	site: SiteView;
	/** The posts that readers find in lists, newest first. Their URLs are paths of the app, without its base path. */
	posts: readonly AppPostView[];
	/** The indexes of all posts in each order. */
	orders: Readonly<Record<(typeof LIST_ORDERS)[number], readonly number[]>>;
	/** By the name of their kind, such as `tags`. */
	lists: Readonly<Record<string, readonly ListData[]>>;
	/** The path of a blog inside the app, such as `/blog`. */
	path?: string;
	basePath?: string;
	/** Whether a layout of the app has the landmark `main` around the pages. */
	hasMain?: boolean;
	/** The files with the pages of a blog inside the app, by the paths of the pages in the blog. The name of a file changes with the page. */
	pages?: Readonly<Record<string, string>>;
	/** The folder of these files, in development. A variable would be lost there: Next restores all when a file such as `.env` changes. */
	folder?: string;
	/** The pages of features, such as the search, in each language of the blog, its own first. */
	featurePages?: readonly FeatureLink[];
}

export interface FeatureLink extends LinkView {
	/** The name of the feature. */
	name: string;
	/** BCP 47. */
	language: string;
	/** The URL on the host of the script that does on any page what the page is for. */
	script: string | undefined;
}

interface ListData extends ListSummary {
	/** The names by which it is found, as `slugKey` makes them. */
	keys: readonly string[];
	/** The indexes of its posts, in its own order. */
	posts: readonly number[];
}
