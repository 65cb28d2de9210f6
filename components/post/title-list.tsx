import type { ReactNode } from "react";
import { langAttributes } from "@/components/lang-attributes";
import { PermalinkDate } from "@/components/post/post-meta";
import { PostTitle, StatusBadge, TitleLink } from "@/components/post/post-title";
import type { Site } from "@/lib/config/site";
import { type DateStyle, formatDate } from "@/lib/content/dates/dates";
import type { PostListItem } from "@/lib/content/list-item";
import type { PostList } from "@/lib/content/taxonomies/list-kinds";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	posts: readonly Post[];
	site: Site;
	/** The style of dates: headings may give the year and the month. */
	dates?: DateStyle;
	isNumbered?: boolean;
	/** Whether the sites to which link posts lead are named. */
	hasHosts?: boolean;
}

export function TitleList({ posts, site, dates = "full", isNumbered = false, hasHosts = false }: Props) {
	return (
		<ol className={isNumbered ? "leaders part-numbers" : "leaders"}>
			{posts.map((post) => (
				<li key={post.path}>
					{hasHosts && post.link ? (
						<span>
							{renderTitle(post, site)}{" "}
							<span className="ui whitespace-nowrap text-muted">{getSiteName(post.link)}</span>
						</span>
					) : (
						renderTitle(post, site)
					)}
					<PermalinkDate post={post} site={site} dates={dates} />
				</li>
			))}
		</ol>
	);
}

function renderTitle(post: Post, site: Site, className?: string) {
	return (
		<TitleLink post={post} site={site} className={className}>
			<StatusBadge status={post.status} messages={site.messages} />
			<PostTitle post={post} site={site} />
		</TitleLink>
	);
}

/** Returns the host of a URL as readers know it, such as `example.org`. */
function getSiteName(url: string): string {
	return new URL(url).hostname.replace(/^www\./, "");
}

/** Renders posts with their excerpts, for a list inside a text. */
export function ExcerptList({ items, site }: { items: readonly PostListItem[]; site: Site }) {
	return (
		<ul className="excerpts">
			{items.map(({ post, excerpt }) => (
				<li key={post.path}>
					{renderTitle(post, site, "text-lg leading-snug")}
					<PermalinkDate post={post} site={site} dates="full" className="ui block text-muted" />
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
