import { createPalette, THEMES, tokenHex } from "@/features/look/palette";
import type { Blog } from "@/lib/blog/blog";
import type { BlogIcons, Icon } from "@/lib/blog/metadata/icons";
import { loadSharp } from "@/lib/content/images/load-sharp";
import { readPublicFile } from "@/lib/content/images/sanitize-svg";
import { mix, type Oklch, toHex } from "@/lib/utils/color/oklch";

/** The size of the image relative to a maskable icon; masks keep at least a circle of 80 %: https://www.w3.org/TR/appmanifest/#icon-masks */
const MASKABLE_SCALE = 0.6;

/** The default icon, in the engine's `public` folder; it has the shape of `components/layout/logo.tsx`. */
const DEFAULT_ICON = "default-icon.svg";

/** The longer side of a logo, as a multiple of the shorter one, up to which it is an icon too. */
const MAX_ICON_RATIO = 1.35;

const FAVICON_SIZES = [16, 32, 48];

const HEADER_SIZE = 6;

const ENTRY_SIZE = 16;

/** Returns the content of the file of an icon that the owner doesn't have. */
export async function drawIcon(
	blog: Blog,
	{ name, size, hasBackground }: Icon,
	{ source }: Pick<BlogIcons, "source">,
): Promise<Buffer> {
	const image =
		source === undefined ? await getDefaultIcon(blog) : await readPublicFile(blog.source, `public/${source}`);
	if (size === undefined) return image;
	if (hasBackground)
		return drawPng(image, size, {
			scale: MASKABLE_SCALE,
			color: tokenHex((await blog.site()).colors, "paper", "light"),
		});
	if (!name.endsWith(".ico")) return drawPng(image, size);
	const images = FAVICON_SIZES.map(async (side) => ({ side, png: await drawPng(image, side) }));
	return packIco(await Promise.all(images));
}

/**
 * Returns the icon of a blog without one: the owner's logo if it is a drawing that fits a square, else the default icon. Both
 * are in the owner's accent, between those of both themes, because tabs may be light or dark.
 */
async function getDefaultIcon(blog: Blog): Promise<Buffer> {
	const [{ colors }, logo] = await Promise.all([blog.site(), blog.logo()]);
	const palette = createPalette(colors);
	const [light, dark] = THEMES.map((theme) => palette[theme].accent) as [Oklch, Oklch];
	const accent = toHex(mix(light, dark, 0.5));
	if (logo && "svg" in logo.image && isNearlySquare(logo.image.svg.viewBox)) {
		const { viewBox, content } = logo.image.svg;
		return Buffer.from(
			`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}" color="${accent}">${content}</svg>`,
		);
	}
	const icon = await readPublicFile(blog.source, `public/${DEFAULT_ICON}`);
	return colors?.accent ? Buffer.from(icon.toString().replace(/(?<=fill=")#\w+/, accent)) : icon;
}

function isNearlySquare(viewBox: string): boolean {
	const [, , width = 1, height = 1] = viewBox.split(/[\s,]+/).map(Number);
	return Math.max(width, height) / Math.min(width, height) <= MAX_ICON_RATIO;
}

/** Draws an image in a square; with a background, the image is smaller than that by `scale`. */
async function drawPng(image: Buffer, size: number, behind?: { scale: number; color: string }): Promise<Buffer> {
	const inner = Math.round(size * (behind?.scale ?? 1));
	const sharp = await loadSharp();
	const { width, height, format } = await sharp(image).metadata();
	// Sharp renders an SVG before it resizes it, so it has to be rendered at the final size.
	const density = Math.min(100_000, Math.max(1, (72 * inner) / Math.max(width, height)));
	const background = behind?.color ?? { r: 0, g: 0, b: 0, alpha: 0 };
	const resized = sharp(image, format === "svg" ? { density } : {}).resize(inner, inner, {
		fit: "contain",
		background,
	});
	const [before, after] = [Math.floor((size - inner) / 2), Math.ceil((size - inner) / 2)];
	const padded = resized.extend({ top: before, left: before, bottom: after, right: after, background });
	return (behind === undefined ? padded : padded.flatten({ background })).png({ compressionLevel: 9 }).toBuffer();
}

/** Packs square PNG images into an ICO file: https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
function packIco(images: readonly { side: number; png: Buffer }[]): Buffer {
	const header = Buffer.alloc(HEADER_SIZE + ENTRY_SIZE * images.length);
	header.writeUInt16LE(1, 2);
	header.writeUInt16LE(images.length, 4);
	let offset = header.length;
	for (const [index, { side, png }] of images.entries()) {
		const entryOffset = HEADER_SIZE + ENTRY_SIZE * index;
		header.writeUInt8(side, entryOffset);
		header.writeUInt8(side, entryOffset + 1);
		header.writeUInt16LE(1, entryOffset + 4);
		header.writeUInt16LE(32, entryOffset + 6);
		header.writeUInt32LE(png.length, entryOffset + 8);
		header.writeUInt32LE(offset, entryOffset + 12);
		offset += png.length;
	}
	return Buffer.concat([header, ...images.map(({ png }) => png)]);
}
