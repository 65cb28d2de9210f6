import { PostTitle } from "@/components/post/post-title";
import { StatusBadge } from "@/components/post/status-badge";
import type { Site } from "@/lib/config/types";
import { type DateStyle, formatDate } from "@/lib/content/dates/dates";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

interface Props {
	posts: Post[];
	site: Site;
	/** How much of a date the list needs, where its headings say the rest. */
	dates?: DateStyle;
	isNumbered?: boolean;
}

/** Posts by title and date, as the contents of a book. */
export function TitleList({ posts, site, dates = "full", isNumbered = false }: Props) {
	return (
		<ol className={isNumbered ? "leaders parts" : "leaders"}>
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
