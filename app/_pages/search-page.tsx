import { SearchPage } from "@/components/layout/search-page";
import { unlistedMetadata } from "@/lib/metadata/metadata";
import { getBlog } from "@/lib/next/kept-pages/page-blog";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { SEARCH_PATH } from "@/lib/utils/url";
import { PageShell } from "./page-shell";
import type { SitePage } from "./site-page";

// As in the layout, production builds drop the import from their bundles.
const dev = process.env.NODE_ENV === "development" ? await import("@/app/dev") : undefined;

export function findSearchPage(path: string): SitePage | undefined {
	if (path !== SEARCH_PATH) return undefined;
	return {
		metadata: async () => {
			const blog = await getBlog();
			const site = await blog.site();
			return unlistedMetadata(blog, site, { title: site.messages.search.search, path: SEARCH_PATH });
		},
		render: () => <Search />,
	};
}

async function Search() {
	const blog = await getBlog();
	const [nonce, { messages }, { search, searchStyles }] = await Promise.all([
		dev?.readNonce(),
		blog.site(),
		getClientScript(blog),
	]);
	return (
		<PageShell path={SEARCH_PATH}>
			<link rel="stylesheet" href={searchStyles.src} precedence="search" />
			<SearchPage messages={messages} />
			<script type="module" src={search.src} integrity={search.integrity} nonce={nonce} />
		</PageShell>
	);
}
