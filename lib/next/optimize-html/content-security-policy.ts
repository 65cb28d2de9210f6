import { createHash } from "node:crypto";
import { parseSrcSet } from "@/lib/utils/html";
import { type Element, getAttribute, isScriptType, parseHtmlPage } from "@/lib/utils/html-page";
import type { Directive, PolicySources } from "@/lib/utils/policy-sources";
import { INTEGRITY_HASH } from "@/lib/utils/service-values";
import { hasValidHost, parseExternalUrl } from "@/lib/utils/url";
import { allowModule, findFeatureSources, type PageFeatures } from "./feature-sources";

interface PolicyOptions {
	/** Whether the page is static, without the framework. */
	isStatic: boolean;
	/** Whether the framework loads chunks later, with the Trusted Types policy `default` (`chunks.ts`). */
	loadsLater?: boolean;
	componentsHash?: string | undefined;
	features: PageFeatures;
}

/**
 * Creates the Content Security Policy of a page from its elements: hashes of its inline scripts and styles, the origins of its
 * images, media and frames, and what its features need. `frame-ancestors`, which browsers read in a header only, is in
 * `lib/next/headers-and-redirects/static-headers.ts`. https://www.w3.org/TR/CSP3/
 */
export function createPolicy(elements: readonly Element[], options: PolicyOptions): string {
	const { isStatic, loadsLater = false, componentsHash, features } = options;
	const sources = new Sources();
	for (const one of findFeatureSources(elements, features)) sources.addAll(one);
	for (const element of elements) collectSources(element, sources);
	if (elements.some(needsComponents)) sources.addAll(allowModule(componentsHash));
	// The chunks of the framework load styles with fonts.
	if (!isStatic) for (const directive of ["style-src", "font-src"] as const) sources.add(directive, "'self'");
	// With `'strict-dynamic'`, browsers ignore scripts that are allowed by URL, as the owner may with `scripts: true`.
	const isStrict = loadsLater && !elements.some(isScriptByUrl);
	if (loadsLater) {
		sources.add("script-src", isStrict ? "'strict-dynamic'" : "'self'");
		sources.add("worker-src", "'self'");
	}
	if (elements.some((element) => getAttribute(element, "style") !== undefined))
		sources.add("style-src-attr", "'unsafe-inline'");
	if (isStrict) sources.add("trusted-types", "default");
	// The type asks for each directive, so that none to which sources are added is left out.
	const written: Record<Directive, string> = {
		"script-src": sources.directive("script-src") || "script-src 'none'",
		"worker-src": sources.directive("worker-src"),
		"style-src": sources.directive("style-src"),
		"style-src-attr": sources.directive("style-src-attr"),
		"img-src": sources.directive("img-src", "'self'", "data:"),
		"media-src": sources.directive("media-src"),
		"frame-src": sources.directive("frame-src"),
		"font-src": sources.directive("font-src"),
		"connect-src": sources.directive("connect-src", "'self'"),
		"form-action": sources.directive("form-action", "'self'"),
		"trusted-types": sources.directive("trusted-types") || "trusted-types 'none'",
	};
	const { "form-action": formAction, "trusted-types": trustedTypes, ...fetching } = written;
	const directives = [
		"default-src 'none'",
		...Object.values(fetching),
		"manifest-src 'self'",
		formAction,
		"base-uri 'none'",
		// On other pages with the framework, components may write HTML without a policy.
		isStatic || isStrict ? `require-trusted-types-for 'script'; ${trustedTypes}` : "",
	];
	return directives.filter(Boolean).join("; ");
}

/** Tells whether an element is a component of a post whose module is loaded on demand (`lib/client/on-demand.ts`). */
function needsComponents(element: Element): boolean {
	const isEnlarged = element.tagName === "a" && /(?:^|\s)enlarge(?:\s|$)/.test(getAttribute(element, "class") ?? "");
	return isEnlarged || element.attrs.some(({ name }) => name === "data-copy" || name === "data-group");
}

class Sources {
	private readonly byDirective = new Map<string, Set<string>>();

