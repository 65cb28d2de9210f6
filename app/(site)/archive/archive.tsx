import { notFound } from "next/navigation";
import { PageShell } from "@/app/page-shell";
import { ListHeader } from "@/components/layout/list-header";
import { listLink } from "@/components/layout/list-link";
import { TermList } from "@/components/layout/term-list";
import { ArchiveYear, nameOfYear } from "@/components/post/archive-year";
import { getSite } from "@/lib/config/load";
import { getYears } from "@/lib/content/taxonomies/taxonomies";
import { plural } from "@/lib/i18n/format";

/** A blog of more posts shows its years alone; each has a page. */
const ON_ONE_PAGE = 500;

/** Every post by year, or every year. */
export async function Archive() {
	const [site, years] = await Promise.all([getSite(), getYears()]);
	if (years.length === 0) notFound();
	const { messages } = site;
	const { label, path } = listLink("archive", messages);
	const total = years.reduce((sum, { posts }) => sum + posts.length, 0);
	return (
		<PageShell path={path}>
			<ListHeader title={label} messages={messages} facts={[plural(messages.lists.posts, total, messages)]} />
			{total <= ON_ONE_PAGE ? (
				years.map((year) => <ArchiveYear key={year.path} {...year} site={site} />)
			) : (
				<TermList
					entries={years.map(({ posts, path, year }) => ({
						label: nameOfYear(year, site),
						path,
						count: posts.length,
					}))}
					messages={messages}
				/>
			)}
		</PageShell>
	);
}
