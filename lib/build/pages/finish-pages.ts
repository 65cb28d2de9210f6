import { readFile, writeFile } from "node:fs/promises";
import { mediaOf } from "@/lib/build/media/page-media";
import { getPageScript } from "@/lib/page-script";
import { frameworkModules } from "./framework-modules";
import { findBallast } from "./lighten";
import { edit, parsePage, placeOf, replace } from "./page";
import { policyFor } from "./policy";
import { gatherStyles, readStylesheets, type Stylesheets } from "./stylesheets";
import { tidy } from "./tidy";
import { type CutStyles, cutterFor } from "./used-styles";

/** How many pages of a build need no framework, and what that saves. */
export interface Weight {
	light: number;
	interactive: number;
	bytesBefore: number;
	bytesAfter: number;
}

/** What is known of a build's pages once they are finished. */
export interface FinishedPages extends Weight {
	/** Addresses of the content's images that pages load. */
	media: ReadonlySet<string>;
}

/** Turns every prerendered page of a build, in place, into what ships: light where it may be, and with its policy. */
export async function finishPages(distDir: string, pages: string[], mayBeLight: boolean): Promise<FinishedPages> {
	const [framework, stylesheets, { main, search, inline }] = await Promise.all([
		frameworkModules(distDir),
		readStylesheets(distDir),
		getPageScript(),
	]);
	const scripts = main.code + search.code + inline;
	const build = { framework, stylesheets, cut: cutterFor(scripts), search: search.integrity, mayBeLight };
	const weight: Weight = { light: 0, interactive: 0, bytesBefore: 0, bytesAfter: 0 };
	const media = new Set<string>();
	for (const page of pages) {
		const before = await readFile(page, "utf8");
		const { html, isLight, images } = finishPage(before, build);
		for (const address of images) media.add(address);
		await writeFile(page, html);
		weight[isLight ? "light" : "interactive"] += 1;
		weight.bytesBefore += Buffer.byteLength(before);
		weight.bytesAfter += Buffer.byteLength(html);
	}
	return { ...weight, media };
}

interface Build {
	/** The ids of the framework's own client components. */
	framework: ReadonlySet<string>;
	stylesheets: Stylesheets;
	cut: CutStyles;
	/** The hash of the script that searches. */
	search?: string;
	mayBeLight: boolean;
}

/**
 * Takes out of a page what it can do without, and puts in its Content Security Policy. A light page also carries its
 * styles inside.
 */
export function finishPage(source: string, { framework, stylesheets, cut, search, mayBeLight }: Build) {
	const page = parsePage(source);
	const ballast = mayBeLight ? findBallast(page, framework) : undefined;
	const isLight = ballast !== undefined;
	const styles = isLight ? gatherStyles(page, stylesheets, cut) : undefined;
	const gone = new Set([...(ballast ?? []), ...(styles?.gone ?? [])]);
	const kept = page.elements.filter((element) => !gone.has(element));
	const edits = [
		...(ballast ?? []).map((element) => replace(element)),
		...(styles?.edits ?? []),
		...(isLight ? tidy(page) : []),
	];
	const charset = kept.find((element) => element.attrs.some((one) => one.name === "charset"));
	if (charset) {
		const { end } = placeOf(charset);
		const policy = policyFor([...kept, ...(styles?.come ?? [])], { isLight, search });
		const content = policy.replaceAll('"', "&quot;");
		edits.push({ start: end, end, text: `<meta http-equiv="Content-Security-Policy" content="${content}"/>` });
	}
	return { html: edit(page, edits), isLight, images: mediaOf(kept) };
}

/** A line for the end of a build. */
export function formatWeight({ light, interactive, bytesBefore, bytesAfter }: Weight): string {
	const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
	return `Pages: ${light} light, ${interactive} interactive; HTML ${kilobytes(bytesBefore)} before, ${kilobytes(bytesAfter)} after.`;
}
