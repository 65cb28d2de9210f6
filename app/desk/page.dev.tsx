import { dayOf } from "@/lib/content/dates/dates";
import { listAgenda } from "@/lib/desk/agenda";
import { parseRowQuery, selectRows } from "@/lib/desk/rows";
import { countNoun } from "@/lib/desk/time";
import { getDesk } from "@/lib/next/desk/desk";
import { DeskPage, deskMetadata } from "./desk-page";
import { Figures } from "./figures";
import { PostFilter } from "./post-filter";
import { PostPages, PostTable, ROWS_PER_PAGE } from "./post-table";

export const metadata = deskMetadata("Posts");

interface Props {
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Page({ searchParams }: Props) {
	const [{ blog, rows, diagnostics, pending }, parameters] = await Promise.all([getDesk(), searchParams]);
	const [site, taxonomies] = await Promise.all([blog.site(), blog.taxonomies()]);
	const query = parseRowQuery(parameters);
	const selected = selectRows(rows, query);
	const shown = selected.slice((query.page - 1) * ROWS_PER_PAGE, query.page * ROWS_PER_PAGE);
	const now = blog.options.now();
	const agenda = listAgenda(
		rows.map(({ post }) => post),
		now,
		site.timeZone,
	);
	return (
		<DeskPage site={site} section="/desk" title="Posts" pending={pending} notice={parameters.notice}>
			<p className="desk-actions">
				<a className="desk-button" href="/desk/new">
					New post
				</a>
			</p>
			<Figures rows={rows} diagnostics={diagnostics} next={agenda[0]} />
			<PostFilter query={query} tags={[...taxonomies.tags.keys()]} />
			<p className="desk-count" role="status">
				{selected.length === rows.length
					? countNoun(rows.length, "post")
					: `${countNoun(selected.length, "post")} of ${rows.length}`}
				{selected.length < rows.length && (
					<>
						{" · "}
						<a href="/desk">Show all</a>
					</>
				)}
			</p>
			<PostTable rows={shown} query={query} now={now} today={dayOf(now, site.timeZone)} timeZone={site.timeZone} />
			<PostPages query={query} count={selected.length} />
		</DeskPage>
	);
}
