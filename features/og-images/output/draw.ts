import sharp from "sharp";
import type { Line } from "@/features/og-images/output/typeset/shape";
import { getOutline, type OpticalSize } from "@/features/og-images/output/typeset/typeface";
import { type Block, type SizeStep, type TypesetOptions, typeset } from "@/features/og-images/output/typeset/typeset";
import { DOT, ELLIPSIS } from "@/lib/blog/metadata/og-fonts";
import { BUILT_IN_LOGO } from "@/lib/content/images/logo/logo";
import {
	defaultOgImageColors,
	OG_IMAGE_HEIGHT,
	OG_IMAGE_WIDTH,
	type OgImage,
	type OgImageColors,
	type OgImageLogo,
} from "@/lib/content/images/og-image";
import { getDirection } from "@/lib/i18n/find-messages";

/** Text needs few shades, a portrait many. */
const TEXT_COLORS = 16;

const PORTRAIT_COLORS = 256;

const PORTRAIT_SIDE = 312;

const CENTER = OG_IMAGE_WIDTH / 2;

const EMPTY_BLOCK: Block = { lines: [], size: 0 };

/** The distance between baselines, as a multiple of the font size. */
const LEADING = 1.4;

/** In pixels. */
const LINE_WIDTH = OG_IMAGE_WIDTH - 2 * 84;

const FIRST_BASELINE = 90;

const LAST_BASELINE = 576;

const LOGO = { center: 506, height: 38, path: BUILT_IN_LOGO };

const PORTRAIT = { center: 128, radius: 76 };

/** Scripts whose letters fill the line or have marks above and below it; they need more space between lines. */
const TALL_SCRIPT = /[\p{sc=Arabic}\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Devanagari}]/u;

const SCRIPT_WITH_MARKS = /[\p{sc=Arabic}\p{sc=Thai}\p{sc=Devanagari}]/u;

/** The height of a capital letter, as a multiple of the font size. */
const CAP_HEIGHT = 0.67;

const TITLE_STEPS: readonly SizeStep[] = [
	{ size: 128, lines: 1 },
	{ size: 104, lines: 2 },
	{ size: 82, lines: 3 },
	{ size: 70, lines: 3 },
	{ size: 60, lines: 4 },
	{ size: 50, lines: 5 },
];

const TALL_TITLE_STEPS: readonly SizeStep[] = [
	{ size: 120, lines: 1 },
	{ size: 100, lines: 2 },
	{ size: 84, lines: 2 },
	{ size: 72, lines: 3 },
	{ size: 54, lines: 4 },
	{ size: 44, lines: 5 },
];

const DESCRIPTION_STEPS: readonly SizeStep[] = [
	{ size: 31, lines: 1 },
	{ size: 30, lines: 2 },
];

const FONT_SIZES = [31, 28, 25] as const;

const MIN_FONT_SIZE = Math.min(...FONT_SIZES);

const ONE_LINE = [{ size: 1, lines: 1 }];

const EMPTY_LINE: Line = { glyphs: [], width: 0 };

const GAP: Line = { glyphs: [], width: 0.42 };

/** Draws an OG image as PNG; `portrait` is the content of the file that the image names. */
export async function drawOgImage(image: OgImage, portrait?: Buffer): Promise<Buffer> {
	const svg = await drawSvg(image, portrait && (await toDataUrl(portrait)));
	const palette = portrait ? { colors: PORTRAIT_COLORS } : { colors: TEXT_COLORS, dither: 0 };
	return sharp(Buffer.from(svg))
		.removeAlpha()
		.png({ palette: true, effort: 4, ...palette })
		.toBuffer();
}

/** Crops a portrait to a square. Returns a data URL. */
async function toDataUrl(portrait: Buffer): Promise<string> {
	const square = await sharp(portrait, { limitInputPixels: false })
		.autoOrient()
		.resize(PORTRAIT_SIDE, PORTRAIT_SIDE, { fit: "cover" })
		.png()
		.toBuffer();
	return `data:image/png;base64,${square.toString("base64")}`;
}

/**
 * Draws an OG image as SVG, in the layout of the title page of a book. `portrait` is a data URL; the portrait replaces the
 * first row.
 */
async function drawSvg(image: OgImage, portrait?: string): Promise<string> {
	const { language, colors = defaultOgImageColors() } = image;
	const typesetBlock = (text: string, opticalSize: OpticalSize, steps: readonly SizeStep[]) =>
		typeset(text, { language, opticalSize, steps, width: LINE_WIDTH });
	const row = (texts: readonly string[]) => typesetRow(texts, language, LINE_WIDTH);
	const [description = "", ...others] = image.below;
	const below = others.length > 0 ? await row(image.below) : await typesetBlock(description, "text", DESCRIPTION_STEPS);
	const isTall = TALL_SCRIPT.test(image.title);
	const allSteps = isTall ? TALL_TITLE_STEPS : TITLE_STEPS;
	const steps = portrait ? allSteps.filter(({ size, lines }) => size < 110 && lines < 4) : allSteps;
	const title =
		(await typesetBlock(image.title, "display", steps)) ??
		(await typesetBlock(image.footer[0] ?? "", "display", steps));
	const leading = SCRIPT_WITH_MARKS.test(image.title) ? 1.4 : isTall ? 1.24 : 1.12;
	const parts = [
		portrait ? drawPortrait(portrait) : drawBlock(await row(image.above), FIRST_BASELINE, colors.muted),
		drawMiddle({ title, below, leading }, colors, portrait ? PORTRAIT.center + PORTRAIT.radius : FIRST_BASELINE),
		image.logo ? drawOwnLogo(image.logo, colors) : image.logo === null ? "" : drawLogo(colors.accent),
		drawBlock(await row(image.footer), LAST_BASELINE, colors.ink),
	];
	const background = `<path fill="${colors.paper}" d="M0 0h${OG_IMAGE_WIDTH}v${OG_IMAGE_HEIGHT}H0z"/>`;
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${OG_IMAGE_WIDTH}" height="${OG_IMAGE_HEIGHT}">${background}${parts.join("")}</svg>`;
}

