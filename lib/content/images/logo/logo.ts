import { createHash } from "node:crypto";
import type { Site } from "@/lib/config/site";
import type { ImageLibrary } from "@/lib/content/images/image-library";
import { readPublicFile } from "@/lib/content/images/sanitize-svg";
import type { ContentSource } from "@/lib/content/source/content-source";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { type InlineSvg, inlineSvg } from "./inline-svg";

/** The outline of the built-in logo, a folded sheet, in a square of 16 pixels; `public/default-icon.svg` has it too. */
export const BUILT_IN_LOGO = "M2 2l6 3 6-3v10l-6 3-6-3zm7.5 3.9v6.6l3-1.5V4.4z";

/** An SVG in the page, or the path of a file on the site. */
export type LogoImage = { svg: InlineSvg & { id: string } } | { src: string };

export interface Logo {
	image: LogoImage;
	/** The image for the dark theme, if it is a different one. */
	dark?: LogoImage | undefined;
	alt?: string | undefined;
	title: boolean;
}

/** Returns `undefined` if the file is missing or can't be shown. */
export async function loadLogo(
	source: ContentSource,
	images: Pick<ImageLibrary, "get">,
	{ logo }: Pick<Site, "logo">,
): Promise<Logo | undefined> {
	const image = logo && (await loadImage(source, images, logo.src));
	if (!logo || !image) return undefined;
	const dark = logo.dark === undefined ? undefined : await loadImage(source, images, logo.dark);
	return { image, dark, alt: logo.alt, title: logo.title };
}

async function loadImage(
	source: ContentSource,
	images: Pick<ImageLibrary, "get">,
	src: string,
): Promise<LogoImage | undefined> {
	const [image, file] = [await images.get(src), urlToFile(src)];
	if (!image || file === undefined) return undefined;
	if (image.format !== "svg") return { src };
	const text = (await readPublicFile(source, file)).toString();
	const id = `logo-${createHash("sha256").update(text).digest("hex").slice(0, 4)}`;
	const svg = inlineSvg(text, id);
	return svg ? { svg: { ...svg, id } } : { src };
}
