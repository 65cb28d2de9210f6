import type { ReactNode } from "react";
import { langAttributes } from "@/components/lang-attributes";
import { PostTitle, StatusBadge } from "@/components/post/post-title";
import type { PostListItem } from "@/lib/blog/list-items";
import type { Site } from "@/lib/config/site";
import { type DateStyle, formatDate } from "@/lib/content/dates/dates";
import type { PostList } from "@/lib/content/taxonomies/list-kinds";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	posts: readonly Post[];
	site: Site;
	/** The style of dates: headings may give the year and the month. */
	dates?: DateStyle;
	isNumbered?: boolean;
}

export function TitleList({ posts, site, dates = "full", isNumbered = false }: Props) {
	return (
		<ol className={isNumbered ? "leaders part-numbers" : "leaders"}>
			{posts.map((post) => (
				<li key={post.path}>
					<a href={encodePath(post.path)}>
						<StatusBadge status={post.status} messages={site.messages} />
						<PostTitle post={post} site={site} />
					</a>
					{post.date && <time dateTime={post.date.iso}>{formatDate(post.date, site, dates)}</time>}
				</li>
			))}
		</ol>
	);
}

/** Renders posts with their excerpts, for a list inside a text. */
export function ExcerptList({ items, site }: { items: readonly PostListItem[]; site: Site }) {
	return (
		<ul className="excerpts">
			{items.map(({ post, excerpt }) => (
				<li key={post.path}>
					<a className="text-lg leading-snug" href={encodePath(post.path)}>
						<StatusBadge status={post.status} messages={site.messages} />
						<PostTitle post={post} site={site} />
					</a>
					{post.date && (
						<time className="ui block text-muted" dateTime={post.date.iso}>
							{formatDate(post.date, site, "full")}
						</time>
					)}
					{excerpt && (
						<p className="line-clamp-4 text-base leading-normal" {...langAttributes(post, site)}>
							{excerpt}
						</p>
					)}
				</li>
			))}
		</ul>
	);
}

/** The heading is in the margin and links to the page of the year. */
export function ArchiveYear({ label, path, posts, site }: PostList & { site: Site }) {
	return (
		<Period
			heading={
				<a className="no-underline" href={encodePath(path)}>
					{label}
				</a>
			}
			posts={posts}
			site={site}
		/>
	);
}

/** The heading is in the margin. */
export function ArchiveMonth({ posts, site }: { posts: readonly Post[]; site: Site }) {
	const date = posts[0]?.date;
	return <Period heading={date && formatDate(date, site, "monthName")} posts={posts} site={site} />;
}

function Period({ heading, posts, site }: { heading: ReactNode; posts: readonly Post[]; site: Site }) {
	return (
		<section className="wide mb-4 grid grid-cols-subgrid items-baseline *:col-[text]">
			{heading && <h2 className="mb-1 text-xl lg:col-[wide-start/text-start]">{heading}</h2>}
			<TitleList posts={posts} site={site} dates="day" />
		</section>
	);
}
