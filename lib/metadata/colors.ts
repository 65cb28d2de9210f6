import { type Theme, tokenHex } from "@/lib/config/look/palette";
import type { Site } from "@/lib/config/types";

/** Returns a notation that works outside of stylesheets. */
export function pageColor({ colors }: Pick<Site, "colors">, theme: Theme): string {
	return tokenHex(colors, "paper", theme);
}
