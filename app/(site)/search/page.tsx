import type { Metadata } from "next";
import { PageFrame } from "@/app/page-frame";
import { SearchPage } from "@/components/site/search-page";
import { SEARCH } from "@/lib/href";
import { getPageScript } from "@/lib/page-script";
import { unlistedMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

export async function generateMetadata(): Promise<Metadata> {
	const site = await getSite();
	return unlistedMetadata(site, { title: site.words.search.search, path: SEARCH });
}

export default async function Page() {
	const [{ words }, { search, searchStyles }] = await Promise.all([getSite(), getPageScript()]);
	return (
		<PageFrame path={SEARCH}>
			<link rel="stylesheet" href={searchStyles.src} precedence="search" />
			<SearchPage words={words} />
			<script type="module" src={search.src} integrity={search.integrity} />
		</PageFrame>
	);
}
