import { getDesk } from "@/packages/desk/src/blog/desk";
import { type PlannedFile, planMerge } from "@/packages/desk/src/blog/merge";
import { countNoun } from "@/packages/desk/src/model/time";
import { DeskPage, type Page, type PageRequest } from "./document";
import { LineChanges } from "./line-changes";

/** Shows what a merge of tags changes. */
export async function showMerge({ query }: PageRequest): Promise<Page> {
	const { blog, pending } = await getDesk();
	const to = [query.to].flat()[0]?.trim() ?? "";
	const from = [...new Set([query.from ?? []].flat())].filter((name) => name !== to);
	const [site, plan] = await Promise.all([blog.site(), to === "" ? [] : planMerge(blog, new Set(from), to)]);
	const files = plan.filter(({ result }) => "text" in result).length;
	const content = (
		<DeskPage
			site={site}
			section="/tags"
			title={`${from.join(", ")} → ${to}`}
			lead="Nothing is written yet. Only these lines change; the lists of tags that no post has any more are gone from the blog."
			pending={pending}
		>
			{plan.length === 0 && <p className="desk-empty">No post has these tags.</p>}
			{plan.map((file) => (
				<FileChanges key={file.name} file={file} />
			))}
			<form className="desk-form" method="post" action="/tags/merge">
				{from.map((name) => (
					<input key={name} type="hidden" name="from" value={name} />
				))}
				<input type="hidden" name="to" value={to} />
				{files > 0 && (
					<button type="submit" className="desk-primary">
						Change {countNoun(files, "file")}
					</button>
				)}
				<a href="/tags">Back to the tags</a>
			</form>
		</DeskPage>
	);
	return { title: "Merge tags", content };
}

function FileChanges({ file: { name, result } }: { file: PlannedFile }) {
	return (
		<section>
			<h2 className="desk-file">{name}</h2>
			{"problem" in result ? (
				<p className="desk-warning">{result.problem}</p>
			) : (
				<LineChanges name={name} changes={result.changes} />
			)}
		</section>
	);
}
