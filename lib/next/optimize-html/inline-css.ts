import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { COLOR_PRECEDENCE } from "@/components/mdx/image/picture";
import type { Edit } from "@/lib/utils/edits";
import { type Element, getAttribute, type HtmlPage, newElement, replace } from "@/lib/utils/html-page";
import type { PruneCss, PruneLanguageCss } from "./prune-css";
import type { ShortenClasses } from "./shorten-classes";

/** Matches a declaration with its fallback: a rule with one declaration, followed by the same one with `color-mix()`. */
const COLOR_FALLBACK =
	/(?<=[{}]|^)([^{}]+)\{([\w-]+):[^;{}]*\}@supports \(color:color-mix\(in lab, ?red, ?red\)\)\{(\1\{\2:[^;{}]*\})\}/g;

const REPEATED_DECLARATION = /((?<=[{;])[\w-]+:[^;{}"'()]*(?:\([^;{}"'()]*\))?;)\1+/g;

export type Stylesheets = ReadonlyMap<string, string>;

export interface StyleSteps {
	pruneLanguageCss: PruneLanguageCss;
	pruneCss: PruneCss;
	shortenClasses: ShortenClasses;
}

/** URLs have a prefix if the blog is below a path. */
export async function readStylesheets(
	distDir: string,
	prefix = "",
	others: readonly { src: string; code: string }[] = [],
): Promise<Stylesheets> {
	const files = await readdir(path.join(distDir, "static"), { recursive: true });
	const ofNext = files
		.filter((file) => file.endsWith(".css"))
		.map(async (file) => ({
			src: `/_next/static/${file.replaceAll(path.sep, "/")}`,
			code: await readFile(path.join(distDir, "static", file), "utf8"),
		}));
	const sheets = [...(await Promise.all(ofNext)), ...others].map(({ src, code }) => {
		const url = prefix + src;
		return [url, removeNeedlessDeclarations(resolveUrls(code, url))] as const;
	});
	return new Map(sheets);
}

export interface InlinedStyles {
	edits: Edit[];
	removed: Element[];
	added: Element[];
}

/**
 * Moves the rules that a page needs from its linked stylesheets, and the styles that React has put into its head, into one
 * `<style>` element. This saves a request before the first paint, and the policy needs only one hash.
 */
export function inlineStylesheets(
	page: HtmlPage,
	sheets: Stylesheets,
	{ pruneLanguageCss, pruneCss, shortenClasses }: StyleSteps,
): InlinedStyles {
	const { elements } = page;
	const links = elements.filter((element) => findStylesheet(element, sheets) !== undefined);
	const [first] = links;
	if (!first) return { edits: [], removed: [], added: [] };
	const styles = elements.filter((element) => element.tagName === "style" && isHeadStyle(element));
	const linkedCss = links.map((link) => findStylesheet(link, sheets)).join("");
	const { css, edits: classEdits } = shortenClasses(pruneCss(pruneLanguageCss(linkedCss, elements), page), page);
	const text = css + styles.map(readStyle).join("");
	const removed = [...links, ...styles];
	const edits = removed.map((element) => replace(element, element === first ? `<style>${text}</style>` : ""));
	return { edits: [...edits, ...classEdits], removed, added: [newElement("style", text)] };
}

/**
 * Returns the rules of a style. React orders the colors of images by when their metadata was read, which may differ between builds; here
 * they are sorted.
 */
function readStyle(element: Element): string {
	const css = element.text;
	if (getAttribute(element, "data-precedence") !== COLOR_PRECEDENCE) return css;
	return css
		.split(/(?<=\})/)
		.toSorted()
		.join("");
}

function isHeadStyle(element: Element): boolean {
	const isHoisted = getAttribute(element, "data-precedence") !== undefined;
	return isHoisted || element.parent?.tagName === "head";
}

function findStylesheet(element: Element, sheets: Stylesheets): string | undefined {
	if (element.tagName !== "link" || getAttribute(element, "rel") !== "stylesheet") return undefined;
	return sheets.get(getAttribute(element, "href") ?? "");
}

/**
 * Removes the fallbacks that Tailwind adds for browsers without `color-mix()`, which all supported browsers have, and repeated declarations,
 * which result when Tailwind and Next add the same prefix.
 */
function removeNeedlessDeclarations(css: string): string {
	return css.replace(COLOR_FALLBACK, "$3").replace(REPEATED_DECLARATION, "$1");
}

/** Makes the relative URLs of a stylesheet absolute paths, so that they resolve from any page. */
function resolveUrls(css: string, stylesheetUrl: string): string {
	return css.replace(/url\((["']?)(\.[^"')]*)\1\)/g, (_, quote: string, relative: string) => {
		const { pathname, search, hash } = new URL(relative, `http://localhost${stylesheetUrl}`);
		return `url(${quote}${pathname}${search}${hash}${quote})`;
	});
}
