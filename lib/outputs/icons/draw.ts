import sharp from "sharp";
import { readPublicFile } from "@/lib/images/public-file";
import { PAGE_COLORS } from "@/lib/metadata/colors";
import type { BlogIcons, Icon } from "@/lib/metadata/icons/icons";
import { DEFAULT_ICON } from "./default-icon";
import { packIco } from "./ico";

/** What of the side is drawn on; a mask leaves a circle of 80 %: https://www.w3.org/TR/appmanifest/#icon-masks */
const ON_GROUND = 0.6;
const FAVICON_SIZES = [16, 32, 48];

/** The bytes of an icon that the owner doesn't have. */
export async function drawIcon(
	{ name, size, hasGround }: Icon,
	{ source }: Pick<BlogIcons, "source">,
): Promise<Buffer> {
	const image = source ? await readPublicFile(`public/${source}`) : Buffer.from(DEFAULT_ICON);
	if (size === undefined) return image;
	if (hasGround) return drawPng(image, size, ON_GROUND);
	if (!name.endsWith(".ico")) return drawPng(image, size);
	const images = FAVICON_SIZES.map(async (side) => ({ side, png: await drawPng(image, side) }));
	return packIco(await Promise.all(images));
}

async function drawPng(image: Buffer, size: number, part?: number): Promise<Buffer> {
	const inner = Math.round(size * (part ?? 1));
	const { width, height, format } = await sharp(image).metadata();
	// As sharp draws an SVG before it makes it larger, it is to be drawn large enough.
	const density = Math.min(100_000, Math.max(1, (72 * inner) / Math.max(width, height)));
	const background = part === undefined ? { r: 0, g: 0, b: 0, alpha: 0 } : PAGE_COLORS.light;
	const drawn = sharp(image, format === "svg" ? { density } : {}).resize(inner, inner, { fit: "contain", background });
	const [before, after] = [Math.floor((size - inner) / 2), Math.ceil((size - inner) / 2)];
	const whole = drawn.extend({ top: before, left: before, bottom: after, right: after, background });
	return (part === undefined ? whole : whole.flatten({ background })).png({ compressionLevel: 9 }).toBuffer();
}
