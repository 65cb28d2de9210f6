import { StatusBadge } from "@/components/post/status-badge";
import { Title } from "@/components/post/title";
import { type DateStyle, formatDate } from "@/lib/content/dates";
import type { Post } from "@/lib/content/types";
import { hrefOf } from "@/lib/href";
import type { Site } from "@/lib/site/types";

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
					<a href={hrefOf(post.path)}>
						<StatusBadge status={post.status} words={site.words} />
						<Title post={post} site={site} />
					</a>
					{post.date && <time dateTime={post.date.iso}>{formatDate(post.date, site, dates)}</time>}
				</li>
			))}
		</ol>
	);
}
