/** The directives of a Content Security Policy that services need. */
type Directive =
	| "script-src"
	| "style-src"
	| "style-src-attr"
	| "img-src"
	| "connect-src"
	| "frame-src"
	| "form-action";

/** What a page's Content Security Policy allows for a service, besides what it allows anyway. */
export type PolicySources = Partial<Record<Directive, readonly string[]>>;

/** Returns a URL as a source of a policy: without its query, and without the characters that separate sources. */
export function toPolicySource(url: string): string {
	const { origin, pathname } = new URL(url);
	return origin + pathname.replaceAll(";", "%3B").replaceAll(",", "%2C");
}
