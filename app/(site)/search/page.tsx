import type { Metadata } from "next";
import { PageFrame } from "@/app/page-frame";
import { SEARCH } from "@/components/site/href";
import { SearchPage } from "@/components/site/search-page";
import { getPageScript } from "@/lib/page-script";

export const metadata: Metadata = { title: "Search", robots: { index: false } };

export default async function Page() {
	const { search, searchStyles } = await getPageScript();
	return (
		<PageFrame path={SEARCH}>
			<link rel="stylesheet" href={searchStyles.src} precedence="search" />
			<SearchPage />
			<script type="module" src={search.src} integrity={search.integrity} />
		</PageFrame>
	);
}
