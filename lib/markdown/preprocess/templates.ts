import type { Dialect } from "@/lib/markdown/dialects/detect";
import { liquidEdits } from "@/lib/markdown/dialects/jekyll/liquid";
import { joinParts, liquidBlocks, part } from "@/lib/markdown/dialects/jekyll/liquid-blocks";
import { controlled, run, type Scope } from "@/lib/markdown/dialects/jekyll/liquid-engine";
import { type Fields, hugoShortcodes, shortcodeEdits, zolaShortcodes } from "@/lib/markdown/shortcodes/parse";
import { type Edit, positionAt } from "./edits";

/** What is known where a template is read. */
export interface TemplateValues {
	fields: Fields;
	scope: Scope;
	/** Notes a tag that nothing stands for, with its place in the text as it is then. */
	report: (name: string, position: { line: number; column: number }) => void;
}

/** One round of edits of a text; `prose` is the text without its code. */
export type Step = (body: string, prose: string) => Edit[] | Promise<Edit[]>;

/** What makes Markdown of the tags of a template language, round by round. */
export function templateSteps(dialect: Dialect, { fields, scope, report }: TemplateValues): Step[] {
	if (dialect.liquid) {
		return [
			liquidBlocks,
			async (body, prose) => {
				const range = controlled(prose);
				const text = range && (await run(body.slice(range.start, range.end), scope));
				return range && text !== undefined ? [{ ...range, text }] : [];
			},
			async (body, prose) => {
				const { edits, unknown } = await liquidEdits(prose, scope);
				for (const { name, start } of unknown) report(name, positionAt(body, start));
				return edits;
			},
			undoParts,
		];
	}
	if (!dialect.shortcodes) return [];
	const find = dialect.shortcodes === "hugo" ? hugoShortcodes : zolaShortcodes;
	return [
		showEscaped,
		(body, prose) => {
			const { edits, unknown } = shortcodeEdits(body, find(prose), fields);
			for (const { name, start } of unknown) report(name, positionAt(body, start));
			return edits;
		},
		undoParts,
	];
}

/** `{{</* figure *\/>}}` shows a tag without using it. */
function showEscaped(body: string): Edit[] {
	return [...body.matchAll(/\{\{([<%]?)\s*\/\*\s*([\s\S]*?)\s*\*\/\s*([>%]?)\}\}/g)].map(
		({ 0: all, 1: open = "", 2: inside = "", 3: close = "", index }) => ({
			start: index,
			end: index + all.length,
			text: part(`{{${open} ${inside} ${close}}}`),
		}),
	);
}

function undoParts(body: string): Edit[] {
	const text = joinParts(body);
	if (text === body) return [];
	return [...body.matchAll(/\uE002/g)].map(({ index }) => ({ start: index, end: index + 1, text: "" }));
}
