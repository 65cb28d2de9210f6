import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-address";
import { PageFrame } from "@/app/page-frame";
import { ArchiveMonth, nameOfYear } from "@/components/post/archive-year";
import { countPosts } from "@/components/site/count";
import { ListHead } from "@/components/site/list-head";
import { WAYS } from "@/components/site/ways";
import { groupByMonth } from "@/lib/content/archive";
import { getYears } from "@/lib/content/taxonomy";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";

interface Props {
	/** The year's part of the address. */
	name: string;
	page: number;
}

/** The posts of a year by month; they all stand on one page. */
export async function YearList(props: Props) {
	const [site, { year, path, posts }] = await Promise.all([getSite(), find(props)]);
	return (
		<PageFrame path={path}>
			<ListHead title={nameOfYear(year)} trail={[WAYS.archive]} facts={[countPosts(posts.length)]} />
			{groupByMonth(posts, site.timeZone).map((month) => (
				<ArchiveMonth key={month[0]?.path} posts={month} site={site} />
			))}
		</PageFrame>
	);
}

/** The metadata of such a page. */
export async function yearMetadata(props: Props): Promise<Metadata> {
	const { year, path } = await find(props);
	return listMetadata(await getSite(), { title: nameOfYear(year), path });
}

async function find({ name, page }: Props) {
	const year = findList(await getYears(), name);
	return (page === 1 && year) || notFound();
}
