import type { Metadata } from "next";
import { Archive } from "@/app/(site)/archive/archive";
import { YearList, yearMetadata } from "@/app/(site)/archive/year-list";
import { type ListParams, listStaticParams, parseListParams } from "@/app/(site)/list-params";
import { termPageMetadata } from "@/app/(site)/term-page";
import { getYears } from "@/lib/content/taxonomies/taxonomies";

export async function generateStaticParams() {
	return listStaticParams((await getYears()).map(({ path }) => ({ path })));
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
	const { name, page } = await parseListParams(params);
	return name === undefined ? termPageMetadata("archive") : yearMetadata({ name, page });
}

export default async function Page({ params }: ListParams) {
	const { name, page } = await parseListParams(params);
	return name === undefined ? <Archive /> : <YearList name={name} page={page} />;
}
