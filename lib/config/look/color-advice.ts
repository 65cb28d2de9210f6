import { MIN_CONTRAST, minContrast, moveToContrast, toHex } from "@/lib/utils/color/oklch";
import type { SiteColors } from "./colors";
import { createPalette, THEMES } from "./palette";

export interface ColorAdvice {
	/** The path of the setting below `colors`. */
	path: string[];
	message: string;
}

/** Advises on colors of text whose contrast on paper and tint is below that of WCAG AA. They are still used. */
export function adviseOnColors(colors: SiteColors): ColorAdvice[] {
	const palette = createPalette(colors);
	return (["ink", "accent"] as const).flatMap((name) =>
		THEMES.flatMap((theme): ColorAdvice[] => {
			const written = palette.written[name]?.[theme];
			const { [name]: color, paper, tint } = palette[theme];
			const ratio = minContrast(color, [paper, tint]);
			if (written === undefined || ratio >= MIN_CONTRAST) return [];
			const path = colors[name]?.[theme] === undefined ? [name] : [name, theme];
			const nearest = moveToContrast(color, [paper, tint]);
			const remedy = nearest
				? `The nearest color that is readable is \`"${toHex(nearest)}"\`.`
				: "No color of this hue is readable on that paper; change `colors.paper`.";
			const floor = Math.floor(ratio * 100) / 100;
			const message = `\`colors.${path.join(".")}\` (${written}) has a contrast of ${floor}:1 on the paper of the ${theme} theme (${toHex(paper)}) and on its tint; text needs ${MIN_CONTRAST}:1. ${remedy}`;
			return [{ path, message }];
		}),
	);
}
