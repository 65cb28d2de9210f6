import { IndexPage, indexMetadata } from "@/app/(site)/index-page";
import { getSeries } from "@/lib/content/taxonomy";

export function generateMetadata() {
	return indexMetadata("series");
}

export default async function Page() {
	const series = [...(await getSeries()).values()];
	const entries = series.map(({ label, path, parts }) => ({ label, path, count: parts.length }));
	return <IndexPage way="series" entries={entries} />;
}
