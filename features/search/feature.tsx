import { classNames } from "@/components/element-helpers";
import type { Feature } from "@/features/feature";
import { PageUse } from "@/features/page-use";
import { encodePath } from "@/lib/utils/url";
import { searchPage } from "./page";
import { script } from "./script";
import { SearchForm } from "./search-form";

const NAME = "search";

export const search: Feature = {
	name: NAME,
	script,
	slots: {
		// Every page has a link to it, also with a header of the owner's.
		head: () => <PageUse of={NAME} />,
		header: ({ site, path }) => {
			const url = site.prefix + searchPage.path;
			const isCurrent = path === url;
			return (
				<a
					className={classNames("ui max-sm:p-1", !isCurrent && "no-underline")}
					rel="search"
					href={encodePath(url)}
					aria-current={isCurrent ? "page" : undefined}
				>
					{site.messages.search.search}
				</a>
			);
		},
	},
	page: {
		...searchPage,
		title: ({ search }) => search.search,
		render: ({ site, path, indexPath }) => <SearchForm path={path} messages={site.messages} indexPath={indexPath} />,
	},
	/** Its module uses WebAssembly, which `wasm-unsafe-eval` allows without `eval`. */
	policy: (_, use) => (use === undefined ? {} : { "script-src": ["'wasm-unsafe-eval'"] }),
};
