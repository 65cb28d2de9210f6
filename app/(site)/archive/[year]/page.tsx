import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList, nameOf } from "@/app/(site)/list-pages";
import { PageFrame } from "@/app/page-frame";
import { ArchiveMonth, nameOfYear } from "@/components/post/archive-year";
import { countPosts } from "@/components/site/count";
import { ListHead } from "@/components/site/list-head";
import { WAYS } from "@/components/site/ways";
import { groupByMonth } from "@/lib/content/archive";
import { getYears } from "@/lib/content/taxonomy";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ year: string }>;
}

export async function generateStaticParams() {
	const years = await getYears();
	return staticParams(
		years.map((year) => ({ year: nameOf(year) })),
		{ year: NO_PAGE },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { year, path } = await find(params);
	return listMetadata(await getSite(), { title: nameOfYear(year), path });
}

export default async function Page({ params }: Props) {
	const [site, { year, posts }] = await Promise.all([getSite(), find(params)]);
	return (
		<PageFrame>
			<ListHead title={nameOfYear(year)} trail={[WAYS.archive]} facts={[countPosts(posts.length)]} />
			{groupByMonth(posts, site.timeZone).map((month) => (
				<ArchiveMonth key={month[0]?.path} posts={month} site={site} />
			))}
		</PageFrame>
	);
}

async function find(params: Props["params"]) {
	return findList(await getYears(), (await params).year) ?? notFound();
}
