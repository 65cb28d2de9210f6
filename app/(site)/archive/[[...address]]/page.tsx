import type { Metadata } from "next";
import { Archive } from "@/app/(site)/archive/archive";
import { YearList, yearMetadata } from "@/app/(site)/archive/year-list";
import { indexMetadata } from "@/app/(site)/index-page";
import { addressesOf, type ListParams, readAddress } from "@/app/(site)/list-address";
import { getYears } from "@/lib/content/taxonomy";

export async function generateStaticParams() {
	return addressesOf((await getYears()).map(({ path }) => ({ path })));
}

export async function generateMetadata({ params }: ListParams): Promise<Metadata> {
	const { name, page } = await readAddress(params);
	return name === undefined ? indexMetadata("archive") : yearMetadata({ name, page });
}

export default async function Page({ params }: ListParams) {
	const { name, page } = await readAddress(params);
	return name === undefined ? <Archive /> : <YearList name={name} page={page} />;
}
