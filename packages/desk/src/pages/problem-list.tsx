import { groupEqual } from "quire-blog/tools/blog";
import type { Position } from "@/lib/utils/position";
import { findIdeaProject } from "@/packages/desk/src/blog/idea-project";
import type { Severity } from "@/packages/desk/src/model/blog-types";
import { listEditorLinks } from "@/packages/desk/src/model/editor-links";
import { postDeskPath, writePath } from "@/packages/desk/src/model/urls";

/** A problem or another finding that an editor may want to change. */
interface Problem extends Position {
	/** The path as the owner knows it. */
	file: string;
	/** The path on disk. */
	path: string;
	severity: Severity;
	message: string;
	rule?: string;
	/** The path of the post of the file, if there is one. */
	post?: string | undefined;
	frame?: string | undefined;
}

interface Props {
	problems: readonly Problem[];
	/** The text for an empty list. */
	empty: string;
}

/** The maximum number of problems in the list, and of places of one. */
const MAX_SHOWN = 200;

/** Renders problems, each with links to its line in editors. Equal ones are one, with the places of the others below. */
export function ProblemList({ problems, empty }: Props) {
	if (problems.length === 0) return <p className="desk-empty">{empty}</p>;
	const groups = groupEqual(problems);
	return (
		<>
			<ol className="desk-problems">
				{groups.slice(0, MAX_SHOWN).map(([first, ...others]) => (
					<ProblemItem key={`${first.rule} ${first.message} ${first.frame}`} problem={first} others={others} />
				))}
			</ol>
			{groups.length > MAX_SHOWN && <p className="desk-empty">And {groups.length - MAX_SHOWN} more.</p>}
		</>
	);
}

function ProblemItem({ problem, others }: { problem: Problem; others: readonly Problem[] }) {
	const { severity, message, frame } = problem;
	return (
		<li>
			<p>
				<b className={`desk-${severity}`}>{severity}</b> {message}
			</p>
			{frame && <pre className="desk-frame">{frame}</pre>}
			<ProblemPlace problem={problem} />
			{others.length > 0 && (
				<details>
					<summary>
						{others.length} more {others.length === 1 ? "place" : "places"}
					</summary>
					{others.slice(0, MAX_SHOWN).map((other, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: two problems can be the same in every respect.
						<ProblemPlace key={index} problem={other} />
					))}
				</details>
			)}
		</li>
	);
}

function ProblemPlace({ problem: { file, path, line, column, rule, post } }: { problem: Problem }) {
	return (
		<p className="desk-where">
			{post === undefined ? (
				<code>
					{file}:{line}
				</code>
			) : (
				<a href={postDeskPath(post)}>
					<code>
						{file}:{line}
					</code>
				</a>
			)}
			{rule && <span>{rule}</span>}
			{post !== undefined && <a href={writePath(post, line)}>Write</a>}
			<EditorLinks path={path} position={{ line, column }} />
		</p>
	);
}

export function EditorLinks({ path, position }: { path: string; position: Position }) {
	return (
		<span className="desk-editors">
			{listEditorLinks(path, position, findIdeaProject(path)).map(({ name, href }) => (
				<a key={name} href={href} title={`Open the line in ${name}`}>
					{name}
				</a>
			))}
		</span>
	);
}
