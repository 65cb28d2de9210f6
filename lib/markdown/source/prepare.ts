import type { Post } from "@/lib/content/types";
import type { Dialect } from "@/lib/markdown/dialect";
import { type Problem, problem } from "@/lib/problem";
import { admonitionHeads } from "./admonition-heads";
import { backslashFormulas, displayedFormulas, escapeDollars } from "./dollars";
import { applyEdits, type Edited, throughLines } from "./edits";
import { markdownInHtml } from "./markdown-in-html";
import { mdxBlocks, olderMdx } from "./mdx";
import { mdxAsMarkdown } from "./mdx-as-markdown";
import { proseOf } from "./prose";
import { type Step, templateSteps } from "./templates";

/** A body as the parser gets it. */
export interface Prepared extends Edited {
	problems: Problem[];
}

type Source = Pick<Post, "file" | "title" | "body" | "bodyLine"> &
	Partial<Pick<Post, "extra" | "description" | "date" | "path">>;

/** Makes of what other systems have beside Markdown and MDX what the parser knows; the lines lead back to the source. */
export async function prepare(
	post: Source,
	dialect: Dialect,
	siteValues: Record<string, unknown> = { baseurl: "", url: "" },
): Promise<Prepared> {
	const problems: Problem[] = [];
	const isMdx = dialect.syntax === "mdx";
	let { body } = post;
	let lines = body.split("\n").map((_, line) => line);
	const { title, description, date, path, extra = {} } = post;
	const page = { title, description, date: date?.iso, url: path, ...extra };
	const values = {
		fields: page,
		scope: { page, site: siteValues },
		report: (name: string, { line, column }: { line: number; column: number }) => {
			const place = { line: (lines[line - 1] ?? 0) + post.bodyLine, column };
			const message = `Nothing here stands for \`${name}\`; it is left out. Write what it should show, or take it away.`;
			problems.push(problem("template-unknown", post.file, place, message));
		},
	};
	const steps: Step[] = templateSteps(dialect, values);
	if (isMdx || dialect.wasMdx) steps.push(mdxBlocks);
	if (isMdx) steps.push((_, prose) => olderMdx(prose));
	if (dialect.wasMdx) steps.push((_, prose) => mdxAsMarkdown(prose));
	if (!isMdx && /\smarkdown=/.test(body)) steps.push((_, prose) => markdownInHtml(prose));
	if (body.includes(":::")) steps.push((_, prose) => admonitionHeads(prose));
	if (dialect.math)
		steps.push(
			(_, prose) => backslashFormulas(prose),
			(_, prose) => displayedFormulas(prose),
			(_, prose) => escapeDollars(prose),
		);
	for (const step of steps) {
		const edits = await step(body, proseOf(body, { indented: !isMdx && !dialect.wasMdx }));
		if (edits.length === 0) continue;
		const edited = applyEdits(body, edits);
		body = edited.text;
		lines = throughLines(lines, edited.lines);
	}
	return { text: body, lines, problems };
}
