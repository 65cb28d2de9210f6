import { ELLIPSIS } from "@/lib/blog/metadata/og-fonts";
import { getDirection } from "@/lib/i18n/find-messages";
import { chooseTypefaces } from "./choose-font";
import { findLineStarts, type MeasuredParagraph, measure, typesetBalanced } from "./lines";
import { createParagraph, type Line, type Paragraph } from "./shape";
import type { OpticalSize } from "./typeface";

/** Lines of text, and the font size at which they fit. */
export interface Block {
	lines: Line[];
	size: number;
}

/** A font size to try, and the maximum number of lines at this size. */
export interface SizeStep {
	size: number;
	lines: number;
}

export interface TypesetOptions {
	language: string;
	opticalSize: OpticalSize;
	width: number;
	/** Largest first. */
	steps: readonly SizeStep[];
}

/**
 * Typesets a text as large as it fits; a text that is too long for the last step is truncated with an ellipsis. Returns
 * `undefined` if no font has its letters.
 */
export async function typeset(text: string, options: TypesetOptions): Promise<Block | undefined> {
	const { width, steps } = options;
	const last = steps.at(-1);
	const paragraph = last && (await resolveParagraph(text, options));
	if (!paragraph) return undefined;
	const measured = measure(paragraph, width / last.size);
	const lineStartsAt = ({ size }: SizeStep) => findLineStarts(measured, width / size);
	const step = steps.find((candidate) => lineStartsAt(candidate).length <= candidate.lines);
	if (step) return { lines: typesetBalanced(measured, width / step.size), size: step.size };
	return typeset(truncate(measured, lineStartsAt(last)[last.lines] ?? 0), { ...options, steps: [last] });
}

const RTL_SCRIPT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

async function resolveParagraph(
	text: string,
	{ language, opticalSize }: TypesetOptions,
): Promise<Paragraph | undefined> {
	const resolved = await chooseTypefaces(text, language, opticalSize);
	// A Latin title on an Arabic blog is left-to-right; if both scripts are mixed, the language decides.
	const isRtl = getDirection(language) === "rtl" && RTL_SCRIPT.test(text);
	return resolved && createParagraph(resolved, language, isRtl ? "rtl" : undefined);
}

/** Truncates a text before the unit at `index`, or before its last unit if it is truncated already. */
function truncate({ paragraph: { text }, units }: MeasuredParagraph, index: number): string {
	const end = (text.endsWith(ELLIPSIS) ? units.at(-2) : units[index])?.start ?? 0;
	return `${text.slice(0, end).replace(/[\s\p{P}]+$/u, "")}${ELLIPSIS}`;
}
