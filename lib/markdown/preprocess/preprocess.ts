import type { Post } from "@/lib/content/types";
import type { Dialect } from "@/lib/markdown/dialects/detect";
import { admonitionTitles } from "@/lib/markdown/dialects/docusaurus/admonition-titles";
import { mdxAsMarkdown } from "@/lib/markdown/dialects/mdx/as-markdown";
import { convertLegacyMdx, unwrapMdxBlocks } from "@/lib/markdown/dialects/mdx/legacy-syntax";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { applyEdits, composeLines, type EditedText } from "./edits";
import { separateMarkdownInHtml } from "./markdown-in-html";
import { maskCode } from "./mask-code";
import { convertBackslashFormulas, escapeDollars, separateDisplayFormulas } from "./math";
import { type Step, templateSteps } from "./templates";

/** A body as the input of the Markdown or MDX parser. */
export interface PreprocessedBody extends EditedText {
	diagnostics: Diagnostic[];
}

type Source = Pick<Post, "file" | "title" | "body" | "bodyLine"> &
	Partial<Pick<Post, "extra" | "description" | "date" | "path">>;

/** Converts the syntax of other systems to Markdown or MDX; `lines` maps the lines of the result to those of the body. */
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
	const frontMatter = { title, description, date: date?.iso, url: path, ...extra };
	const values = {
		frontMatter,
		scope: { page: frontMatter, site: siteVariables },
		report: (name: string, { line, column }: { line: number; column: number }) => {
			const position = { line: (lines[line - 1] ?? 0) + post.bodyLine, column };
			const message = `Unknown template tag \`${name}\`; it is left out. Replace it with Markdown or delete it.`;
			diagnostics.push(createDiagnostic("template-unknown", post.file, position, message));
		},
	};
	const steps: Step[] = templateSteps(dialect, values);
	if (isMdx || dialect.isMdxFallback) steps.push(unwrapMdxBlocks);
	if (isMdx) steps.push((_, masked) => convertLegacyMdx(masked));
	if (dialect.isMdxFallback) steps.push((_, masked) => mdxAsMarkdown(masked));
	if (!isMdx && /\smarkdown=/.test(body)) steps.push((_, masked) => separateMarkdownInHtml(masked));
	if (body.includes(":::")) steps.push((_, masked) => admonitionTitles(masked));
	if (dialect.math)
		steps.push(
			(_, masked) => convertBackslashFormulas(masked),
			(_, masked) => separateDisplayFormulas(masked),
			(_, masked) => escapeDollars(masked),
		);
	for (const step of steps) {
		const edits = await step(body, maskCode(body, { indented: !isMdx && !dialect.isMdxFallback }));
		if (edits.length === 0) continue;
		const edited = applyEdits(body, edits);
		body = edited.text;
		lines = composeLines(lines, edited.lines);
	}
	return { text: body, lines, diagnostics };
}
