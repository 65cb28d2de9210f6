import { DEFAULT_WIDTH } from "@/features/look/setting";
import { SMALL_WIDTHS, WIDTHS } from "@/lib/content/images/srcset-widths";

/** The width of an image in windows of at least `from` pixels, in pixels or in percent of the window. */
interface Step {
	from: number;
	width: number;
	unit: "px" | "vw";
}

interface Slot {
	steps: readonly Step[];
	/** The maximum width in pixels of a file, for screens with a high resolution. */
	maxWidth: number;
	/** The minimum width in pixels of a file, unless the image is displayed smaller. */
	minWidth?: number;
	/** The aspect ratio to which images are cropped. */
	ratio?: number;
	/** Whether narrower images keep their own width. */
	isText?: boolean;
}

const from = (from: number, width: number, unit: Step["unit"] = "px"): Step => ({ from, width, unit });
/** The margins are 20 pixels in a window of 400, and 5% in larger ones. */
const PHONE = from(0, 90, "vw");

/** A phone's column is narrower than this only at a pixel density of 1, which phones don't have. */
const COLUMN_MIN_WIDTH = 660;

/** The share of the column from which on an image counts as wide as the column. */
const NEARLY_FULL = 0.9;

/** The slots for images in the layout of the usual width. The numbers follow from the grid, the cards and the post header. */
const SLOTS = {
	text: { steps: [from(640, 630), PHONE], minWidth: COLUMN_MIN_WIDTH, maxWidth: 1280, isText: true },
	wide: { steps: [from(1144, 1030), PHONE], minWidth: COLUMN_MIN_WIDTH, maxWidth: 2080 },
	// Higher than wide on a phone, where it is cropped at its sides.
	cover: {
		steps: [from(2080, 2080), from(1000, 100, "vw"), from(0, 200, "vw")],
		minWidth: COLUMN_MIN_WIDTH,
		maxWidth: 2080,
	},
	featured: {
		steps: [from(1144, 594), from(820, 52, "vw"), PHONE],
		minWidth: COLUMN_MIN_WIDTH,
		maxWidth: 1280,
		ratio: 3 / 2,
	},
	card: { steps: [from(996, 317), from(604, 43, "vw"), PHONE], maxWidth: 1080, ratio: 3 / 2 },
	/** A row of images is 240 pixels high, and 110 on a phone; its images grow a little. The ratio makes a width of a height. */
	row: { steps: [from(640, 260), from(0, 140)], maxWidth: 1080, ratio: 1 },
	/** In the owner's design, with the owner's `sizes`. */
	own: { steps: [from(0, 100, "vw")], maxWidth: 2080 },
	portrait: { steps: [from(0, 64)], maxWidth: 192, ratio: 1 },
	logo: { steps: [from(0, 400)], maxWidth: 800 },
} as const satisfies Record<string, Slot>;

export type ImageSlot = keyof typeof SLOTS;

/** The size of text on wide screens in pixels, and by how many rem the wide column is wider than the text. */
const REM = 20;
const WIDE = 20;
/** The minimum width of a card and the gap between cards in rem, and the share of the image in the featured post. */
const CARD = { width: 14, gap: 2 };
const FEATURED_SHARE = 594 / 1030;

/** By the width of the text in rem. */
const otherLayouts = new Map<number, Record<ImageSlot, Slot>>();

/** `textWidth` is in rem. */
function slotsOf(textWidth: number): Record<ImageSlot, Slot> {
	if (textWidth === DEFAULT_WIDTH) return SLOTS;
	const known = otherLayouts.get(textWidth) ?? createSlots(textWidth);
	otherLayouts.set(textWidth, known);
	return known;
}

