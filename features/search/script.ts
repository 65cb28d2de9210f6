import type { BrowserScript } from "@/features/browser-script";
import { hostUrl } from "@/lib/config/site";
import { getPagefindScript, getSearchFolder } from "./pagefind";

export const script: BrowserScript = {
	main: "features/search/client/main.ts",
	module: "features/search/client/module.ts",
	app: "features/search/client/app.ts",
	styles: "features/search/client/styles.css",
	read: async (context) => {
		const { site, showsDrafts } = context;
		const { language, search } = site.messages;
		// Messages that only the search page shows are omitted.
		const { withoutScript, leafThrough, allPosts, ...messages } = search;
		return {
			constants: {
				SHOWS_STATUS: showsDrafts,
				SEARCH_FOLDER: hostUrl(site, await getSearchFolder(site.prefix, context)),
				TAXONOMIES: Object.values(site.taxonomies).map(({ name, title }) => [name, title]),
				SEARCH_MESSAGES: { language, ...messages },
			},
			banner: await getPagefindScript(),
		};
	},
};
