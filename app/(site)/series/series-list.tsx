import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList } from "@/app/(site)/list-address";
import { PageFrame } from "@/app/page-frame";
import { TitleList } from "@/components/post/title-list";
import { ListHead } from "@/components/site/list-head";
import { wayTo } from "@/components/site/ways";
import { getSeries } from "@/lib/content/taxonomy";
import { listData } from "@/lib/seo/json-ld/lists";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { count } from "@/lib/words/fill";

interface Props {
	/** The part of the address that is the series' own. */
	name: string;
	page: number;
}

/** The parts of a series, in order; they all stand on one page. */
export async function SeriesList(props: Props) {
	const [site, { label, path, parts }] = await Promise.all([getSite(), find(props)]);
	const { words } = site;
	const trail = [wayTo("series", words)];
	const facts = [count(words.lists.parts, parts.length, words)];
	return (
		<PageFrame path={path} data={listData(site, { label, path, trail })}>
			<ListHead title={label} words={words} trail={trail} facts={facts} />
			<TitleList posts={parts} site={site} isNumbered />
		</PageFrame>
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
