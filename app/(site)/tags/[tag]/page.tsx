import type { Metadata } from "next";
import { nameOf } from "@/app/(site)/list-pages";
import { TagList, tagMetadata } from "@/app/(site)/tags/tag-list";
import { getTags } from "@/lib/content/taxonomy";
import { NO_PAGE, staticParams } from "@/lib/static-params";

interface Props {
	params: Promise<{ tag: string }>;
}

export async function generateStaticParams() {
	const tags = [...(await getTags()).values()];
	return staticParams(
		tags.map((tag) => ({ tag: nameOf(tag) })),
		{ tag: NO_PAGE },
	);
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return tagMetadata({ name: (await params).tag, page: 1 });
}

export default async function Page({ params }: Props) {
	return <TagList name={(await params).tag} page={1} />;
}
