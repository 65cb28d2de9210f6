/** Returns `undefined` for lengths in other units, such as `50%`. */
export function parsePixels(length: number | string | undefined): number | undefined {
	const number = Number(String(length ?? "").replace(/px$/, ""));
	return number > 0 ? number : undefined;
}
