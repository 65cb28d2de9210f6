import type { Metadata } from "next";
import { nameOf } from "@/app/(site)/list-pages";
import { TagList, tagMetadata } from "@/app/(site)/tags/tag-list";
import { getTags } from "@/lib/content/taxonomy";

interface Props {
	params: Promise<{ tag: string }>;
}

export async function generateStaticParams() {
	return [...(await getTags()).values()].map((tag) => ({ tag: nameOf(tag) }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	return tagMetadata({ name: (await params).tag, page: 1 });
}

export default async function Page({ params }: Props) {
	return <TagList name={(await params).tag} page={1} />;
}
