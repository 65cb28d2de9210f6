import type { Metadata } from "next";
import Image from "next/image";
import { MDXRemote } from "next-mdx-remote/rsc";
import remarkGfm from "remark-gfm";
import { mdxComponents } from "@/bench/plain/lib/mdx-components";
import { getPost, getPosts } from "@/bench/plain/lib/posts";

interface Props {
	params: Promise<{ slug: string }>;
}

export const dynamicParams = false;

export async function generateStaticParams() {
	return (await getPosts()).map(({ slug }) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { title, description } = await getPost((await params).slug);
	return { title, description, openGraph: { title, description, type: "article" } };
}

export default async function Page({ params }: Props) {
	const { title, date, image, body } = await getPost((await params).slug);
	return (
		<article>
			<h1>{title}</h1>
			<p className="muted">
				<time dateTime={date}>{date}</time>
			</p>
			{image && <Image {...image} alt="" sizes="(min-width: 42rem) 40rem, 100vw" preload />}
			<MDXRemote
				source={body}
				components={mdxComponents}
				options={{ mdxOptions: { format: "md", remarkPlugins: [remarkGfm] } }}
			/>
		</article>
	);
}
