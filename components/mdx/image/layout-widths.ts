/** A width that the layout gives an image: from `from` pixels of the window on, `width` pixels or hundredths of the window. */
interface Step {
	from: number;
	width: number;
	unit: "px" | "vw";
}

interface ImagePlace {
	steps: readonly Step[];
	/** Pixels that a sharp screen needs at most. */
	most: number;
	/** Width to height of the frame that cuts the image, where there is one. */
	ratio?: number;
	/** Narrower images stand at their own width. */
	isText?: boolean;
}

const from = (from: number, width: number, unit: Step["unit"] = "px"): Step => ({ from, width, unit });
/** Margins are 20 pixels at 400 and five hundredths above, so that this is right everywhere. */
const PHONE = from(0, 90, "vw");

const NEAR = 0.9;

/** The places for images; the styles of the grid, of cards and of posts decide on the numbers. */
export const SLOTS = {
	text: { steps: [from(640, 630), PHONE], most: 1280, isText: true },
	wide: { steps: [from(1144, 1030), PHONE], most: 2080 },
	featured: { steps: [from(1144, 594), from(820, 52, "vw"), PHONE], most: 1280, ratio: 3 / 2 },
	card: { steps: [from(996, 317), from(604, 43, "vw"), PHONE], most: 1080, ratio: 3 / 2 },
	portrait: { steps: [from(0, 64)], most: 192, ratio: 1 },
} as const satisfies Record<string, ImagePlace>;

export type ImageSlot = keyof typeof SLOTS;

/** The most pixels of the page that a place gives an image. */
export function slotWidth(place: ImageSlot): number {
	return SLOTS[place].steps[0].width;
}

/** How wide an image is drawn at a place, as `sizes` for the browser; what a frame cuts away at its sides counts as well. */
export function getSizes(place: ImageSlot, image: { width: number; ratio: number }): string {
	const { steps, ratio, isText }: ImagePlace = SLOTS[place];
	const [widest] = steps;
	// Near the width of the column it makes no difference to the file that is chosen.
	if (isText && widest && image.width < widest.width * NEAR) {
		return sizes([from(Math.ceil(image.width / 0.9), image.width), PHONE], 1);
	}
	return sizes(steps, ratio ? Math.max(1, image.ratio / ratio) : 1);
}

function sizes(steps: readonly Step[], factor: number): string {
	return steps
		.map(({ from, width, unit }) => `${from > 0 ? `(min-width:${from}px) ` : ""}${Math.ceil(width * factor)}${unit}`)
		.join(", ");
}
