import { createHash } from "node:crypto";
import { attribute, type Element, parseHtmlPage, textOf } from "./html-page";

interface PolicyOptions {
	/** Whether the page goes without the framework. */
	isStatic: boolean;
	/** The hash of the script that searches. */
	search?: string;
}

/**
 * The Content Security Policy of a page, from what is on it: hashes of its inline scripts and styles, and the origins
 * that its images, media and frames come from. https://www.w3.org/TR/CSP3/
 */
export function createPolicy(elements: readonly Element[], { isStatic, search }: PolicyOptions): string {
	const sources = new Sources();
	for (const element of elements) collect(element, sources);
	const canSearch = elements.some(opensSearch);
	if (canSearch) sources.add("script-src", "'wasm-unsafe-eval'");
	if (canSearch && search) sources.add("script-src", `'${search}'`);
	// The framework loads more chunks than its pages name, and these more files.
	if (!isStatic) {
		for (const directive of ["script-src", "style-src", "font-src"]) sources.add(directive, "'self'");
	}
	if (elements.some((element) => attribute(element, "style") !== undefined))
		sources.add("style-src-attr", "'unsafe-inline'");
	const directives = [
		"default-src 'none'",
		sources.directive("script-src") || "script-src 'none'",
		sources.directive("style-src"),
		sources.directive("style-src-attr"),
		sources.directive("img-src", "'self'", "data:"),
		sources.directive("media-src"),
		sources.directive("frame-src"),
		sources.directive("font-src"),
		"connect-src 'self'",
		"manifest-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		// React and Turbopack load their chunks through strings.
		isStatic ? `require-trusted-types-for 'script'; trusted-types ${canSearch ? "search" : "'none'"}` : "",
	];
	return directives.filter(Boolean).join("; ");
}

/**
 * The search that opens from a link is a script that the page's own loads then, by its hash and under the one name for
 * trusted addresses (`lib/client/load-search.ts`). It is WebAssembly: the word lets the page compile that, and nothing
 * that a string may hold.
 */
function opensSearch(element: Element): boolean {
	return element.tagName === "a" && attribute(element, "rel") === "search";
}

class Sources {
	private readonly byDirective = new Map<string, Set<string>>();

	add(directive: string, source: string): void {
		this.byDirective.set(directive, (this.byDirective.get(directive) ?? new Set()).add(source));
	}

	/** Allows where a file comes from. */
	addSource(directive: string, address: string | undefined): void {
		if (address) this.add(directive, originOf(address) ?? "'self'");
	}

	/** Allows where a file comes from, for a directive that allows the page's own origin anyway. */
	addOrigin(directive: string, address: string | undefined): void {
		const origin = originOf(address);
		if (origin) this.add(directive, origin);
	}

	directive(name: string, ...always: string[]): string {
		const sources = [...always, ...[...(this.byDirective.get(name) ?? [])].sort()];
		return sources.length > 0 ? `${name} ${sources.join(" ")}` : "";
	}
}

/** The origin of an address that isn't of the page's own. */
function originOf(address: string | undefined): string | undefined {
	const url = address?.startsWith("//") ? `https:${address}` : address;
	return url && /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).origin : undefined;
}

function collect(element: Element, sources: Sources): void {
	const src = attribute(element, "src");
	switch (element.tagName) {
		case "script":
			if (src !== undefined) collectScript(src, attribute(element, "integrity"), sources);
			else if (isCode(attribute(element, "type"))) sources.add("script-src", hashOf(textOf(element)));
			break;
		case "link":
			if (attribute(element, "rel") !== "stylesheet") break;
			sources.addSource("style-src", attribute(element, "href"));
			sources.add("font-src", "'self'");
			break;
		case "style":
			if (textOf(element).includes("@font-face")) sources.add("font-src", "'self'");
			sources.add("style-src", hashOf(textOf(element)));
			break;
		case "img":
		case "source": {
			if (element.tagName === "img") sources.addOrigin("img-src", src);
			else sources.addSource("media-src", src);
			for (const candidate of (attribute(element, "srcset") ?? "").split(/,\s+/)) {
				sources.addOrigin("img-src", candidate.trim().split(/\s/)[0]);
			}
			break;
		}
		case "audio":
		case "video":
		case "track":
			sources.addSource("media-src", src);
			sources.addOrigin("img-src", attribute(element, "poster"));
			break;
		case "iframe":
			sources.addOrigin("frame-src", src);
			for (const address of framedAddresses(element)) sources.addOrigin("frame-src", address);
	}
}

/** A file that is named with its hash is allowed by it, which leaves out all other files of its origin. */
function collectScript(src: string, integrity: string | undefined, sources: Sources): void {
	const hashes = integrity?.split(/\s+/).filter(Boolean) ?? [];
	for (const hash of hashes) sources.add("script-src", `'${hash}'`);
	if (hashes.length === 0) sources.addSource("script-src", src);
}

/** A frame that holds a page of our own may be led on by the links of that page. */
function framedAddresses(frame: Element): (string | undefined)[] {
	const inner = attribute(frame, "srcdoc");
	return inner ? parseHtmlPage(inner).elements.map((element) => attribute(element, "href")) : [];
}

function isCode(type: string | undefined): boolean {
	return !type || /^(module|speculationrules)$/.test(type) || /^(text|application)\/(java|ecma)script$/i.test(type);
}

function hashOf(text: string): string {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
