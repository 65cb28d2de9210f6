import type { Metadata } from "next";
import { WriterList, writerMetadata } from "@/app/(site)/authors/writer-list";
import { nameOf } from "@/app/(site)/list-pages";
import { getWriters } from "@/lib/content/taxonomy";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ author: string }>;
}

export async function generateStaticParams() {
	const { writers } = await getWriters();
	return staticParams(
		writers.map((writer) => ({ author: nameOf(writer) })),
		{ author: NO_PAGE },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return writerMetadata({ name: (await params).author, page: 1 });
}

export default async function Page({ params }: Props) {
	return <WriterList name={(await params).author} page={1} />;
}
