import type { Metadata } from "next";
import { furtherPagesOf, pageNumber } from "@/app/(site)/list-pages";
import { TagList, tagMetadata } from "@/app/(site)/tags/tag-list";
import { getTags } from "@/lib/content/taxonomy";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ tag: string; page: string }>;
}

export async function generateStaticParams() {
	const pages = await furtherPagesOf((await getTags()).values());
	return staticParams(
		pages.map(({ name, page }) => ({ tag: name, page })),
		{ tag: NO_PAGE, page: NO_PAGE },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { tag, page } = await params;
	return tagMetadata({ name: tag, page: pageNumber(page) });
}

export default async function Page({ params }: Props) {
	const { tag, page } = await params;
	return <TagList name={tag} page={pageNumber(page)} />;
}
