import type { Metadata } from "next";
import { type ListParams, listStaticParams, parseListParams } from "@/app/(site)/list-params";
import { SeriesList, seriesMetadata } from "@/app/(site)/series/series-list";
import { TermPage, termPageMetadata } from "@/app/(site)/term-page";
import { getSeries } from "@/lib/content/taxonomies/taxonomies";

export async function generateStaticParams() {
	return listStaticParams((await getSeries()).values());
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
	const { name, page } = await parseListParams(params);
	return name === undefined ? termPageMetadata("series") : seriesMetadata({ name, page });
}

export default async function Page({ params }: ListParams) {
	const { name, page } = await parseListParams(params);
	if (name !== undefined) return <SeriesList name={name} page={page} />;
	const series = [...(await getSeries()).values()];
	const entries = series.map(({ label, path, posts }) => ({ label, path, count: posts.length }));
	return <TermPage kind="series" entries={entries} />;
}
