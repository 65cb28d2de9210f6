import { readFile, writeFile } from "node:fs/promises";
import { frameworkModules } from "./framework-modules";
import { lighten } from "./lighten";

/** How many pages of a build need no framework, and what that saves. */
export interface Weight {
	light: number;
	interactive: number;
	bytesBefore: number;
	bytesAfter: number;
}

/** Lightens every prerendered page of a build, in place. */
export async function lightenPages(distDir: string, pages: string[]): Promise<Weight> {
	const framework = await frameworkModules(distDir);
	const weight: Weight = { light: 0, interactive: 0, bytesBefore: 0, bytesAfter: 0 };
	for (const page of pages) {
		const before = await readFile(page, "utf8");
		const { html, isLight } = lighten(before, framework);
		if (isLight) await writeFile(page, html);
		weight[isLight ? "light" : "interactive"] += 1;
		weight.bytesBefore += Buffer.byteLength(before);
		weight.bytesAfter += Buffer.byteLength(html);
	}
	return weight;
}

/** A line for the end of a build. */
export function formatWeight({ light, interactive, bytesBefore, bytesAfter }: Weight): string {
	const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
	return `Pages: ${light} light, ${interactive} interactive; HTML ${kilobytes(bytesBefore)} before, ${kilobytes(bytesAfter)} after.`;
}
