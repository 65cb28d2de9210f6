import type { Line } from "@/lib/outputs/og-images/typeset/shape";
import { getOutline } from "@/lib/outputs/og-images/typeset/typeface";

/** Draws the glyphs of a line, centered horizontally at `center` on its baseline. */
export function drawLine({ glyphs, width }: Line, center: number, baseline: number, size: number): string {
	const start = center - (width * size) / 2;
	const paths = glyphs.map(({ face, id, x, y }) => {
		const outline = getOutline(face, id);
		const scale = face.scale * size;
		const matrix = [scale, 0, 0, -scale, start + x * size, baseline - y * size].map(
			(value) => Math.round(value * 1e5) / 1e5,
		);
		return outline && `<path transform="matrix(${matrix})" d="${outline}"/>`;
	});
	return paths.join("");
}

export function fillGroup(color: string, ...shapes: string[]): string {
	return `<g fill="${color}">${shapes.join("")}</g>`;
}
