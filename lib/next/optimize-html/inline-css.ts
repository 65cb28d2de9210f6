import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { attribute, type Edit, type Element, type HtmlPage, parseHtmlPage, replace, textOf } from "./html-page";
import type { PruneCss } from "./prune-css";
import { pruneLanguageCss } from "./prune-language-css";

/** Stylesheets as pages carry them inside, by the address of the file. */
export type Stylesheets = ReadonlyMap<string, string>;

/** Reads the stylesheets of a build once, for all its pages. */
export async function readStylesheets(distDir: string): Promise<Stylesheets> {
	const files = await readdir(path.join(distDir, "static"), { recursive: true });
	const sheets = files
		.filter((file) => file.endsWith(".css"))
		.map(async (file) => {
			const address = `/_next/static/${file.replaceAll(path.sep, "/")}`;
			const css = await readFile(path.join(distDir, "static", file), "utf8");
			return [address, withFullAddresses(css, address)] as const;
		});
	return new Map(await Promise.all(sheets));
}

/** The styles of a page gathered inside it: what changes for that, which elements go, and which come. */
export interface InlinedStyles {
	edits: Edit[];
	removed: Element[];
	added: Element[];
}

/**
 * Puts what a page needs of the stylesheets that it links to, and the rules that React has put into its head, into one
 * element: a first visit then waits for one answer instead of two, and the policy needs one hash.
 */
export function inlineStylesheets(page: HtmlPage, sheets: Stylesheets, cut: PruneCss): InlinedStyles {
	const { elements } = page;
	const links = elements.filter((element) => sheetOf(element, sheets) !== undefined);
	const [first] = links;
	if (!first) return { edits: [], removed: [], added: [] };
	const rules = elements.filter((element) => element.tagName === "style" && isOfHead(element));
	const linked = links.map((link) => sheetOf(link, sheets)).join("");
	const css = cut(pruneLanguageCss(linked, elements), page);
	const style = `<style>${css}${rules.map(textOf).join("")}</style>`;
	const removed = [...links, ...rules];
	const edits = removed.map((element) => replace(element, element === first ? style : ""));
	return { edits, removed, added: parseHtmlPage(style).elements };
}

/** React names the rules that it has moved into the head; others stand there from the start. */
function isOfHead(element: Element): boolean {
	const isMoved = attribute(element, "data-precedence") !== undefined;
	return isMoved || element.parentNode?.nodeName === "head";
}

function sheetOf(element: Element, sheets: Stylesheets): string | undefined {
	if (element.tagName !== "link" || attribute(element, "rel") !== "stylesheet") return undefined;
	return sheets.get(attribute(element, "href") ?? "");
}

/** What a stylesheet names from its own place, it names from anywhere. */
function withFullAddresses(css: string, address: string): string {
	return css.replace(/url\((["']?)(\.[^"')]*)\1\)/g, (_, quote: string, relative: string) => {
		const { pathname, search, hash } = new URL(relative, `http://localhost${address}`);
		return `url(${quote}${pathname}${search}${hash}${quote})`;
	});
}
