import { text } from "@/lib/utils/scalars";

/** The width of a line of text in rem, as `app/styles/tokens.css` has it, and the number of characters that fit into it. */
export const DEFAULT_WIDTH = 31.5;
const DEFAULT_CHARACTERS = 66;

const NAMED_WIDTHS: Record<string, number> = { narrow: 27, normal: DEFAULT_WIDTH, wide: 38 };
const [MIN_WIDTH, MAX_WIDTH] = [19, 44];
const [MIN_CHARACTERS, MAX_CHARACTERS] = [40, 92];

/** In rem; `undefined` for the default width. */
export const widthSetting = text.transform((value, context) => {
	const [, digits, unit] = /^(\d+(?:\.\d+)?)\s*(rem|ch|characters)?$/i.exec(value) ?? [];
	const number = Number(digits);
	const rem =
		unit?.toLowerCase() === "rem" ? number : Math.round((number * DEFAULT_WIDTH * 100) / DEFAULT_CHARACTERS) / 100;
	const width = NAMED_WIDTHS[value.toLowerCase()] ?? (digits === undefined ? undefined : rem);
	if (width !== undefined && width >= MIN_WIDTH && width <= MAX_WIDTH)
		return width === DEFAULT_WIDTH ? undefined : width;
	context.addIssue({
		code: "custom",
		message: `must be narrow, normal, wide, a number of characters from ${MIN_CHARACTERS} to ${MAX_CHARACTERS}, or a length such as 36rem (from ${MIN_WIDTH} to ${MAX_WIDTH}).`,
	});
	return undefined;
});
