import { z } from "zod";
import { byShape, text } from "@/lib/utils/scalars";

export interface CodeThemes {
	light: string;
	dark: string;
}

const name = text.transform((value) => value.toLowerCase().replace(/\s+/g, "-"));

/** `undefined` for the built-in theme. */
export const codeThemeSetting = byShape(
	name.transform((theme): CodeThemes | undefined => (theme === "built-in" ? undefined : { light: theme, dark: theme })),
	z.strictObject({ light: name, dark: name }),
	"must be the name of a Shiki theme or built-in, or have `light:` and `dark:` below it.",
);
