import type { Metadata } from "next";
import { IndexPage, indexMetadata } from "@/app/(site)/index-page";
import { addressesOf, type ListParams, readAddress } from "@/app/(site)/list-address";
import { SeriesList, seriesMetadata } from "@/app/(site)/series/series-list";
import { getSeries } from "@/lib/content/taxonomy";

export async function generateStaticParams() {
	return addressesOf((await getSeries()).values());
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
	const { name, page } = await readAddress(params);
	return name === undefined ? indexMetadata("series") : seriesMetadata({ name, page });
}

export default async function Page({ params }: ListParams) {
	const { name, page } = await readAddress(params);
	if (name !== undefined) return <SeriesList name={name} page={page} />;
	const series = [...(await getSeries()).values()];
	const entries = series.map(({ label, path, parts }) => ({ label, path, count: parts.length }));
	return <IndexPage way="series" entries={entries} />;
}
