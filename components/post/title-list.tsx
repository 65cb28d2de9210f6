import { PostTitle } from "@/components/post/post-title";
import { StatusBadge } from "@/components/post/status-badge";
import type { Site } from "@/lib/config/site";
import { type DateStyle, formatDate } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	posts: readonly Post[];
	site: Site;
	/** The style of dates: headings may give the year and the month. */
	dates?: DateStyle;
	isNumbered?: boolean;
}

/** Renders a list of titles and dates. */
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
