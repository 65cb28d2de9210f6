import { IndexPage, indexMetadata } from "@/app/(site)/index-page";
import { getTags } from "@/lib/content/taxonomy";

export function generateMetadata() {
	return indexMetadata("tags");
}

export default async function Page() {
	const tags = [...(await getTags()).values()];
	return (
		<IndexPage way="tags" entries={tags.map(({ label, path, posts }) => ({ label, path, count: posts.length }))} />
	);
}
