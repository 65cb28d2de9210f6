import { DeskPage, deskMetadata } from "@/app/desk/desk-page";
import { LineChanges } from "@/app/desk/line-changes";
import { countNoun } from "@/lib/desk/time";
import { getDesk } from "@/lib/next/desk/desk";
import { type PlannedFile, planMerge } from "@/lib/next/desk/merge";

export const metadata = deskMetadata("Merge tags");

interface Props {
	searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}

export default async function Page({ searchParams }: Props) {
	const [{ blog, pending }, parameters] = await Promise.all([getDesk(), searchParams]);
	const to = [parameters.to].flat()[0]?.trim() ?? "";
	const from = [...new Set([parameters.from ?? []].flat())].filter((name) => name !== to);
	const [site, plan] = await Promise.all([blog.site(), to === "" ? [] : planMerge(blog, new Set(from), to)]);
	const files = plan.filter(({ result }) => "text" in result).length;
	return (
		<DeskPage
			site={site}
			section="/desk/tags"
			title={`${from.join(", ")} → ${to}`}
			lead="Nothing is written yet. Only these lines change; the lists of tags that no post has any more are gone from the blog."
			pending={pending}
		>
			{plan.length === 0 && <p className="desk-empty">No post has these tags.</p>}
			{plan.map((file) => (
				<FileChanges key={file.name} file={file} />
			))}
			<form className="desk-form" method="post" action="/desk/tags/merge/run">
				{from.map((name) => (
					<input key={name} type="hidden" name="from" value={name} />
				))}
				<input type="hidden" name="to" value={to} />
				{files > 0 && (
					<button type="submit" className="desk-primary">
						Change {countNoun(files, "file")}
					</button>
				)}
				<a href="/desk/tags">Back to the tags</a>
			</form>
		</DeskPage>
	);
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
