import type { ReactNode } from "react";
import type { Props, RenderContext } from "@/components/mdx/types";
import { CardList } from "@/components/post/card-list";
import { ExcerptList, TitleList } from "@/components/post/title-list";
import { formatDate } from "@/lib/content/dates/dates";
import { type PostListForm, type PostOrder, readPostQuery } from "@/lib/content/find-posts";
import { encodePath } from "@/lib/utils/url";

interface PostsProps {
	tag?: string;
	author?: string;
	series?: string;
	section?: string;
	sort?: PostOrder;
	limit?: number;
	/** How posts are shown: with excerpts by default. */
	as?: PostListForm;
}

/** Renders the listed posts that a query finds, without the post that shows the list. */
export async function Posts({ as, posts, images, ...props }: PostsProps & Pick<RenderContext, "posts" | "images">) {
	const found = (await posts?.find(readPostQuery({ ...props }))) ?? [];
	if (!posts || found.length === 0) return null;
	const { site } = posts;
	if (as === "titles") return <TitleList posts={found} site={site} />;
	const items = await posts.readItems(found);
	if (as === "cards") return <CardList items={items} site={site} images={images} />;
	return <ExcerptList items={items} site={site} />;
}

export async function PostsMarkdown({ posts, ...props }: Props & RenderContext): Promise<ReactNode> {
	const found = (await posts?.find(readPostQuery(props))) ?? [];
	if (!posts || found.length === 0) return null;
	return (
		<ul>
			{found.map((post) => (
				<li key={post.path}>
					<a href={encodePath(post.path)}>{post.title}</a>
					{post.date && ` (${formatDate(post.date, posts.site, "full")})`}
				</li>
			))}
		</ul>
	);
}
