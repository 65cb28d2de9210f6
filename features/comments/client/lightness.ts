/** Tells whether a color, as `getComputedStyle` returns it, is a light one: https://drafts.csswg.org/css-color/#serializing-color-values */
export function isLight(color: string): boolean {
	const values = color.replace(/^[\w-]+\((?:[a-z][\w-]* )?/, "").split(/[\s,/]+/);
	const [first = 0, second = 0, third = 0] = values.map(Number.parseFloat);
	if (/^ok/.test(color)) return first > 0.6;
	if (/^l/.test(color)) return first > 55;
	return (0.3 * first + 0.59 * second + 0.11 * third) / (/^rgb/.test(color) ? 255 : 1) > 0.5;
}
