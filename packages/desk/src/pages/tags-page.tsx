import { getDesk } from "@/packages/desk/src/blog/desk";
import { getUsedTags } from "@/packages/desk/src/blog/merge";
import { formatRowQuery, parseRowQuery } from "@/packages/desk/src/model/rows";
import { findSimilarTags, type TagGroup } from "@/packages/desk/src/model/tags";
import { countNoun, formatCount } from "@/packages/desk/src/model/time";
import { DeskPage, type Page, type PageRequest } from "./document";

/** Shows all tags, how often they are used, and those that may mean the same. */
export async function showTags({ query: { changed, left } }: PageRequest): Promise<Page> {
	const { blog, pending } = await getDesk();
	const [site, tags] = await Promise.all([blog.site(), getUsedTags(blog)]);
	const similar = findSimilarTags(tags);
	const content = (
		<DeskPage site={site} section="/tags" title="Tags" pending={pending}>
			{changed !== undefined && (
				<p className="desk-pending" role="status">
					{countNoun(Number(changed), "file")} changed.
					{Number(left) > 0 && ` ${countNoun(Number(left), "file")} to be changed by hand.`}
				</p>
			)}
			<h2 id="similar">Nearly the same</h2>
			{similar.length === 0 && <p className="desk-empty">No two tags look alike.</p>}
			{similar.map((group) => (
				<MergeForm key={group.map(({ label }) => label).join()} group={group} />
			))}
			<h2 id="all">All {formatCount(tags.length)}</h2>
			<ul className="desk-tags">
				{tags.map(({ label, count }) => (
					<li key={label}>
						<a href={`/${formatRowQuery({ ...parseRowQuery({}), tag: label })}`}>{label}</a>
						<span>{formatCount(count)}</span>
					</li>
				))}
			</ul>
			<h2 id="rename">Rename or merge others</h2>
			<form className="desk-form" action="/tags/merge">
				<label>
					<span>Tag</span>
					<select name="from" required>
						{tags.flatMap(({ spellings }) => spellings.map(({ text }) => <option key={text}>{text}</option>))}
					</select>
				</label>
				<label>
					<span>becomes</span>
					<input name="to" required list="desk-tags" autoComplete="off" />
				</label>
				<datalist id="desk-tags">
					{tags.map(({ label }) => (
						<option key={label} value={label} />
					))}
				</datalist>
				<button type="submit">Preview</button>
			</form>
		</DeskPage>
	);
	return { title: "Tags", content };
}

/** Renders the form that merges a group of tags. Its button leads to a preview. */
function MergeForm({ group }: { group: TagGroup }) {
	const spellings = group.flatMap((tag) => tag.spellings);
	return (
		<form className="desk-merge" action="/tags/merge">
			<fieldset>
				<legend className="sr-only">Merge {spellings.map(({ text }) => text).join(", ")}</legend>
				{spellings.map(({ text, files }, index) => (
					<label key={text}>
						<input type="radio" name="to" value={text} defaultChecked={index === 0} />
						{text} <small>{countNoun(files.length, "post")}</small>
						<input type="hidden" name="from" value={text} />
					</label>
				))}
			</fieldset>
			<button type="submit">Merge …</button>
		</form>
	);
}
