import sharp from "sharp";
import type { OgImage } from "@/lib/metadata/og-image";
import { drawSvg } from "./layout";

/** Text needs few shades, a portrait many. */
const TEXT_COLORS = 16;
const PORTRAIT_COLORS = 256;
const PORTRAIT_SIDE = 312;

/** Draws an OG image as PNG; `portrait` is the content of the file that the image names. */
export async function drawOgImage(image: OgImage, portrait?: Buffer): Promise<Buffer> {
	const svg = await drawSvg(image, portrait && (await toDataUrl(portrait)));
	const palette = portrait ? { colors: PORTRAIT_COLORS } : { colors: TEXT_COLORS, dither: 0 };
	return sharp(Buffer.from(svg))
		.removeAlpha()
		.png({ palette: true, effort: 4, ...palette })
		.toBuffer();
}

/** Crops a portrait to a square. Returns a data URL. */
async function toDataUrl(portrait: Buffer): Promise<string> {
	const square = await sharp(portrait, { limitInputPixels: false })
		.autoOrient()
		.resize(PORTRAIT_SIDE, PORTRAIT_SIDE, { fit: "cover" })
		.png()
		.toBuffer();
	return `data:image/png;base64,${square.toString("base64")}`;
}
