import type { Post } from "@/lib/content/types";
import type { Dialect } from "@/lib/markdown/dialects/detect";
import { admonitionHeads } from "@/lib/markdown/dialects/docusaurus/admonition-titles";
import { mdxAsMarkdown } from "@/lib/markdown/dialects/mdx/as-markdown";
import { mdxBlocks, olderMdx } from "@/lib/markdown/dialects/mdx/legacy-syntax";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { applyEdits, composeLines, type Edited } from "./edits";
import { markdownInHtml } from "./markdown-in-html";
import { maskCode } from "./mask-code";
import { backslashFormulas, displayedFormulas, escapeDollars } from "./math";
import { type Step, templateSteps } from "./templates";

/** A body as the parser gets it. */
export interface PreprocessedBody extends Edited {
	diagnostics: Diagnostic[];
}

type Source = Pick<Post, "file" | "title" | "body" | "bodyLine"> &
	Partial<Pick<Post, "extra" | "description" | "date" | "path">>;

/** Makes of what other systems have beside Markdown and MDX what the parser knows; the lines lead back to the source. */
export async function preprocess(
	post: Source,
	dialect: Dialect,
	siteVariables: Record<string, unknown> = { baseurl: "", url: "" },
): Promise<PreprocessedBody> {
	const diagnostics: Diagnostic[] = [];
	const isMdx = dialect.syntax === "mdx";
	let { body } = post;
	let lines = body.split("\n").map((_, line) => line);
	const { title, description, date, path, extra = {} } = post;
	const page = { title, description, date: date?.iso, url: path, ...extra };
	const values = {
		fields: page,
		scope: { page, site: siteVariables },
		report: (name: string, { line, column }: { line: number; column: number }) => {
			const position = { line: (lines[line - 1] ?? 0) + post.bodyLine, column };
			const message = `Nothing here stands for \`${name}\`; it is left out. Write what it should show, or take it away.`;
			diagnostics.push(createDiagnostic("template-unknown", post.file, position, message));
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
		const edits = await step(body, maskCode(body, { indented: !isMdx && !dialect.wasMdx }));
		if (edits.length === 0) continue;
		const edited = applyEdits(body, edits);
		body = edited.text;
		lines = composeLines(lines, edited.lines);
	}
	return { text: body, lines, diagnostics };
}
