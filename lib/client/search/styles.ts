declare const SEARCH_CSS: string;

let sheet: CSSStyleSheet | undefined;

/** Gives a page the styles of searches, once; they come with this module, as the policy of a page names its own alone. */
export function addStyles(): void {
	if (sheet) return;
	sheet = new CSSStyleSheet();
	sheet.replaceSync(SEARCH_CSS);
	document.adoptedStyleSheets.push(sheet);
}
