import type { Theme } from "@/features/look/palette";
import type { Oklch } from "@/lib/utils/color/oklch";

const NUMBER = String.raw`([\d.]+)`;
const COLOR = String.raw`oklch\(${NUMBER} ${NUMBER} ${NUMBER}\)`;
const TOKEN = new RegExp(String.raw`--color-([\w-]+): light-dark\(${COLOR}, ${COLOR}\);`, "g");

/** Returns the first `--color-name: light-dark(oklch(…), oklch(…))` of each name in a stylesheet. */
export function readTokens(css: string): Map<string, Record<Theme, Oklch>> {
	const tokens = new Map<string, Record<Theme, Oklch>>();
	for (const [, name = "", ...parts] of css.matchAll(TOKEN)) {
		const [l1 = 0, c1 = 0, h1 = 0, l2 = 0, c2 = 0, h2 = 0] = parts.map(Number);
		if (!tokens.has(name)) tokens.set(name, { light: [l1, c1, h1], dark: [l2, c2, h2] });
	}
	return tokens;
}
