import { getDirection } from "@/lib/i18n/messages";
import { chooseFaces } from "./choose-font";
import { type Breakable, measure, setBalanced, startsOfLines } from "./lines";
import { type Line, type Paragraph, toParagraph } from "./shape";
import type { Cut } from "./typeface";

/** Lines of text, and the size at which they fit. */
export interface Block {
	lines: Line[];
	size: number;
}

/** A size to try, and how many lines there may be of it. */
export interface Step {
	size: number;
	lines: number;
}

/** How a text is to be set. */
export interface Manner {
	language: string;
	cut: Cut;
	width: number;
	/** From the largest on. */
	steps: readonly Step[];
}

/** Sets a text as large as it fits; what is too long for the last step ends in an ellipsis. Nothing if no font has its letters. */
export async function setText(text: string, manner: Manner): Promise<Block | undefined> {
	const { width, steps } = manner;
	const last = steps.at(-1);
	const paragraph = last && (await toSet(text, manner));
	if (!paragraph) return undefined;
	const measured = measure(paragraph, width / last.size);
	const linesAt = ({ size }: Step) => startsOfLines(measured, width / size);
	const step = steps.find((one) => linesAt(one).length <= one.lines);
	if (step) return { lines: setBalanced(measured, width / step.size), size: step.size };
	return setText(shorten(measured, linesAt(last)[last.lines] ?? 0), { ...manner, steps: [last] });
}

const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

async function toSet(text: string, { language, cut }: Manner): Promise<Paragraph | undefined> {
	const chosen = await chooseFaces(text, language, cut);
	// A Latin title on an Arabic blog runs as Latin does; where both letters are mixed, the language decides.
	const isFromRight = getDirection(language) === "rtl" && FROM_RIGHT.test(text);
	return chosen && toParagraph(chosen, language, isFromRight ? "rtl" : undefined);
}

/** Ends a text before a unit, or before its last one if it is shortened again. */
function shorten({ paragraph: { text }, units }: Breakable, before: number): string {
	const end = (text.endsWith("…") ? units.at(-2) : units[before])?.start ?? 0;
	return `${text.slice(0, end).replace(/[\s\p{P}]+$/u, "")}…`;
}
