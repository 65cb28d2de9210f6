import { readFile, writeFile } from "node:fs/promises";
import { frameworkModules } from "./framework-modules";
import { findBallast } from "./lighten";
import { edit, parsePage } from "./page";
import { policyFor } from "./policy";

/** How many pages of a build need no framework, and what that saves. */
export interface Weight {
	light: number;
	interactive: number;
	bytesBefore: number;
	bytesAfter: number;
}

/** Turns every prerendered page of a build, in place, into what ships: light where it may be, and with its policy. */
export async function finishPages(distDir: string, pages: string[], mayBeLight: boolean): Promise<Weight> {
	const framework = await frameworkModules(distDir);
	const weight: Weight = { light: 0, interactive: 0, bytesBefore: 0, bytesAfter: 0 };
	for (const page of pages) {
		const before = await readFile(page, "utf8");
		const { html, isLight } = finishPage(before, framework, mayBeLight);
		await writeFile(page, html);
		weight[isLight ? "light" : "interactive"] += 1;
		weight.bytesBefore += Buffer.byteLength(before);
		weight.bytesAfter += Buffer.byteLength(html);
	}
	return weight;
}

/** Takes out of a page what it can do without, and puts in its Content Security Policy. */
export function finishPage(source: string, framework: ReadonlySet<string>, mayBeLight = true) {
	const page = parsePage(source);
	const ballast = mayBeLight ? findBallast(page, framework) : undefined;
	const kept = page.elements.filter((element) => !ballast?.includes(element));
	const charset = page.elements.find((element) => element.attrs.some((one) => one.name === "charset"));
	const policy = policyFor(kept, ballast !== undefined).replaceAll('"', "&quot;");
	const text = `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`;
	const html = edit(page, ballast ?? [], charset && { behind: charset, text });
	return { html, isLight: ballast !== undefined };
}

/** A line for the end of a build. */
export function formatWeight({ light, interactive, bytesBefore, bytesAfter }: Weight): string {
	const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
	return `Pages: ${light} light, ${interactive} interactive; HTML ${kilobytes(bytesBefore)} before, ${kilobytes(bytesAfter)} after.`;
}
