import type { Metadata } from "next";
import { WriterList, writerMetadata } from "@/app/(site)/authors/writer-list";
import { furtherPagesOf, pageNumber } from "@/app/(site)/list-pages";
import { getWriters } from "@/lib/content/taxonomy";

interface Props {
	params: Promise<{ author: string; page: string }>;
}

export async function generateStaticParams() {
	return (await furtherPagesOf((await getWriters()).writers)).map(({ name, page }) => ({ author: name, page }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { author, page } = await params;
	return writerMetadata({ name: author, page: pageNumber(page) });
}

export default async function Page({ params }: Props) {
	const { author, page } = await params;
	return <WriterList name={author} page={pageNumber(page)} />;
}
