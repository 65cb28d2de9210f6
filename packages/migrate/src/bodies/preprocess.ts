import { applyEdits, createDiagnostic, createPositionFinder, maskCode } from "quire-blog/source-adapter";
import { findDelimited } from "@/lib/utils/delimited";
import type { Edit } from "@/lib/utils/edits";
import type { Diagnostic, ForeignPost, PreprocessedBody } from "@/packages/migrate/src/adapter-types";
import { convertKramdown, separateMarkdownInHtml } from "./kramdown";
import { convertLiquidBlocks, escapeTags, unescapeTags } from "./liquid/blocks";
import { typedScope } from "./liquid/engine";
import { renderTemplates, type TemplateEnvironment, type TemplateProblem } from "./liquid/render";
import { findLiquidShortcodes } from "./liquid/shortcodes";
import { TEMPLATE_LIMITS } from "./liquid/work-limit";
import { convertShortcodes, findHugoShortcodes, findZolaShortcodes } from "./shortcodes/parse";
import { type FrontMatter, param } from "./shortcodes/renderers";
import type { SiteData } from "./template-data";

/** The syntax of other systems that a body has. */
export interface ForeignSyntax {
	/** The language of its templates, or the system whose shortcodes it has: Hugo (`{{< figure >}}`) or Zola (`{{ figure() }}`). */
	templates?: "liquid" | "hugo" | "zola" | undefined;
	/** Whether it may have what kramdown adds to Markdown; bodies with templates of Liquid always may. */
	kramdown: boolean;
}

/** The tags of Liquid whose content isn't Markdown. */
const LIQUID_BLOCKS = {
	opening: /\{%-?\s{0,20}(highlight|raw|verbatim|comment)\b[^%]*%\}/,
	closing: ([, name]: RegExpExecArray) => String.raw`\{%-?\s{0,20}end${name}\b`,
};

/** The data of templates in a folder without a site of another system. */
const NO_DATA: SiteData = { siteVariables: { baseurl: "", url: "" }, data: {}, includes: {}, version: "" };

/** Converts the syntax of other systems in a body to Markdown. `indented` tells whether indented lines are code. */
export async function preprocess(
	post: ForeignPost,
	{ templates, kramdown }: ForeignSyntax,
	siteData: SiteData = NO_DATA,
	indented = true,
): Promise<PreprocessedBody> {
	const diagnostics: Diagnostic[] = [];
	let { body } = post;
	let lines = body.split("\n").map((_, line) => line);
	const { title, description, date, path, extra } = post;
	const frontMatter = { title, description, date: date?.iso, url: path, ...extra };
	const values = {
		frontMatter: { ...siteData.params, ...frontMatter },
		template: templateEnvironment(frontMatter, siteData),
		report: (problem: TemplateProblem, { line, column }: { line: number; column: number }) => {
			const position = { line: (lines[line - 1] ?? 0) + post.bodyLine, column };
			const rule = problem.kind === "limit" ? "template-limit" : "template-unknown";
			diagnostics.push(createDiagnostic(rule, post.file, position, describeProblem(problem)));
		},
	};
	const steps = [
		...(templates === "liquid" ? liquidSteps(values) : templates ? shortcodeSteps(templates, values) : []),
		...(kramdown ? [(text: string, masked: string) => convertKramdown(masked, text)] : []),
		...(/\smarkdown=/.test(body) ? [(_: string, masked: string) => separateMarkdownInHtml(masked)] : []),
	];
	const maskOptions = { indented, blocks: templates === "liquid" ? LIQUID_BLOCKS : undefined };
	for (const step of steps) {
		const edits = await step(body, maskCode(body, maskOptions));
		if (edits.length === 0) continue;
		const edited = applyEdits(body, edits);
		body = edited.text;
		lines = edited.lines.map((line) => lines[line] ?? lines.at(-1) ?? 0);
	}
	return { text: body, lines, diagnostics };
}

function templateEnvironment(
	frontMatter: Record<string, unknown>,
	{ system, siteVariables, data, includes }: SiteData,
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

interface TemplateContext {
	frontMatter: FrontMatter;
	template: Omit<TemplateEnvironment, "report">;
	/** The position is that in the text of the current step. */
	report: (problem: TemplateProblem, position: { line: number; column: number }) => void;
}

/** One pass over a body: returns its edits. `masked` is the same text with its code masked. */
type Step = (body: string, masked: string) => Edit[] | Promise<Edit[]>;

function liquidSteps({ frontMatter, template, report }: TemplateContext): Step[] {
	return [
		convertLiquidBlocks,
		(body, masked) => {
			const findPosition = createPositionFinder(body);
			const reportAt = (problem: TemplateProblem, offset: number) => report(problem, findPosition(offset));
			return renderTemplates(body, masked, { ...template, report: reportAt });
		},
		// The previous step reports unknown tags.
		(body, masked) => convertShortcodes(body, findLiquidShortcodes(masked, body), frontMatter).edits,
		unescapeTags,
	];
}

function shortcodeSteps(system: "hugo" | "zola", { frontMatter, report }: TemplateContext): Step[] {
	const findShortcodes = system === "hugo" ? findHugoShortcodes : findZolaShortcodes;
	return [
		convertEscapedShortcodes,
		(body, masked) => {
			const { edits, unknown } = convertShortcodes(body, findShortcodes(masked), frontMatter);
			const findPosition = createPositionFinder(body);
			for (const { start, end } of unknown)
				report({ kind: "tag", name: shorten(body.slice(start, end)) }, findPosition(start));
			return system === "hugo" ? [...edits, ...convertParamsInCode(body, masked, frontMatter)] : edits;
		},
		unescapeTags,
	];
}

function convertParamsInCode(body: string, masked: string, frontMatter: FrontMatter): Edit[] {
	return findHugoShortcodes(body).flatMap(({ name, args, start, end }) => {
		const text = name === "param" && masked[start] !== "{" ? param(args, frontMatter) : undefined;
		return text === undefined ? [] : [{ start, end, text }];
	});
}

function shorten(tag: string): string {
	return tag.length > 60 ? `${tag.slice(0, 59)}…` : tag.replace(/\s+/g, " ");
}

/** Converts `{{</* figure *\/>}}`, which Hugo shows as `{{< figure >}}`. */
function convertEscapedShortcodes(body: string): Edit[] {
	return [...findDelimited(body, /\{\{([<%]?)\s*\/\*/, /\*\/\s*[>%]?\}\}/)].map(
		({ start, end, opening: [, open = ""], content, closing }) => ({
			start,
			end,
			text: escapeTags(`{{${open} ${content.trim()} ${closing.replace(/[*/\s]/g, "")}`),
		}),
	);
}
