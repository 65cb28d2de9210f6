import { z } from "zod";
import { parseColor } from "@/lib/utils/color/parse-color";
import { byShape } from "@/lib/utils/scalars";

/** The colors that an owner can choose; all others are derived from them. */
export const COLOR_NAMES = ["accent", "paper", "ink"] as const;
export type ColorName = (typeof COLOR_NAMES)[number];

/** CSS colors: one for both themes, or one for each. */
export interface OwnColor {
	both?: string | undefined;
	light?: string | undefined;
	dark?: string | undefined;
}

export type SiteColors = Partial<Record<ColorName, OwnColor | undefined>>;

const HINT = 'Write `"#0a7d5a"` with quotes, a name such as teal, or rgb(), hsl(), hwb(), oklab() or oklch().';

const cssColor = z.string().transform((value, context) => {
	const color = value.trim().toLowerCase();
	const parsed = parseColor(color);
	if (parsed?.alpha === 1) return color;
	const message =
		color === ""
			? 'has no color. In YAML, ` #` begins a comment: put the color in quotes, as in `"#0a7d5a"`.'
			: parsed
				? `is translucent: \`${value}\`. Use an opaque color, so that its contrast is known.`
				: `is not a color: \`${value}\`. ${HINT}`;
	context.addIssue({ code: "custom", message });
	return z.NEVER;
});

const ownColor = byShape(
	cssColor.transform((both): OwnColor => ({ both })),
	z.strictObject({ light: cssColor.optional(), dark: cssColor.optional() }),
	`must be a color, or have \`light:\` and \`dark:\` below it. ${HINT}`,
);

export const colorsSetting = z.strictObject(
	{ accent: ownColor.optional(), paper: ownColor.optional(), ink: ownColor.optional() },
	{
		error: ({ code }) => (code === "invalid_type" ? "must have `accent:`, `paper:` or `ink:` below it." : undefined),
	},
);
