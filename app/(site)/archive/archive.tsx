import { notFound } from "next/navigation";
import { PageFrame } from "@/app/page-frame";
import { ArchiveYear, nameOfYear } from "@/components/post/archive-year";
import { BookIndex } from "@/components/site/book-index";
import { ListHead } from "@/components/site/list-head";
import { wayTo } from "@/components/site/ways";
import { getYears } from "@/lib/content/taxonomy";
import { getSite } from "@/lib/site";
import { count } from "@/lib/words/fill";

/** A blog of more posts shows its years alone; each has a page. */
const ON_ONE_PAGE = 500;

/** Every post by year, or every year. */
export async function Archive() {
	const [site, years] = await Promise.all([getSite(), getYears()]);
	if (years.length === 0) notFound();
	const { words } = site;
	const { label, path } = wayTo("archive", words);
	const total = years.reduce((sum, { posts }) => sum + posts.length, 0);
	return (
		<PageFrame path={path}>
			<ListHead title={label} words={words} facts={[count(words.lists.posts, total, words)]} />
			{total <= ON_ONE_PAGE ? (
				years.map((year) => <ArchiveYear key={year.path} {...year} site={site} />)
			) : (
				<BookIndex
					entries={years.map(({ posts, path, year }) => ({
						label: nameOfYear(year, site),
						path,
						count: posts.length,
					}))}
					words={words}
				/>
			)}
		</PageFrame>
	);
}
