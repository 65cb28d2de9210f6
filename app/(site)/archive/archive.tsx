import { notFound } from "next/navigation";
import { PageFrame } from "@/app/page-frame";
import { ArchiveYear, nameOfYear } from "@/components/post/archive-year";
import { BookIndex } from "@/components/site/book-index";
import { countPosts } from "@/components/site/count";
import { ListHead } from "@/components/site/list-head";
import { WAYS } from "@/components/site/ways";
import { getYears } from "@/lib/content/taxonomy";
import { getSite } from "@/lib/site";

/** A blog of more posts shows its years alone; each has a page. */
const ON_ONE_PAGE = 500;

/** Every post by year, or every year. */
export async function Archive() {
	const [site, years] = await Promise.all([getSite(), getYears()]);
	if (years.length === 0) notFound();
	const count = years.reduce((sum, { posts }) => sum + posts.length, 0);
	return (
		<PageFrame path={WAYS.archive.path}>
			<ListHead title={WAYS.archive.label} facts={[countPosts(count)]} />
			{count <= ON_ONE_PAGE ? (
				years.map((year) => <ArchiveYear key={year.path} {...year} site={site} />)
			) : (
				<BookIndex
					entries={years.map(({ posts, path, year }) => ({ label: nameOfYear(year), path, count: posts.length }))}
				/>
			)}
		</PageFrame>
	);
}
