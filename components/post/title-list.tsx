import { languageOf } from "@/components/language";
import { StatusBadge } from "@/components/post/status-badge";
import { hrefOf } from "@/components/site/href";
import { type DateStyle, formatDate } from "@/lib/content/dates";
import type { Post } from "@/lib/content/types";
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
			{posts.map(({ path, title, lang, status, date }) => (
				<li key={path}>
					<a href={hrefOf(path)} {...languageOf({ lang }, site)}>
						<StatusBadge status={status} words={site.words} />
						{title}
					</a>
					{date && <time dateTime={date.iso}>{formatDate(date, site, dates)}</time>}
				</li>
			))}
		</ol>
	);
}