	add(directive: Directive, source: string): void {
		if (/[;,\s]/.test(source)) throw new Error(`\`${source}\` is not a source of a policy.`);
		this.byDirective.set(directive, (this.byDirective.get(directive) ?? new Set()).add(source));
	}

	addAll(byDirective: PolicySources): void {
		for (const [directive, all] of Object.entries(byDirective) as [Directive, readonly string[]][])
			for (const source of all) this.add(directive, source);
	}

	/** Allows the origin of a URL, unless it has no valid host. */
	addSource(directive: Directive, url: string | undefined): void {
		if (!url) return;
		if (parseExternalUrl(url)) this.addExternalSource(directive, url);
		else this.add(directive, "'self'");
	}

	/** Allows the origin of a URL in a directive that always allows the page's own origin. */
	addExternalSource(directive: Directive, url: string | undefined): void {
		const parsed = url === undefined ? undefined : parseExternalUrl(url);
		if (parsed && hasValidHost(parsed)) this.add(directive, parsed.origin);
	}

	directive(name: Directive, ...always: string[]): string {
		const sources = [...always, ...[...(this.byDirective.get(name) ?? [])].sort()];
		return sources.length > 0 ? `${name} ${sources.join(" ")}` : "";
	}
}

function collectSources(element: Element, sources: Sources): void {
	const src = getAttribute(element, "src");
	if (element.tagName === "script" || isScriptPreload(element))
		for (const hash of listHashes(element)) sources.add("script-src", `'${hash}'`);
	switch (element.tagName) {
		case "script":
			if (src === undefined && isScriptType(getAttribute(element, "type")))
				sources.add("script-src", hashSource(element.text));
			if (isScriptByUrl(element)) sources.addSource("script-src", src);
			break;
		case "link":
			if (getAttribute(element, "rel") !== "stylesheet") break;
			sources.addSource("style-src", getAttribute(element, "href"));
			sources.add("font-src", "'self'");
			break;
		case "style":
			if (element.text.includes("@font-face")) sources.add("font-src", "'self'");
			sources.add("style-src", hashSource(element.text));
			break;
		case "img":
		case "source": {
			if (element.tagName === "img") sources.addExternalSource("img-src", src);
			else sources.addSource("media-src", src);
			for (const { url } of parseSrcSet(getAttribute(element, "srcset") ?? ""))
				sources.addExternalSource("img-src", url);
			break;
		}
		case "audio":
		case "video":
		case "track":
			sources.addSource("media-src", src);
			sources.addExternalSource("img-src", getAttribute(element, "poster"));
			break;
		case "iframe":
			sources.addExternalSource("frame-src", src);
			for (const url of srcdocLinks(element)) sources.addExternalSource("frame-src", url);
	}
}

/** Tells whether an element loads a script that another one runs. Posts have no such element (`lib/markdown/html/sanitize-element.ts`). */
function isScriptPreload(element: Element): boolean {
	const isPreload = element.tagName === "link" && /^(?:module)?preload$/.test(getAttribute(element, "rel") ?? "");
	return isPreload && getAttribute(element, "as") === "script";
}

/** Tells whether a script is allowed by its URL, because it has no integrity hash. */
function isScriptByUrl(element: Element): boolean {
	return element.tagName === "script" && getAttribute(element, "src") !== undefined && listHashes(element).length === 0;
}

function listHashes(element: Element): string[] {
	const hashes = getAttribute(element, "integrity")?.split(/\s+/) ?? [];
	return hashes.filter((hash) => INTEGRITY_HASH.test(hash));
}

/** Returns the URLs of the links in a frame's `srcdoc`, to which a reader can navigate inside the frame. */
function srcdocLinks(frame: Element): (string | undefined)[] {
	const srcdoc = getAttribute(frame, "srcdoc");
	return srcdoc ? parseHtmlPage(srcdoc).elements.map((element) => getAttribute(element, "href")) : [];
}

const hashes = new Map<string, string>();

function hashSource(text: string): string {
	const hash = hashes.get(text) ?? `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
	hashes.set(text, hash);
	return hash;
}
