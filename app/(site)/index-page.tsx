import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/app/page-frame";
import { BookIndex, type Entry } from "@/components/site/book-index";
import { ListHead } from "@/components/site/list-head";
import { wayTo } from "@/components/site/ways";
import { byName } from "@/lib/content/by-name";
import type { Way } from "@/lib/content/types";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

/** The page of everything of a kind by name, such as all tags; there is none for nothing. */
export async function IndexPage({ way, entries }: { way: Way; entries: Entry[] }) {
	if (entries.length === 0) notFound();
	const { language, words } = await getSite();
	const { label, path } = wayTo(way, words);
	return (
		<PageFrame path={path}>
			<ListHead title={label} words={words} />
			<BookIndex entries={entries.toSorted(byName(language, ({ label }) => label))} words={words} />
		</PageFrame>
	);
}

/** The metadata of such a page. */
export async function indexMetadata(way: Way): Promise<Metadata> {
	const site = await getSite();
	const { label, path } = wayTo(way, site.words);
	return listMetadata(site, { title: label, path });
}
