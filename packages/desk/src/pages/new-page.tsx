import { findPostFolders } from "quire-blog/tools/blog";
import { getDesk } from "@/packages/desk/src/blog/desk";
import { getUsedTags } from "@/packages/desk/src/blog/merge";
import { DeskPage, type Page, type PageRequest } from "./document";

/** The maximum number of tags with a checkbox; the others are offered while a tag is typed. */
const MAX_BOXES = 12;

export async function showNewPost({ query: { notice } }: PageRequest): Promise<Page> {
	const { blog, pending } = await getDesk();
	const [site, tags, folders] = await Promise.all([blog.site(), getUsedTags(blog), findPostFolders(blog)]);
	const frequent = tags.toSorted((a, b) => b.count - a.count).slice(0, MAX_BOXES);
	const content = (
		<DeskPage
			site={site}
			section="/"
			title="New post"
			lead="Its file is named by the day and the title."
			pending={pending}
			notice={notice}
		>
			<form className="desk-write-form" method="post" action="/actions/new">
				<label className="desk-title-field">
					<span>Title</span>
					<input name="title" required autoComplete="off" />
				</label>
				{frequent.length > 0 && (
					<fieldset>
						<legend>Tags</legend>
						{frequent.map(({ label }) => (
							<label key={label} className="desk-check">
								<input type="checkbox" name="tag" value={label} />
								<span>{label}</span>
							</label>
						))}
					</fieldset>
				)}
				<label>
					<span>{frequent.length > 0 ? "Other tags, separated by commas" : "Tags, separated by commas"}</span>
					<input name="tags" list="desk-tags" autoComplete="off" />
				</label>
				<datalist id="desk-tags">
					{tags.map(({ label }) => (
						<option key={label} value={label} />
					))}
				</datalist>
				{folders.length > 1 && (
					<label>
						<span>Folder</span>
						<select name="folder">
							{folders.map((folder) => (
								<option key={folder}>{folder}</option>
							))}
						</select>
					</label>
				)}
				{site.languages.length > 0 && (
					<label>
						<span>Language</span>
						<select name="language">
							{site.languages.map(({ language }) => (
								<option key={language} value={language}>
									{new Intl.DisplayNames(language, { type: "language" }).of(language)}
								</option>
							))}
						</select>
					</label>
				)}
				<label>
					<span>Format</span>
					<select name="format">
						<option value="md">Markdown</option>
						<option value="mdx">MDX, with components</option>
					</select>
				</label>
				<label className="desk-check">
					<input type="checkbox" name="draft" defaultChecked />
					<span>It is a draft at first</span>
				</label>
				<button type="submit" className="desk-primary">
					Make the post
				</button>
			</form>
		</DeskPage>
	);
	return { title: "New post", content };
}
