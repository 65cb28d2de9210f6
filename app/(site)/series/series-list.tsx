import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-params";
import { PageShell } from "@/app/page-shell";
import { ListHeader } from "@/components/layout/list-header";
import { listLink } from "@/components/layout/list-link";
import { TitleList } from "@/components/post/title-list";
import { getSite } from "@/lib/config/load";
import { getSeries } from "@/lib/content/taxonomies/taxonomies";
import { plural } from "@/lib/i18n/format";
import { listJsonLd } from "@/lib/metadata/json-ld/lists";
import { listMetadata } from "@/lib/metadata/metadata";

interface Props {
	/** The part of the address that is the series' own. */
	name: string;
	page: number;
}

/** The parts of a series, in order; they all stand on one page. */
export async function SeriesList(props: Props) {
	const [site, { label, path, posts }] = await Promise.all([getSite(), find(props)]);
	const { messages } = site;
	const breadcrumbs = [listLink("series", messages)];
	const facts = [plural(messages.lists.parts, posts.length, messages)];
	return (
		<PageShell path={path} data={listJsonLd(site, { label, path, breadcrumbs })}>
			<ListHeader title={label} messages={messages} breadcrumbs={breadcrumbs} facts={facts} />
			<TitleList posts={posts} site={site} isNumbered />
		</PageShell>
	);
}

/** The metadata of such a page. */
export async function seriesMetadata(props: Props): Promise<Metadata> {
	const { label, path } = await find(props);
	return listMetadata(await getSite(), { title: label, path });
}

async function find({ name, page }: Props) {
	const series = findList((await getSeries()).values(), name);
	return (page === 1 && series) || notFound();
}