function createSlots(textWidth: number): Record<ImageSlot, Slot> {
	const wide = textWidth + WIDE;
	const columns = Math.floor((wide + CARD.gap) / (CARD.width + CARD.gap));
	const cards = Array.from({ length: columns - 1 }, (_, index) => columns - index).map((count, index) => {
		const start = windowOf(count * CARD.width + (count - 1) * CARD.gap);
		const width = Math.round(((wide - (count - 1) * CARD.gap) * REM) / count);
		return index === 0 ? from(start, width) : from(start, Math.floor(86 / count), "vw");
	});
	const [text, featured] = [textWidth * REM, Math.round(wide * REM * FEATURED_SHARE)];
	const column = { minWidth: COLUMN_MIN_WIDTH };
	const start = windowOf(wide);
	return {
		...SLOTS,
		text: { ...column, steps: [from(windowOf(textWidth), text), PHONE], maxWidth: twice(text), isText: true },
		wide: { ...column, steps: [from(start, wide * REM), PHONE], maxWidth: twice(wide * REM) },
		featured: {
			...SLOTS.featured,
			steps: [from(start, featured), ...SLOTS.featured.steps.slice(1)],
			maxWidth: twice(featured),
		},
		card: { ...SLOTS.card, steps: [...cards, PHONE] },
	};
}

/** Returns the window width in pixels from which on a column has a width in rem: the rem grows with the window. */
function windowOf(rem: number): number {
	return Math.round((16 * rem) / (0.9 - 0.0035 * rem));
}

/** Returns the width of a file for screens with two pixels to a CSS pixel. */
function twice(width: number): number {
	return WIDTHS.find((candidate) => candidate >= 2 * width) ?? WIDTHS.at(-1) ?? 0;
}

/** Returns the file widths of an image for a slot. `displayWidth` is its maximum width on the page in CSS pixels. */
export function getFileWidths(
	slot: ImageSlot,
	image: { width: number },
	displayWidth: number,
	textWidth = DEFAULT_WIDTH,
): number[] {
	if (slot === "portrait") return upTo(SMALL_WIDTHS, Math.min(image.width, SLOTS.portrait.maxWidth));
	const { minWidth = 0, maxWidth, isText } = slotsOf(textWidth)[slot];
	const [smallest = 0] = WIDTHS;
	const widths = WIDTHS.filter((width) => width >= minWidth || displayWidth <= smallest);
	return upTo(widths, Math.min(image.width, maxWidth, isText ? displayWidth * 2 : Number.POSITIVE_INFINITY));
}

/** Returns the widths up to the first one of at least `maximum`. */
function upTo(widths: readonly number[], maximum: number): number[] {
	const lastIndex = widths.findIndex((width) => width >= maximum);
	return lastIndex < 0 ? [...widths] : widths.slice(0, lastIndex + 1);
}

/** Returns the maximum width of an image in a slot, in CSS pixels. */
export function slotWidth(slot: ImageSlot, textWidth = DEFAULT_WIDTH): number {
	return slotsOf(textWidth)[slot].steps[0]?.width ?? 0;
}

export function isCropped(slot: ImageSlot): boolean {
	return "ratio" in SLOTS[slot] && slot !== "row";
}

/** Returns the `sizes` attribute of an image in a slot. The part that is cropped at its sides counts as well. */
export function getSizes(slot: ImageSlot, image: { width: number; ratio: number }, textWidth = DEFAULT_WIDTH): string {
	const { steps, ratio, isText } = slotsOf(textWidth)[slot];
	const [widest] = steps;
	// For a nearly full width, browsers choose the same file anyway.
	if (isText && widest && image.width < widest.width * NEARLY_FULL) {
		return formatSizes([from(Math.ceil(image.width / NEARLY_FULL), image.width), PHONE], 1);
	}
	return formatSizes(steps, ratio ? Math.max(1, image.ratio / ratio) : 1);
}

function formatSizes(steps: readonly Step[], factor: number): string {
	return steps
		.map(({ from, width, unit }) => `${from > 0 ? `(min-width:${from}px) ` : ""}${Math.ceil(width * factor)}${unit}`)
		.join(", ");
}
