import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageFrame } from "@/app/page-frame";
import { BookIndex, type Entry } from "@/components/site/book-index";
import { ListHead } from "@/components/site/list-head";
import { WAYS } from "@/components/site/ways";
import { byName } from "@/lib/content/by-name";
import type { Way } from "@/lib/content/types";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

/** The page of everything of a kind by name, such as all tags; there is none for nothing. */
export async function IndexPage({ way, entries }: { way: Way; entries: Entry[] }) {
	if (entries.length === 0) notFound();
	const { language } = await getSite();
	return (
		<PageFrame path={WAYS[way].path}>
			<ListHead title={WAYS[way].label} />
			<BookIndex entries={entries.toSorted(byName(language, ({ label }) => label))} />
		</PageFrame>
	);
}

/** The metadata of such a page. */
export async function indexMetadata(way: Way): Promise<Metadata> {
	const { label, path } = WAYS[way];
	return listMetadata(await getSite(), { title: label, path });
}
