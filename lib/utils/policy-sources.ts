/** The directives to which the elements and features of a page add sources. */
export type Directive =
	| "script-src"
	| "worker-src"
	| "style-src"
	| "style-src-attr"
	| "img-src"
	| "media-src"
	| "frame-src"
	| "font-src"
	| "connect-src"
	| "form-action"
	| "trusted-types";

/** The additions to the Content Security Policy of a page for a feature. */
export type PolicySources = Partial<Record<Directive, readonly string[]>>;

/** Removes the query, and encodes the characters that separate sources. */
export function toPolicySource(url: string): string {
	const { origin, pathname } = new URL(url);
	return origin + pathname.replaceAll(";", "%3B").replaceAll(",", "%2C");
}
