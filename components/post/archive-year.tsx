import { TitleList } from "@/components/post/title-list";
import type { Site } from "@/lib/config/types";
import { formatDate, formatYear } from "@/lib/content/dates/dates";
import type { Year } from "@/lib/content/taxonomies/archive";
import type { Post } from "@/lib/content/types";
import { encodePath } from "@/lib/utils/url";

/** What a year of the archive is called. */
export function nameOfYear(year: string | undefined, site: Site): string {
	return year === undefined ? site.messages.lists.undated : formatYear(year, site);
}

/** The posts of a year, which stands in the margin and leads to its page. */
export function ArchiveYear({ year, path, posts, site }: Year & { site: Site }) {
	return (
		<section className="period">
			<h2>
				<a href={encodePath(path)}>{nameOfYear(year, site)}</a>
			</h2>
			<TitleList posts={posts} site={site} dates="day" />
		</section>
	);
}

/** The posts of a month, which stands in the margin. */
export function ArchiveMonth({ posts, site }: { posts: Post[]; site: Site }) {
	const date = posts[0]?.date;
	return (
		<section className="period">
			{date && <h2>{formatDate(date, site, "monthName")}</h2>}
			<TitleList posts={posts} site={site} dates="day" />
		</section>
	);
}
