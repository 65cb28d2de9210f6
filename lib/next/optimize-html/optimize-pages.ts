import { readFile, writeFile } from "node:fs/promises";
import { findPageImages } from "@/lib/next/optimize-html/page-images";
import { getClientScript } from "@/lib/outputs/client-script/client-script";
import { frameworkModules } from "./framework-modules";
import { applyEdits, parseHtmlPage, rangeOf, replace } from "./html-page";
import { inlineStylesheets, readStylesheets, type Stylesheets } from "./inline-css";
import { minifyHtml } from "./minify";
import { createPolicy } from "./policy";
import { createCssPruner, type PruneCss } from "./prune-css";
import { findFrameworkElements } from "./strip-framework";

/** How many pages of a build need no framework, and what that saves. */
export interface PageWeights {
	staticPages: number;
	interactivePages: number;
	bytesBefore: number;
	bytesAfter: number;
}

/** What is known of a build's pages once they are finished. */
export interface OptimizedPages extends PageWeights {
	/** Addresses of the content's images that pages load. */
	media: ReadonlySet<string>;
}

/** Turns every prerendered page of a build, in place, into what ships: light where it may be, and with its policy. */
export async function optimizePages(distDir: string, pages: string[], allowStatic: boolean): Promise<OptimizedPages> {
	const [framework, stylesheets, { main, search, inline }] = await Promise.all([
		frameworkModules(distDir),
		readStylesheets(distDir),
		getClientScript(),
	]);
	const scripts = main.code + search.code + inline;
	const build = { framework, stylesheets, cut: createCssPruner(scripts), search: search.integrity, allowStatic };
	const weight: PageWeights = { staticPages: 0, interactivePages: 0, bytesBefore: 0, bytesAfter: 0 };
	const media = new Set<string>();
	for (const page of pages) {
		const before = await readFile(page, "utf8");
		const { html, isStatic, images } = optimizePage(before, build);
		for (const address of images) media.add(address);
		await writeFile(page, html);
		weight[isStatic ? "staticPages" : "interactivePages"] += 1;
		weight.bytesBefore += Buffer.byteLength(before);
		weight.bytesAfter += Buffer.byteLength(html);
	}
	return { ...weight, media };
}

interface Build {
	/** The ids of the framework's own client components. */
	framework: ReadonlySet<string>;
	stylesheets: Stylesheets;
	cut: PruneCss;
	/** The hash of the script that searches. */
	search?: string;
	allowStatic: boolean;
}

/**
 * Takes out of a page what it can do without, and puts in its Content Security Policy. A light page also carries its
 * styles inside.
 */
export function optimizePage(source: string, { framework, stylesheets, cut, search, allowStatic }: Build) {
	const page = parseHtmlPage(source);
	const ballast = allowStatic ? findFrameworkElements(page, framework) : undefined;
	const isStatic = ballast !== undefined;
	const styles = isStatic ? inlineStylesheets(page, stylesheets, cut) : undefined;
	const gone = new Set([...(ballast ?? []), ...(styles?.removed ?? [])]);
	const kept = page.elements.filter((element) => !gone.has(element));
	const edits = [
		...(ballast ?? []).map((element) => replace(element)),
		...(styles?.edits ?? []),
		...(isStatic ? minifyHtml(page) : []),
	];
	const charset = kept.find((element) => element.attrs.some((one) => one.name === "charset"));
	if (charset) {
		const { end } = rangeOf(charset);
		const policy = createPolicy([...kept, ...(styles?.added ?? [])], { isStatic, search });
		const content = policy.replaceAll('"', "&quot;");
		edits.push({ start: end, end, text: `<meta http-equiv="Content-Security-Policy" content="${content}"/>` });
	}
	return { html: applyEdits(page, edits), isStatic, images: findPageImages(kept) };
}

/** A line for the end of a build. */
export function formatWeight({ staticPages, interactivePages, bytesBefore, bytesAfter }: PageWeights): string {
	const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
	return `Pages: ${staticPages} light, ${interactivePages} interactive; HTML ${kilobytes(bytesBefore)} before, ${kilobytes(bytesAfter)} after.`;
}
