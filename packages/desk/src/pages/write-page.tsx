import { getBlog } from "quire-blog/tools/blog";
import { encodePath } from "@/lib/utils/url";
import type { EditorOptions } from "@/packages/desk/src/model/protocol";
import { postDeskPath } from "@/packages/desk/src/model/urls";
import { DeskHead, NoticeBox, type Page, type PageRequest } from "./document";
import { FieldsForm } from "./write-fields";

/** Shows the editor of a post: its source, and beside it its page. The script of `src/editor` does the rest. */
export async function showEditor({ query: { line, notice }, path, siteUrl }: PageRequest): Promise<Page | undefined> {
	const blog = getBlog();
	const [site, { posts, pages, tags, authors }] = await Promise.all([blog.site(), blog.collection()]);
	const post = [...posts, ...pages].find((one) => one.path === path);
	if (!post) return undefined;
	const name = blog.source.diskPath(post.file);
	const options = {
		file: post.file,
		name,
		path: post.path,
		language: post.lang ?? site.language,
		line: Number(line) || 1,
		siteUrl,
	} satisfies EditorOptions;
	const usedAuthors = posts.flatMap((one) => one.authors.map((author) => author.id ?? author.name));
	const authorNames = [...new Set([...authors.keys(), ...usedAuthors])];
	const content = (
		<div className="desk desk-write">
			<a className="desk-skip" href="#text">
				Skip to the text
			</a>
			<DeskHead site={site} section="/" />
			<main id="content" className="write" data-preview="true" data-editor={JSON.stringify(options)}>
				<header className="write-bar">
					<h1>
						<a href={postDeskPath(post.path)} title="What the desk knows of this post">
							<code data-part="name">{name}</code>
						</a>
					</h1>
					<p className="write-status" role="status" data-part="status" data-kind="loading">
						Loading …
					</p>
					<p className="write-tools">
						<button type="button" className="desk-primary" data-part="save" data-command="save" disabled>
							Save
						</button>
						<button type="button" data-part="preview-switch" data-command="preview" aria-pressed="true">
							Page
						</button>
						<button type="button" data-command="keys">
							Keys
						</button>
					</p>
				</header>
				<NoticeBox id={notice} />
				<section className="write-notice" data-part="notice" aria-label="Question" aria-live="polite" hidden />
				<div className="write-panes">
					<section className="write-source" aria-label="Source">
						<details data-part="fields">
							<summary>Front matter</summary>
							<FieldsForm tags={[...tags.values()].map(({ label }) => label)} authors={authorNames} />
						</details>
						<details data-part="actions">
							<summary>Publish, rename, commit</summary>
							<div data-part="action-forms">
								<p className="write-empty">Reading the post …</p>
							</div>
						</details>
						<details data-part="outline">
							<summary>Outline</summary>
							<ol className="write-outline" data-part="outline-list" />
						</details>
						<div className="write-text" id="text" data-part="text">
							<noscript>The editor needs JavaScript.</noscript>
						</div>
						<details data-part="problems">
							<summary>
								Problems <span data-part="problem-count">…</span>
							</summary>
							<ol className="write-problems" data-part="problem-list" />
						</details>
					</section>
					<section className="write-preview" aria-label="Page">
						<iframe data-part="preview" title="The page" />
					</section>
				</div>
				<footer className="write-foot">
					<p data-part="facts" />
					<p data-part="position" />
					<p>
						<label htmlFor="saving">Save</label>{" "}
						<select id="saving" data-part="saving" defaultValue="typing">
							<option value="typing">as I type</option>
							<option value="command">on command</option>
						</select>
					</p>
					<p>
						<a data-part="page-link" href={siteUrl + encodePath(post.path)}>
							Open the page
						</a>
					</p>
					<p className="write-hint" data-part="hint">
						<kbd>Esc</kbd> and then <kbd>Tab</kbd> leaves the text. <kbd>F1</kbd> lists all keys.
					</p>
				</footer>
				<KeyHelp />
			</main>
		</div>
	);
	return { title: `Write: ${post.title}`, content };
}

const KEYS = [
	{ keys: ["Ctrl-S"], does: "Save" },
	{ keys: ["Ctrl-Enter"], does: "Show or hide the page; on a narrow screen, switch to it" },
	{ keys: ["Esc", "Tab"], does: "Leave the text; Tab alone indents" },
	{ keys: ["Ctrl-Space"], does: "Complete: links, headings, images, tags, components, fields" },
	{ keys: ["F8"], does: "Go to the next problem" },
	{ keys: ["Ctrl-."], does: "Make the correction of the problem on this line" },
	{ keys: ["Ctrl-Shift-M"], does: "List the problems" },
	{ keys: ["Ctrl-F"], does: "Search and replace" },
	{ keys: ["Ctrl-Z", "Ctrl-Y"], does: "Undo, redo" },
	{ keys: ["Alt-↑", "Alt-↓"], does: "Move the line" },
] as const;

function KeyHelp() {
	return (
		<dialog className="write-keys" data-part="keys" aria-labelledby="keys-title">
			<h2 id="keys-title">Keys</h2>
			<p>On a Mac, Ctrl is ⌘.</p>
			<table>
				<tbody>
					{KEYS.map(({ keys, does }) => (
						<tr key={does}>
							<th scope="row">
								{keys.map((key) => (
									<kbd key={key}>{key}</kbd>
								))}
							</th>
							<td>{does}</td>
						</tr>
					))}
				</tbody>
			</table>
			<form method="dialog">
				<button type="submit">Close</button>
			</form>
		</dialog>
	);
}
