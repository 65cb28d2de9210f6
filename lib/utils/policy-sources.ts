type Directive =
	| "script-src"
	| "style-src"
	| "style-src-attr"
	| "img-src"
	| "connect-src"
	| "frame-src"
	| "form-action"
	| "trusted-types";

/** The additions to the Content Security Policy of a page for a feature. */
export type PolicySources = Partial<Record<Directive, readonly string[]>>;

/** Removes the query, and encodes the characters that separate sources. */
export function toPolicySource(url: string): string {
	const { origin, pathname } = new URL(url);
	return origin + pathname.replaceAll(";", "%3B").replaceAll(",", "%2C");
}
