import type { BasePath } from "@/lib/utils/base-path";

/**
 * Returns the speculation rules of every page, as JSON: a page is prerendered when a reader points at a link to it, except for
 * files, searches, downloads and `rel=nofollow`.
 */
export function formatSpeculationRules({ prefix }: BasePath): string {
	const inBlog = `${prefix && `[href='${prefix}'],`}[href^='${prefix}/']`;
	const isLink = prefix ? `:is(${inBlog})` : inBlog;
	const where = `${isLink}:not([href*='.'],[href^='${prefix}/search'],[download],[rel~=nofollow])`;
	return JSON.stringify({ prerender: [{ where: { selector_matches: where }, eagerness: "moderate" }] });
}

/** Renders the speculation rules, with which links open at once: https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API */
export function SpeculationRules({ basePath }: { basePath: BasePath }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: a base path has no characters with a meaning in HTML.
	return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: formatSpeculationRules(basePath) }} />;
}
