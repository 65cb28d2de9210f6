/** An image file of the content, measured. */
export interface LocalImage {
	/** Where a browser finds the file as it is, such as `/img/a.png`. */
	src: string;
	/** Pixels, after any EXIF rotation. */
	width: number;
	height: number;
	/** True for formats that are served as they are: SVG and animations. */
	asIs: boolean;
}
