import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { getSite } from "@/lib/config/load";
import { contentFilePath, fileVersion, listPublicFiles } from "@/lib/content/source/files";
import { fileToUrl, isExternalUrl, urlToFile } from "@/lib/content/urls/assets";
import { extensionOf } from "@/lib/images/formats";
import { hashedUrl } from "@/lib/images/urls";
import { isDevelopment } from "@/lib/utils/environment";
import { once } from "@/lib/utils/memoize";
import { didYouMean } from "@/lib/utils/suggest";
import { readWoff2, UnusableFont, type Woff2 } from "./woff2";

/** The font file that the owner has chosen for headings and text. */
export interface Font extends Woff2 {
	/** Relative to the content folder. */
	file: string;
	/** The address that pages use: it changes with the file, so that browsers may keep it. */
	src: string;
	hash: string;
}

/** Why the owner's font isn't used, with what to do about it. */
export interface FontIssue {
	rule: "font-missing" | "font-unreadable";
	message: string;
}

const load = once("font", async (): Promise<Font | FontIssue | undefined> => {
	const { font: name } = await getSite();
	if (name === undefined) return undefined;
	const file = fileOf(name);
	const version = file === undefined ? undefined : await fileVersion(file);
	if (file === undefined || version === undefined) return missing(name);
	try {
		const bytes = await readFile(contentFilePath(file));
		const hash = createHash("sha256").update(bytes).digest("hex");
		// In development an address changes with the file's time; there is no copy of it.
		const src = isDevelopment ? `${fileToUrl(file)}?v=${version}` : hashedUrl(file, "woff2", hash);
		return { ...(await readWoff2(bytes)), file, src, hash };
	} catch (error) {
		const reason = error instanceof Error ? error.message.replace(/, \w+ '.*$/, "") : String(error);
		const message = error instanceof UnusableFont ? reason : `can't be read: ${reason}.`;
		return { rule: "font-unreadable", message: `${file} ${message} Until then the system's fonts are shown.` };
	}
});

/** The owner's font; nothing if there is none, or none that can be used. */
export async function getFont(): Promise<Font | undefined> {
	const font = await load();
	return font && "src" in font ? font : undefined;
}

/** What is wrong with the owner's font, if anything. */
export async function getFontIssue(): Promise<FontIssue | undefined> {
	const font = await load();
	return font && "rule" in font ? font : undefined;
}

/** The file of `public/` that a name means, with or without a slash before it. */
function fileOf(name: string): string | undefined {
	const file = isExternalUrl(name) ? undefined : urlToFile(`/${name.replace(/^\/+/, "")}`);
	return file?.startsWith("public/") ? file : undefined;
}

async function missing(name: string): Promise<FontIssue> {
	const fonts = (await listPublicFiles()).filter((file) => extensionOf(file) === "woff2").map((file) => `/${file}`);
	const hint = didYouMean(`/${name.replace(/^\/+/, "")}`, fonts);
	const message = `There is no font ${fileOf(name) ?? name}; the system's are shown.${hint} Put a WOFF2 file into public/, and name it by its path there.`;
	return { rule: "font-missing", message };
}
