import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-params";
import { PageShell } from "@/app/page-shell";
import { ListHeader } from "@/components/layout/list-header";
import { listLink } from "@/components/layout/list-link";
import { ArchiveMonth, nameOfYear } from "@/components/post/archive-year";
import { getSite } from "@/lib/config/load";
import { groupByMonth } from "@/lib/content/taxonomies/archive";
import { getYears } from "@/lib/content/taxonomies/taxonomies";
import { plural } from "@/lib/i18n/format";
import { listJsonLd } from "@/lib/metadata/json-ld/lists";
import { listMetadata } from "@/lib/metadata/metadata";

interface Props {
	/** The year's part of the address. */
	name: string;
	page: number;
}

/** The posts of a year by month; they all stand on one page. */
export async function YearList(props: Props) {
	const [site, { year, path, posts }] = await Promise.all([getSite(), find(props)]);
	const { messages } = site;
	const [label, breadcrumbs] = [nameOfYear(year, site), [listLink("archive", messages)]];
	const facts = [plural(messages.lists.posts, posts.length, messages)];
	return (
		<PageShell path={path} data={listJsonLd(site, { label, path, breadcrumbs })}>
			<ListHeader title={label} messages={messages} breadcrumbs={breadcrumbs} facts={facts} />
			{groupByMonth(posts, site.timeZone).map((month) => (
				<ArchiveMonth key={month[0]?.path} posts={month} site={site} />
			))}
		</PageShell>
	);
}

/** The metadata of such a page. */
export async function yearMetadata(props: Props): Promise<Metadata> {
	const [site, { year, path }] = await Promise.all([getSite(), find(props)]);
	return listMetadata(site, { title: nameOfYear(year, site), path });
}

async function find({ name, page }: Props) {
	const year = findList(await getYears(), name);
	return (page === 1 && year) || notFound();
}
