import { IndexPage, indexMetadata } from "@/app/(site)/index-page";
import { getWriters } from "@/lib/content/taxonomy";

export function generateMetadata() {
	return indexMetadata("authors");
}

export default async function Page() {
	const { writers } = await getWriters();
	const entries = writers.map(({ author, path, posts }) => ({ label: author.name, path, count: posts.length }));
	return <IndexPage way="authors" entries={entries} />;
}
