import { SMALL_WIDTHS, WIDTHS } from "@/lib/images/widths";

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
	/** The aspect ratio to which the image is cropped. */
	ratio?: number;
	/** Whether narrower images keep their own width. */
	isText?: boolean;
}

const from = (from: number, width: number, unit: Step["unit"] = "px"): Step => ({ from, width, unit });
/** The margins are 20 pixels in a window of 400, and 5% in larger ones. */
const PHONE = from(0, 90, "vw");

/** A phone's column is narrower than this only at a pixel density of 1, which phones don't have. */
const COLUMN_MIN_WIDTH = 660;

/** The part of the column from which on an image counts as wide as the column. */
const NEARLY_FULL = 0.9;

/** The slots for images in the layout. The numbers follow from the grid, the cards and the post header. */
export const SLOTS = {
	text: { steps: [from(640, 630), PHONE], minWidth: COLUMN_MIN_WIDTH, maxWidth: 1280, isText: true },
	wide: { steps: [from(1144, 1030), PHONE], minWidth: COLUMN_MIN_WIDTH, maxWidth: 2080 },
	featured: {
		steps: [from(1144, 594), from(820, 52, "vw"), PHONE],
		minWidth: COLUMN_MIN_WIDTH,
		maxWidth: 1280,
		ratio: 3 / 2,
	},
	card: { steps: [from(996, 317), from(604, 43, "vw"), PHONE], maxWidth: 1080, ratio: 3 / 2 },
	portrait: { steps: [from(0, 64)], maxWidth: 192, ratio: 1 },
} as const satisfies Record<string, Slot>;

export type ImageSlot = keyof typeof SLOTS;

/** Returns the widths of files that a slot can use of an image, which is displayed at most at `displayWidth` CSS pixels. */
export function getFileWidths(slot: ImageSlot, image: { width: number }, displayWidth: number): number[] {
	if (slot === "portrait") return upTo(SMALL_WIDTHS, Math.min(image.width, SLOTS.portrait.maxWidth));
	const { minWidth = 0, maxWidth, isText }: Slot = SLOTS[slot];
	const [smallest = 0] = WIDTHS;
	const widths = WIDTHS.filter((width) => width >= minWidth || displayWidth <= smallest);
	return upTo(widths, Math.min(image.width, maxWidth, isText ? displayWidth * 2 : Number.POSITIVE_INFINITY));
}

/** Returns the widths up to the first one that is sufficient for a maximum. */
function upTo(widths: readonly number[], maximum: number): number[] {
	const lastIndex = widths.findIndex((width) => width >= maximum);
	return lastIndex < 0 ? [...widths] : widths.slice(0, lastIndex + 1);
}

/** Returns the maximum width of an image in a slot, in CSS pixels. */
export function slotWidth(slot: ImageSlot): number {
	return SLOTS[slot].steps[0].width;
}

/** Returns the `sizes` attribute of an image in a slot. The part that is cropped at its sides counts as well. */
export function getSizes(slot: ImageSlot, image: { width: number; ratio: number }): string {
	const { steps, ratio, isText }: Slot = SLOTS[slot];
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
