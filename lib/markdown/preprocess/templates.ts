import type { Dialect } from "@/lib/markdown/dialects/detect";
import { convertLiquid } from "@/lib/markdown/dialects/jekyll/liquid";
import { convertLiquidBlocks, escapeTags, unescapeTags } from "@/lib/markdown/dialects/jekyll/liquid-blocks";
import { findControlFlow, renderControlFlow, type Scope } from "@/lib/markdown/dialects/jekyll/liquid-engine";
import {
	convertShortcodes,
	type FrontMatter,
	findHugoShortcodes,
	findZolaShortcodes,
} from "@/lib/markdown/shortcodes/parse";
import { type Edit, positionAt } from "./edits";

/** The values that templates can show, and where their problems are reported. */
export interface TemplateContext {
	frontMatter: FrontMatter;
	/** The variables of Jekyll's templates. */
	scope: Scope;
	/** Reports an unknown tag, with its position in the text of the current step. */
	report: (name: string, position: { line: number; column: number }) => void;
}

/** Returns the edits of one pass over a body; `masked` is the same text with its code masked. */
export type Step = (body: string, masked: string) => Edit[] | Promise<Edit[]>;

/** Returns the steps that convert the tags of a template language to Markdown. */
export function templateSteps(dialect: Dialect, { frontMatter, scope, report }: TemplateContext): Step[] {
	if (dialect.liquid) {
		return [
			convertLiquidBlocks,
			async (body, masked) => {
				const range = findControlFlow(masked);
				const text = range && (await renderControlFlow(body.slice(range.start, range.end), scope));
				return range && text !== undefined ? [{ ...range, text }] : [];
			},
			async (body, masked) => {
				const { edits, unknown } = await convertLiquid(masked, scope);
				for (const { name, start } of unknown) report(name, positionAt(body, start));
				return edits;
			},
			unescapeTags,
		];
	}
	if (!dialect.shortcodes) return [];
	const findShortcodes = dialect.shortcodes === "hugo" ? findHugoShortcodes : findZolaShortcodes;
	return [
		convertEscapedShortcodes,
		(body, masked) => {
			const { edits, unknown } = convertShortcodes(body, findShortcodes(masked), frontMatter);
			for (const { name, start } of unknown) report(name, positionAt(body, start));
			return edits;
		},
		unescapeTags,
	];
}

/** Converts `{{</* figure *\/>}}`, which Hugo shows as `{{< figure >}}`. */
function convertEscapedShortcodes(body: string): Edit[] {
	return [...body.matchAll(/\{\{([<%]?)\s*\/\*\s*([\s\S]*?)\s*\*\/\s*([>%]?)\}\}/g)].map(
		({ 0: match, 1: open = "", 2: content = "", 3: close = "", index }) => ({
			start: index,
			end: index + match.length,
			text: escapeTags(`{{${open} ${content} ${close}}}`),
		}),
	);
}
