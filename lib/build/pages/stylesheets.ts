import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { attribute, type Element, type Page, parsePage } from "./page";

/** Stylesheets as pages carry them inside, by the address of the file. */
export type Stylesheets = ReadonlyMap<string, Page>;

/** Reads the stylesheets of a build once, for all its pages. */
export async function readStylesheets(distDir: string): Promise<Stylesheets> {
	const files = await readdir(path.join(distDir, "static"), { recursive: true });
	const sheets = files
		.filter((file) => file.endsWith(".css"))
		.map(async (file) => {
			const address = `/_next/static/${file.replaceAll(path.sep, "/")}`;
			const css = await readFile(path.join(distDir, "static", file), "utf8");
			return [address, parsePage(`<style>${withFullAddresses(css, address)}</style>`)] as const;
		});
	return new Map(await Promise.all(sheets));
}

/** The links of a page to stylesheets that it may carry inside instead. */
export function findStylesheets({ elements }: Page, sheets: Stylesheets): { link: Element; sheet: Page }[] {
	return elements.flatMap((link) => {
		if (link.tagName !== "link" || attribute(link, "rel") !== "stylesheet") return [];
		const sheet = sheets.get(attribute(link, "href") ?? "");
		return sheet ? [{ link, sheet }] : [];
	});
}

/** What a stylesheet names from its own place, it names from anywhere. */
function withFullAddresses(css: string, address: string): string {
	return css.replace(/url\((["']?)(\.[^"')]*)\1\)/g, (_, quote: string, relative: string) => {
		const { pathname, search, hash } = new URL(relative, `http://localhost${address}`);
		return `url(${quote}${pathname}${search}${hash}${quote})`;
	});
}
