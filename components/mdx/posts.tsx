import type { ReactNode } from "react";
import { z } from "zod";
import { choiceProp, component, textProp } from "@/components/mdx/component";
import type { Props, RenderContext } from "@/components/mdx/types";
import { CardList } from "@/components/post/card-list";
import { ExcerptList, TitleList } from "@/components/post/title-list";
import { formatDate } from "@/lib/content/dates/dates";
import {
	GUEST_LIMITS,
	POST_LIST_FORMS,
	POST_ORDERS,
	type PostListForm,
	type PostOrder,
	readLimit,
	readPostQuery,
} from "@/lib/content/find-posts";
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
async function Posts({
	as,
	posts,
	images,
	listImages = images,
	...props
}: PostsProps & Pick<RenderContext, "posts" | "images" | "listImages">) {
	const found = (await posts?.find(readPostQuery({ ...props }))) ?? [];
	if (!posts || found.length === 0) return null;
	const { site } = posts;
	if (as === "titles") return <TitleList posts={found} site={site} />;
	const items = await posts.readItems(found);
	if (as === "cards") return <CardList items={items} site={site} images={listImages} />;
	return <ExcerptList items={items} site={site} />;
}

async function PostsMarkdown({ posts, ...props }: Props & RenderContext): Promise<ReactNode> {
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

export const posts = component({
	page: Posts,
	markdown: PostsMarkdown,
	needs: ["images", "listImages", "posts"],
	isBlock: true,
	description:
		"A list of posts, newest first, by tag, author, series or section; of all posts without these. The post itself isn't in it.",
	example: '<Posts tag="design" limit={3} as="titles" />',
	props: {
		tag: textProp("The tag of the posts, in any spelling."),
		author: textProp("The id of the author in `authors.yml`, or the name."),
		series: textProp("The series. Its posts are in their order, unless `sort` says otherwise."),
		section: textProp("The name of a [section](../guides/sections.md) of the settings."),
		sort: choiceProp(POST_ORDERS, "The order. `updated` is by the last change, `part` by the place in the series."),
		limit: {
			type: "number",
			description: `The most posts to show; a guest's post shows ${GUEST_LIMITS.posts} at most.`,
			schema: z.unknown().refine((limit) => readLimit(limit) !== undefined, {
				error: ({ input }) => `must be a whole number, not \`${input}\`.`,
			}),
		},
		as: choiceProp(POST_LIST_FORMS, "How posts are shown: with their excerpts, by title and date, or as on the index."),
	},
});
