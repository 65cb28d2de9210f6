/** Parses a number of pixels; returns `undefined` for other lengths, such as `50%`. */
export function parsePixels(length: number | string | undefined): number | undefined {
	const number = Number(String(length ?? "").replace(/px$/, ""));
	return number > 0 ? number : undefined;
}
