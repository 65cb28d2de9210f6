import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { FONT_ROLES, type FontRole, isFontFile, toFontFamily } from "@/features/look/setting";
import type { Site } from "@/lib/config/site";
import { extensionOf } from "@/lib/content/images/formats";
import { hashedUrl } from "@/lib/content/images/urls";
import type { ContentSource } from "@/lib/content/source/content-source";
import { fileToUrl, isExternalUrl, urlToFile } from "@/lib/content/urls/resolve-url";
import { describeFileError } from "@/lib/utils/read-file";
import { didYouMean } from "@/lib/utils/suggest";
import { readWoff2, UnusableFont, type Woff2 } from "./woff2";

export interface Font extends Woff2 {
	/** Relative to the content folder. */
	file: string;
	/** The URL on pages, which changes with the file, so that browsers may keep it. */
	src: string;
	hash: string;
}

/** A font that the owner has chosen: a file, or fonts of the system as a value of `font-family`. */
export type ChosenFont = { file: Font } | { family: string };

interface FontIssue {
	rule: "font-missing" | "font-unreadable";
	message: string;
}

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

async function loadFont(
	source: ContentSource,
	setting: string,
	name: string,
	mode: "development" | "production",
): Promise<Font | FontIssue> {
	const file = fileOf(name);
	const version = file === undefined ? undefined : await source.fileVersion(file);
	if (file === undefined || version === undefined) return missing(source, setting, name);
	try {
		const bytes = await readFile(source.filePath(file));
		const hash = createHash("sha256").update(bytes).digest("hex");
		// In development there is no copy of the file, and its URL changes with its time.
		const src = mode === "development" ? `${fileToUrl(file)}?v=${version}` : hashedUrl(file, "woff2", hash);
		return { ...(await readWoff2(bytes)), file, src, hash };
	} catch (error) {
		const reason = describeFileError(error);
		const message = error instanceof UnusableFont ? reason : `can't be read: ${reason}.`;
		return { rule: "font-unreadable", message: `${file} ${message} Until then the system's fonts are used.` };
	}
}

/** Accepts the path in `public/` with or without a leading slash. */
function fileOf(name: string): string | undefined {
	const file = isExternalUrl(name) ? undefined : urlToFile(`/${name.replace(/^\/+/, "")}`);
	return file?.startsWith("public/") ? file : undefined;
}

async function missing(source: ContentSource, setting: string, name: string): Promise<FontIssue> {
	const fonts = (await source.listPublicFiles())
		.filter((file) => extensionOf(file) === "woff2")
		.map((file) => `/${file}`);
	const hint = didYouMean(`/${name.replace(/^\/+/, "")}`, fonts);
	const message = `No font ${fileOf(name) ?? name}; the system's fonts are used.${hint} Put a WOFF2 file into public/ and set \`${setting}:\` to its path there.`;
	return { rule: "font-missing", message };
}
