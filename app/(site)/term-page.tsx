import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageShell } from "@/app/page-shell";
import { ListHeader } from "@/components/layout/list-header";
import { listLink } from "@/components/layout/list-link";
import { type Term, TermList } from "@/components/layout/term-list";
import { getSite } from "@/lib/config/load";
import { byName } from "@/lib/content/taxonomies/sort-by-name";
import type { ListKind } from "@/lib/content/types";
import { listMetadata } from "@/lib/metadata/metadata";

/** The page of everything of a kind by name, such as all tags; there is none for nothing. */
export async function TermPage({ kind, entries }: { kind: ListKind; entries: Term[] }) {
	if (entries.length === 0) notFound();
	const { language, messages } = await getSite();
	const { label, path } = listLink(kind, messages);
	return (
		<PageShell path={path}>
			<ListHeader title={label} messages={messages} />
			<TermList entries={entries.toSorted(byName(language, ({ label }) => label))} messages={messages} />
		</PageShell>
	);
}

/** The metadata of such a page. */
export async function termPageMetadata(kind: ListKind): Promise<Metadata> {
	const site = await getSite();
	const { label, path } = listLink(kind, site.messages);
	return listMetadata(site, { title: label, path });
}
