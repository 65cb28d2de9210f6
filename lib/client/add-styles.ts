const added = new Set<string>();

/** Adds styles to the page, once. Scripts contain their styles because the page's policy allows no other file. */
export function addStyles(css: string): void {
	if (added.has(css)) return;
	added.add(css);
	const stylesheet = new CSSStyleSheet();
	stylesheet.replaceSync(css);
	document.adoptedStyleSheets.push(stylesheet);
}
