import "@/app/desk/desk.css";
import "@/app/desk/write/write.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DeskHead, deskMetadata, NoticeBox } from "@/app/desk/desk-page";
import { ActionsPanel } from "@/app/desk/write/actions-panel";
import { FieldsForm } from "@/app/desk/write/fields-form";
import { StartEditor } from "@/app/desk/write/start-editor";
import { postDeskPath } from "@/lib/desk/urls";
import { readPostPath } from "@/lib/next/desk/find-post";
import { getBlog } from "@/lib/next/get-blog";
import { encodePath } from "@/lib/utils/url";

interface Props {
	params: Promise<{ path: string[] }>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Finds a post of any status; shows the 404 page if there is none. */
async function findPost(path: readonly string[]) {
	const { posts, pages } = await getBlog().collection();
	const postPath = readPostPath(path);
	return [...posts, ...pages].find((post) => post.path === postPath) ?? notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { title } = await findPost((await params).path);
	return deskMetadata(`Write: ${title}`);
}

/** Renders the editor of a post: its source, and beside it its page. The script of `lib/client/editor` does the rest. */
export default async function Page({ params, searchParams }: Props) {
	const blog = getBlog();
	const [post, { line, notice }, site, { posts, tags, authors }] = await Promise.all([
		params.then(({ path }) => findPost(path)),
		searchParams,
		blog.site(),
		blog.collection(),
	]);
	const name = blog.source.ownerPath(post.file);
	const options = {
		file: post.file,
		name,
		path: post.path,
		language: post.lang ?? site.language,
		line: Number(line) || 1,
	};
	const usedAuthors = posts.flatMap((one) => one.authors.map((author) => author.id ?? author.name));
	const authorNames = [...new Set([...authors.keys(), ...usedAuthors])];
	return (
		<div className="desk desk-write" lang="en" dir="ltr">
			<a className="desk-skip" href="#text">
				Skip to the text
			</a>
			<DeskHead site={site} section="/desk" />
			<StartEditor src="/desk/script" options={options}>
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
						<ActionsPanel />
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
						<a data-part="page-link" href={encodePath(post.path)}>
							Open the page
						</a>
					</p>
					<p className="write-hint" data-part="hint">
						<kbd>Esc</kbd> and then <kbd>Tab</kbd> leaves the text. <kbd>F1</kbd> lists all keys.
					</p>
				</footer>
				<KeyHelp />
			</StartEditor>
		</div>
	);
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

export function KeyHelp() {
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
