import { STATUSES } from "quire-blog/tools/blog";
import type { RowQuery } from "@/packages/desk/src/model/rows";

interface Props {
	query: RowQuery;
	tags: readonly string[];
	/** The names of the sections of the blog. */
	sections: readonly string[];
}

export function PostFilter({ query, tags, sections }: Props) {
	const { text, status, tag, section, hasProblems, sort, isDescending } = query;
	return (
		// The key resets the fields when a link leads to another filter.
		<form key={JSON.stringify(query)} className="desk-filter" aria-label="Posts">
			<label className="desk-grow">
				<span>Title, path or file</span>
				<input type="search" name="q" defaultValue={text} />
			</label>
			<label>
				<span>Status</span>
				<select name="status" defaultValue={status ?? ""}>
					<option value="">any</option>
					{STATUSES.map((name) => (
						<option key={name}>{name}</option>
					))}
				</select>
			</label>
			<label>
				<span>Tag</span>
				<select name="tag" defaultValue={tag ?? ""}>
					<option value="">any</option>
					{tags.map((name) => (
						<option key={name}>{name}</option>
					))}
				</select>
			</label>
			{sections.length > 0 && (
				<label>
					<span>Section</span>
					<select name="section" defaultValue={section ?? ""}>
						<option value="">any</option>
						{sections.map((name) => (
							<option key={name}>{name}</option>
						))}
					</select>
				</label>
			)}
			<label className="desk-check">
				<input type="checkbox" name="problems" value="1" defaultChecked={hasProblems} />
				<span>With problems</span>
			</label>
			<input type="hidden" name="sort" value={sort} />
			<input type="hidden" name="order" value={isDescending ? "desc" : "asc"} />
			<button type="submit">Filter</button>
		</form>
	);
}
