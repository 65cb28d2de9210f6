import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findList, nameOf } from "@/app/(site)/list-pages";
import { PageFrame } from "@/app/page-frame";
import { TitleList } from "@/components/post/title-list";
import { countParts } from "@/components/site/count";
import { ListHead } from "@/components/site/list-head";
import { WAYS } from "@/components/site/ways";
import { getSeries } from "@/lib/content/taxonomy";
import { listMetadata } from "@/lib/seo/metadata";
import { getSite } from "@/lib/site";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ name: string }>;
}

export async function generateStaticParams() {
	const all = [...(await getSeries()).values()];
	return staticParams(
		all.map((series) => ({ name: nameOf(series) })),
		{ name: NO_PAGE },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { label, path } = await find(params);
	return listMetadata(await getSite(), { title: label, path });
}

export default async function Page({ params }: Props) {
	const [site, { label, parts }] = await Promise.all([getSite(), find(params)]);
	return (
		<PageFrame>
			<ListHead title={label} trail={[WAYS.series]} facts={[countParts(parts.length)]} />
			<TitleList posts={parts} site={site} isNumbered />
		</PageFrame>
	);
}

async function find(params: Props["params"]) {
	return findList((await getSeries()).values(), (await params).name) ?? notFound();
}
