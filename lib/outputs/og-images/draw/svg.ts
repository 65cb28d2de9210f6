import type { Line } from "@/lib/outputs/og-images/typeset/shape";
import { outlineOf } from "@/lib/outputs/og-images/typeset/typeface";

/** The outlines of a line of text, from the middle of its base line on. */
export function drawLine({ glyphs, width }: Line, middle: number, base: number, size: number): string {
	const start = middle - (width * size) / 2;
	const paths = glyphs.map(({ face, id, x, y }) => {
		const outline = outlineOf(face, id);
		const scale = face.scale * size;
		const place = [scale, 0, 0, -scale, start + x * size, base - y * size].map((one) => Math.round(one * 1e5) / 1e5);
		return outline && `<path transform="matrix(${place})" d="${outline}"/>`;
	});
	return paths.join("");
}

/** Parts of a drawing in one colour. */
export function inColour(color: string, ...parts: string[]): string {
	return `<g fill="${color}">${parts.join("")}</g>`;
}
