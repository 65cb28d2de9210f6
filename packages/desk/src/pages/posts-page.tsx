import { getDesk } from "@/packages/desk/src/blog/desk";
import { listAgenda } from "@/packages/desk/src/model/agenda";
import { parseRowQuery, selectRows } from "@/packages/desk/src/model/rows";
import { countNoun, dayOf } from "@/packages/desk/src/model/time";
import { DeskPage, type Page, type PageRequest } from "./document";
import { Figures } from "./figures";
import { PostFilter } from "./post-filter";
import { PostPages, PostTable, ROWS_PER_PAGE } from "./post-table";

export async function showPosts({ query: parameters }: PageRequest): Promise<Page> {
	const { blog, rows, diagnostics, pending } = await getDesk();
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
	const content = (
		<DeskPage site={site} section="/" title="Posts" pending={pending} notice={parameters.notice}>
			<p className="desk-actions">
				<a className="desk-button" href="/new">
					New post
				</a>
			</p>
			<Figures rows={rows} diagnostics={diagnostics} next={agenda[0]} />
			<PostFilter query={query} tags={[...taxonomies.tags.keys()]} sections={Object.keys(site.sections)} />
			<p className="desk-count" role="status">
				{selected.length === rows.length
					? countNoun(rows.length, "post")
					: `${countNoun(selected.length, "post")} of ${rows.length}`}
				{selected.length < rows.length && (
					<>
						{" · "}
						<a href="/">Show all</a>
					</>
				)}
			</p>
			<PostTable rows={shown} query={query} now={now} today={dayOf(now, site.timeZone)} timeZone={site.timeZone} />
			<PostPages query={query} count={selected.length} />
		</DeskPage>
	);
	return { title: "Posts", content };
}
