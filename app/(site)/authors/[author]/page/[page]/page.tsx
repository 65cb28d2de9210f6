import type { Metadata } from "next";
import { WriterList, writerMetadata } from "@/app/(site)/authors/writer-list";
import { furtherPagesOf, pageNumber } from "@/app/(site)/list-pages";
import { getWriters } from "@/lib/content/taxonomy";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ author: string; page: string }>;
}

export async function generateStaticParams() {
	const pages = await furtherPagesOf((await getWriters()).writers);
	return staticParams(
		pages.map(({ name, page }) => ({ author: name, page })),
		{ author: NO_PAGE, page: NO_PAGE },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { author, page } = await params;
	return writerMetadata({ name: author, page: pageNumber(page) });
}

export default async function Page({ params }: Props) {
	const { author, page } = await params;
	return <WriterList name={author} page={pageNumber(page)} />;
}
