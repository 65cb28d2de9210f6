import { HEIGHT, type OgImage, WIDTH } from "@/lib/metadata/og-image/types";
import type { Cut } from "@/lib/outputs/og-images/typeset/typeface";
import { type Block, type Step, setText } from "@/lib/outputs/og-images/typeset/typeset";
import { COLOURS } from "./colors";
import { setRow } from "./row";
import { drawLine, inColour } from "./svg";

const MIDDLE = WIDTH / 2;
const NOTHING: Block = { lines: [], size: 0 };
/** From base line to base line, in sizes of the text. */
const LEADING = 1.4;
const MEASURE = WIDTH - 2 * 84;

/** Base lines of the first and the last row, and what is between them. */
const HEAD = 90;
const FOOT = 576;
const MARK = { centre: 506, height: 38, path: "M2 2l6 3 6-3v10l-6 3-6-3zm7.5 3.9v6.6l3-1.5V4.4z" };
const PORTRAIT = { centre: 128, radius: 76 };

/** Letters that are as high as the line, or have marks above and below it, need more room between lines. */
const HIGH = /[\p{sc=Arabic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;
const MARKED = /\p{sc=Arabic}/u;
/** From the base line to the top of a capital letter. */
const CAPITAL = 0.67;

const TITLE: readonly Step[] = [
	{ size: 128, lines: 1 },
	{ size: 104, lines: 2 },
	{ size: 82, lines: 3 },
	{ size: 70, lines: 3 },
	{ size: 60, lines: 4 },
	{ size: 50, lines: 5 },
];
const HIGH_TITLE: readonly Step[] = [
	{ size: 120, lines: 1 },
	{ size: 100, lines: 2 },
	{ size: 84, lines: 2 },
	{ size: 72, lines: 3 },
	{ size: 54, lines: 4 },
	{ size: 44, lines: 5 },
];
const SENTENCE: readonly Step[] = [
	{ size: 31, lines: 1 },
	{ size: 30, lines: 2 },
];

/** Draws a card as the title page of a book: the author at its head, the footer at its foot. `portrait` is an address. */
export async function drawTitlePage(card: OgImage, portrait?: string): Promise<string> {
	const { language } = card;
	const set = (text: string, cut: Cut, steps: readonly Step[]) =>
		setText(text, { language, cut, steps, width: MEASURE });
	const row = (texts: readonly string[]) => setRow(texts, language, MEASURE);
	const [sentence = "", ...others] = card.below;
	const below = others.length > 0 ? await row(card.below) : await set(sentence, "text", SENTENCE);
	const isHigh = HIGH.test(card.title);
	const all = isHigh ? HIGH_TITLE : TITLE;
	const steps = portrait ? all.filter(({ size, lines }) => size < 110 && lines < 4) : all;
	const title = (await set(card.title, "display", steps)) ?? (await set(card.footer[0] ?? "", "display", steps));
	const leading = MARKED.test(card.title) ? 1.4 : isHigh ? 1.24 : 1.12;
	const parts = [
		portrait ? drawPortrait(portrait) : drawBlock(await row(card.above), HEAD, COLOURS.muted),
		drawMiddle({ title, below, leading }, portrait ? PORTRAIT.centre + PORTRAIT.radius : HEAD),
		drawMark(),
		drawBlock(await row(card.footer), FOOT, COLOURS.ink),
	];
	const paper = `<path fill="${COLOURS.paper}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${paper}${parts.join("")}</svg>`;
}

interface Middle {
	title?: Block;
	below?: Block;
	/** From base line to base line of the title, in its size. */
	leading: number;
}

/** The title with what is below it, in the middle between what is above it and the mark. */
function drawMiddle({ title = NOTHING, below = NOTHING, leading }: Middle, above: number): string {
	const [capital, further] = [title.size * CAPITAL, heightOf(title, leading)];
	const gap = 38 + title.size * Math.min(0.4, leading - 0.9);
	const rest = below.lines.length > 0 ? gap + heightOf(below) : 0;
	const first = (above + MARK.centre - MARK.height / 2 + capital - further - rest) / 2;
	const base = first + further + gap;
	return drawBlock(title, first, COLOURS.ink, leading) + drawBlock(below, base, COLOURS.muted);
}

/** From the first base line to the last one. */
function heightOf({ lines, size }: Block, leading = LEADING): number {
	return Math.max(0, lines.length - 1) * size * leading;
}

function drawBlock({ lines, size }: Block, first: number, color: string, leading = LEADING): string {
	const drawn = lines.map((line, index) => drawLine(line, MIDDLE, first + index * size * leading, size));
	return inColour(color, ...drawn);
}

function drawMark(): string {
	const scale = MARK.height / 13;
	const place = `translate(${MIDDLE - 8 * scale} ${MARK.centre - 8.5 * scale}) scale(${scale})`;
	return inColour(COLOURS.accent, `<path transform="${place}" fill-rule="evenodd" d="${MARK.path}"/>`);
}

function drawPortrait(address: string): string {
	const { centre, radius } = PORTRAIT;
	const [left, top, side] = [MIDDLE - radius, centre - radius, 2 * radius];
	const circle = `<clipPath id="circle"><circle cx="${MIDDLE}" cy="${centre}" r="${radius}"/></clipPath>`;
	return `${circle}<image clip-path="url(#circle)" x="${left}" y="${top}" width="${side}" height="${side}" href="${address}"/>`;
}
