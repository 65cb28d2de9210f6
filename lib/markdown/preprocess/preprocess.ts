import type { ParsedPost, Post } from "@/lib/content/types";
import type { Dialect } from "@/lib/markdown/dialects/detect";
import { convertKramdown, separateMarkdownInHtml } from "@/lib/markdown/dialects/kramdown/syntax";
import { typedScope } from "@/lib/markdown/dialects/liquid/engine";
import type { TemplateProblem } from "@/lib/markdown/dialects/liquid/render";
import type { SiteTemplates } from "@/lib/markdown/dialects/liquid/site-templates";
import { TEMPLATE_LIMITS } from "@/lib/markdown/dialects/liquid/work-limit";
import { mdxAsMarkdown } from "@/lib/markdown/dialects/mdx/as-markdown";
import { convertLegacyMdx, unwrapMdxBlocks } from "@/lib/markdown/dialects/mdx/legacy-syntax";
import { admonitionTitles } from "@/lib/markdown/plugins/remark/admonitions";
import { createDiagnostic, type Diagnostic } from "@/lib/utils/diagnostics";
import { applyEdits, composeLines, type EditedText } from "./edits";
import { maskCode } from "./mask-code";
import { convertBackslashFormulas, escapeDollars, separateDisplayFormulas } from "./math";
import { type Step, type TemplateContext, templateSteps } from "./templates";

export interface PreprocessedBody extends EditedText {
	diagnostics: Diagnostic[];
}

/** The template data of a folder without a site of another system. */
const NO_TEMPLATES: SiteTemplates = { siteVariables: { baseurl: "", url: "" }, data: {}, includes: {}, version: "" };

type Source = Pick<ParsedPost, "file" | "title" | "body" | "bodyLine"> &
	Partial<Pick<Post, "extra" | "description" | "date" | "path">>;

export async function preprocess(
	post: Source,
	dialect: Dialect,
	siteTemplates: SiteTemplates = NO_TEMPLATES,
): Promise<PreprocessedBody> {
	const diagnostics: Diagnostic[] = [];
	const isMdx = dialect.syntax === "mdx";
	let { body } = post;
	let lines = body.split("\n").map((_, line) => line);
	const { title, description, date, path, extra = {} } = post;
	const frontMatter = { title, description, date: date?.iso, url: path, ...extra };
	const values = {
		frontMatter: { ...siteTemplates.params, ...frontMatter },
		template: templateEnvironment(frontMatter, siteTemplates),
		report: (problem: TemplateProblem, { line, column }: { line: number; column: number }) => {
			const position = { line: (lines[line - 1] ?? 0) + post.bodyLine, column };
			const rule = problem.kind === "limit" ? "template-limit" : "template-unknown";
			diagnostics.push(createDiagnostic(rule, post.file, position, describeProblem(problem)));
		},
	};
	const steps: Step[] = templateSteps(dialect, values);
	if (isMdx || dialect.isMdxFallback) steps.push(unwrapMdxBlocks);
	if (isMdx) steps.push((_, masked) => convertLegacyMdx(masked));
	if (dialect.isMdxFallback) steps.push(mdxAsMarkdown);
	if (!isMdx && (dialect.liquid || /\{:|^\^[ \t]*$/m.test(body)))
		steps.push((body, masked) => convertKramdown(masked, body));
	if (!isMdx && /\smarkdown=/.test(body)) steps.push((_, masked) => separateMarkdownInHtml(masked));
	if (body.includes(":::")) steps.push((_, masked) => admonitionTitles(masked));
	if (dialect.math)
		steps.push(
			(_, masked) => convertBackslashFormulas(masked),
			(_, masked) => separateDisplayFormulas(masked),
			(_, masked) => escapeDollars(masked),
		);
	const maskOptions = { indented: !isMdx && !dialect.isMdxFallback, templates: dialect.liquid };
	for (const step of steps) {
		const edits = await step(body, maskCode(body, maskOptions));
		if (edits.length === 0) continue;
		const edited = applyEdits(body, edits);
		body = edited.text;
		lines = composeLines(lines, edited.lines);
	}
	return { text: body, lines, diagnostics };
}

function templateEnvironment(
	frontMatter: Record<string, unknown>,
	{ system, siteVariables, data, includes }: SiteTemplates,
): TemplateContext["template"] {
	const scope = { ...data, ...frontMatter, page: frontMatter, site: { ...siteVariables, data } };
	return { scope: typedScope(scope), includes, evaluatesCode: system !== undefined };
}

function describeProblem({ kind, name }: TemplateProblem): string {
	const { steps, characters } = TEMPLATE_LIMITS;
	if (kind === "filter")
		return `Unknown template filter \`${name}\`; the value is shown without it. Write the value instead.`;
	if (kind === "limit") {
		const limits = `${steps.toLocaleString("en")} steps and make ${characters.toLocaleString("en")} characters`;
		return `\`${name}\` does too much: the templates of a text may take ${limits}. It and the tags after it are shown as they are written. Shorten its loops and values, or write the result instead.`;
	}
	return `Unknown template tag \`${name}\`; it is left out. Replace it with Markdown or delete it.`;
}
