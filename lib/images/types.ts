import type { Rule } from "@/lib/utils/diagnostics";

/** What the bytes of an image say of it; a fault is why no page may show it. */
export interface ImageMetadata {
	/** The format as sharp names it, whatever the file is called. */
	format: string;
	/** Pixels, after any EXIF rotation. */
	width: number;
	height: number;
	/** True for formats that are served as they are: SVG and animations. */
	asIs: boolean;
	/** The mean colour of an image without transparent pixels, such as `#7ab`. */
	color?: string;
}

/** Something wrong with an image file, with what to do about it. */
export interface ImageIssue {
	rule: Extract<Rule, `image-${string}`>;
	/** Goes on after the file's name, such as `is cut short. Save it again.` */
	message: string;
}

/** An image file of the content, measured. */
export interface LocalImage extends ImageMetadata {
	/** The address at which the file stays, such as `/img/a.png`: for other sites. */
	path: string;
	/** The address that pages use: it changes with the file, so that browsers may keep it. */
	src: string;
	/** Of what readers get of the file. */
	hash: string;
}
