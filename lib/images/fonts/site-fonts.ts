import { FONT_ROLES, type FontRole, isFontFile, toFontFamily } from "@/lib/config/look/fonts";
import type { Site } from "@/lib/config/types";
import type { ContentSource } from "@/lib/content/source/content-source";
import { type Font, type FontIssue, loadFont } from "./font";

/** A font that the owner has chosen: a file, or fonts of the system as a value of `font-family`. */
export type ChosenFont = { file: Font } | { family: string };

export interface SiteFonts {
	chosen: Partial<Record<FontRole, ChosenFont>>;
	issues: (FontIssue & { path: ["font"] | ["fonts", FontRole] })[];
}

export async function loadFonts(
	source: ContentSource,
	{ font, fonts = {} }: Pick<Site, "font" | "fonts">,
	mode: "development" | "production",
): Promise<SiteFonts> {
	const result: SiteFonts = { chosen: {}, issues: [] };
	for (const role of FONT_ROLES) {
		const own = fonts[role];
		const name = own ?? (role === "text" ? font : undefined);
		if (name === undefined) continue;
		if (own !== undefined && !isFontFile(own)) {
			result.chosen[role] = { family: toFontFamily(own) };
			continue;
		}
		const loaded = await loadFont(source, own === undefined ? "font" : `fonts.${role}`, name, mode);
		if ("src" in loaded) result.chosen[role] = { file: loaded };
		else result.issues.push({ ...loaded, path: own === undefined ? ["font"] : ["fonts", role] });
	}
	return result;
}

/** Lists the font files that pages load, each once. */
export function listFontFiles({ chosen }: SiteFonts): Font[] {
	const files = Object.values(chosen).flatMap((font) => ("file" in font ? [font.file] : []));
	return [...new Map(files.map((file) => [file.src, file])).values()];
}
