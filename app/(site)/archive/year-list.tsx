import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-address";
import { PageFrame } from "@/app/page-frame";
import { ArchiveMonth, nameOfYear } from "@/components/post/archive-year";
import { ListHead } from "@/components/site/list-head";
import { wayTo } from "@/components/site/ways";
import { groupByMonth } from "@/lib/content/archive";
import { getYears } from "@/lib/content/taxonomy";
import { listData } from "@/lib/seo/json-ld/lists";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { count } from "@/lib/words/fill";

interface Props {
	/** The year's part of the address. */
	name: string;
	page: number;
}

/** The posts of a year by month; they all stand on one page. */
export async function YearList(props: Props) {
	const [site, { year, path, posts }] = await Promise.all([getSite(), find(props)]);
	const { words } = site;
	const [label, trail] = [nameOfYear(year, site), [wayTo("archive", words)]];
	const facts = [count(words.lists.posts, posts.length, words)];
	return (
		<PageFrame path={path} data={listData(site, { label, path, trail })}>
			<ListHead title={label} words={words} trail={trail} facts={facts} />
			{groupByMonth(posts, site.timeZone).map((month) => (
				<ArchiveMonth key={month[0]?.path} posts={month} site={site} />
			))}
		</PageFrame>
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
