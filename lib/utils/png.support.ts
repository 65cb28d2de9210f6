import sharp from "sharp";

/** Makes a PNG of one colour. */
export const makePng = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#7aa0b8" } })
		.png()
		.toBuffer();
