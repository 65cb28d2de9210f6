import type { Dialect } from "@/lib/markdown/dialects/detect";
import { convertLiquidBlocks, escapeTags, unescapeTags } from "@/lib/markdown/dialects/liquid/blocks";
import { renderTemplates, type TemplateEnvironment, type TemplateProblem } from "@/lib/markdown/dialects/liquid/render";
import { findLiquidShortcodes } from "@/lib/markdown/dialects/liquid/shortcodes";
import type { FrontMatter } from "@/lib/markdown/shortcodes/arguments";
import { convertShortcodes, findHugoShortcodes, findParam, findZolaShortcodes } from "@/lib/markdown/shortcodes/parse";
import { findDelimited } from "@/lib/utils/delimited";
import { createPositionFinder, type Edit } from "./edits";

export interface TemplateContext {
	frontMatter: FrontMatter;
	template: Omit<TemplateEnvironment, "report">;
	/** The position is that in the text of the current step. */
	report: (problem: TemplateProblem, position: { line: number; column: number }) => void;
}

/** One pass over a body: returns its edits. `masked` is the same text with its code masked. */
export type Step = (body: string, masked: string) => Edit[] | Promise<Edit[]>;

export function templateSteps(dialect: Dialect, { frontMatter, template, report }: TemplateContext): Step[] {
	if (dialect.liquid) {
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
	if (!dialect.shortcodes) return [];
	const findShortcodes = dialect.shortcodes === "hugo" ? findHugoShortcodes : findZolaShortcodes;
	return [
		convertEscapedShortcodes,
		(body, masked) => {
			const { edits, unknown } = convertShortcodes(body, findShortcodes(masked), frontMatter);
			const findPosition = createPositionFinder(body);
			for (const { start, end } of unknown)
				report({ kind: "tag", name: shorten(body.slice(start, end)) }, findPosition(start));
			return dialect.shortcodes === "hugo" ? [...edits, ...convertParamsInCode(body, masked, frontMatter)] : edits;
		},
		unescapeTags,
	];
}

function convertParamsInCode(body: string, masked: string, frontMatter: FrontMatter): Edit[] {
	return findHugoShortcodes(body).flatMap(({ name, args, start, end }) => {
		const text = name === "param" && masked[start] !== "{" ? findParam(args, frontMatter) : undefined;
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
