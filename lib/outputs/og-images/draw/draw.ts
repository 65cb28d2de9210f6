import sharp from "sharp";
import type { OgImage } from "@/lib/metadata/og-image/types";
import { drawTitlePage } from "./layout";

/** Letters in ink need few shades; a portrait has more. */
const SHADES = 16;
const COLOURS = 256;
const PORTRAIT_SIDE = 312;

/** Draws a share image as PNG; `portrait` is the bytes of the file that the card names. */
export async function drawOgImage(card: OgImage, portrait?: Buffer): Promise<Buffer> {
	const svg = await drawTitlePage(card, portrait && (await toAddress(portrait)));
	const colours = portrait ? { colours: COLOURS } : { colours: SHADES, dither: 0 };
	return sharp(Buffer.from(svg))
		.removeAlpha()
		.png({ palette: true, effort: 4, ...colours })
		.toBuffer();
}

async function toAddress(portrait: Buffer): Promise<string> {
	const square = await sharp(portrait, { limitInputPixels: false })
		.autoOrient()
		.resize(PORTRAIT_SIDE, PORTRAIT_SIDE, { fit: "cover" })
		.png()
		.toBuffer();
	return `data:image/png;base64,${square.toString("base64")}`;
}