interface Middle {
	title?: Block | undefined;
	below?: Block | undefined;
	/** The distance between the baselines of the title, as a multiple of its font size. */
	leading: number;
}

/** Draws the title and the block below it, centered vertically between `top` and the logo. */
function drawMiddle(
	{ title = EMPTY_BLOCK, below = EMPTY_BLOCK, leading }: Middle,
	colors: OgImageColors,
	top: number,
): string {
	const [capHeight, titleHeight] = [title.size * CAP_HEIGHT, baselineSpan(title, leading)];
	const gap = 38 + title.size * Math.min(0.4, leading - 0.9);
	const belowHeight = below.lines.length > 0 ? gap + baselineSpan(below) : 0;
	const titleBaseline = (top + LOGO.center - LOGO.height / 2 + capHeight - titleHeight - belowHeight) / 2;
	const belowBaseline = titleBaseline + titleHeight + gap;
	return drawBlock(title, titleBaseline, colors.ink, leading) + drawBlock(below, belowBaseline, colors.muted);
}

function baselineSpan({ lines, size }: Block, leading = LEADING): number {
	return Math.max(0, lines.length - 1) * size * leading;
}

function drawBlock({ lines, size }: Block, firstBaseline: number, color: string, leading = LEADING): string {
	const shapes = lines.map((line, index) => drawLine(line, CENTER, firstBaseline + index * size * leading, size));
	return fillGroup(color, ...shapes);
}

function drawLogo(color: string): string {
	const scale = LOGO.height / 13;
	const transform = `translate(${CENTER - 8 * scale} ${LOGO.center - 8.5 * scale}) scale(${scale})`;
	return fillGroup(color, `<path transform="${transform}" fill-rule="evenodd" d="${LOGO.path}"/>`);
}

/** Draws the owner's logo at the height of the built-in one, but not wider than a line. */
function drawOwnLogo({ viewBox, content, color }: OgImageLogo, colors: OgImageColors): string {
	const { center, height } = LOGO;
	return `<svg x="${CENTER - LINE_WIDTH / 2}" y="${center - height / 2}" width="${LINE_WIDTH}" height="${height}" viewBox="${viewBox}" color="${colors[color]}">${content}</svg>`;
}

function drawPortrait(dataUrl: string): string {
	const { center, radius } = PORTRAIT;
	const [left, top, side] = [CENTER - radius, center - radius, 2 * radius];
	const circle = `<clipPath id="circle"><circle cx="${CENTER}" cy="${center}" r="${radius}"/></clipPath>`;
	return `${circle}<image clip-path="url(#circle)" x="${left}" y="${top}" width="${side}" height="${side}" href="${dataUrl}"/>`;
}

/**
 * Typesets texts in one row with dots between them. If they are too long, the font size is reduced, and then the last texts
 * are replaced by an ellipsis.
 */
async function typesetRow(texts: readonly string[], language: string, width: number): Promise<Block> {
	const typesetLine = async (text: string) => {
		const options: TypesetOptions = { language, opticalSize: "text", width: width / MIN_FONT_SIZE, steps: ONE_LINE };
		return (await typeset(text, options))?.lines ?? [];
	};
	const lines = (await Promise.all(texts.map(typesetLine))).flat();
	const [dot = EMPTY_LINE] = await typesetLine(DOT);
	const [ellipsis = EMPTY_LINE] = await typesetLine(ELLIPSIS);
	const row = joinLines(lines, dot, language);
	const size = FONT_SIZES.find((candidate) => row.width * candidate <= width);
	if (size) return { lines: [row], size };
	for (let count = lines.length - 1; count > 0; count -= 1) {
		const shortened = joinLines([...lines.slice(0, count), ellipsis], dot, language);
		if (shortened.width * MIN_FONT_SIZE <= width) return { lines: [shortened], size: MIN_FONT_SIZE };
	}
	return { lines: lines.slice(0, 1), size: MIN_FONT_SIZE };
}

/** Joins lines with dots between them, in the direction of the language. */
function joinLines(lines: readonly Line[], dot: Line, language: string): Line {
	const parts = lines.flatMap((line, index) => (index === 0 ? [line] : [GAP, dot, GAP, line]));
	const row: Line = { glyphs: [], width: 0 };
	for (const { glyphs, width } of getDirection(language) === "rtl" ? parts.toReversed() : parts) {
		for (const glyph of glyphs) row.glyphs.push({ ...glyph, x: glyph.x + row.width });
		row.width += width;
	}
	return row;
}

/** Draws the glyphs of a line, centered horizontally at `center` on its baseline. */
function drawLine({ glyphs, width }: Line, center: number, baseline: number, size: number): string {
	const start = center - (width * size) / 2;
	const paths = glyphs.map(({ face, id, x, y }) => {
		const outline = getOutline(face, id);
		const scale = face.scale * size;
		const matrix = [scale, 0, 0, -scale, start + x * size, baseline - y * size].map(
			(value) => Math.round(value * 1e5) / 1e5,
		);
		return outline && `<path transform="matrix(${matrix})" d="${outline}"/>`;
	});
	return paths.join("");
}

function fillGroup(color: string, ...shapes: string[]): string {
	return `<g fill="${color}">${shapes.join("")}</g>`;
}
