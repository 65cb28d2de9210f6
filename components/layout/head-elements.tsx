import type { Graph, Thing } from "schema-dts";
import { withKeys } from "@/components/element-helpers";
import { FEATURE_PAGES } from "@/features/declarations";
import type { HeadMeta, HeadSettings } from "@/lib/config/head-setting";

/** Matches the names of meta elements that are properties of RDFa, such as `fb:app_id`: https://ogp.me/ */
const PROPERTY = /^(?:al|book|fb|music|profile|video):/;

export function HeadElements({ head }: { head: HeadSettings }) {
	return (
		<>
			<MetaElements elements={head.meta} />
			{withKeys(head.links, ({ rel, href }) => `${rel} ${href}`).map(([key, link]) => (
				<link key={key} {...link} />
			))}
		</>
	);
}

/** Renders the elements by which services verify who owns the blog; React moves them into the head. */
export function VerificationElements({ head }: { head: HeadSettings }) {
	return <MetaElements elements={head.verification} />;
}

function MetaElements({ elements }: { elements: readonly HeadMeta[] }) {
	return withKeys(elements, ({ name, content }) => `${name} ${content}`).map(([key, { name, content }]) => (
		<meta key={key} {...(PROPERTY.test(name) ? { property: name } : { name })} content={content} />
	));
}

/**
 * Returns the speculation rules of every page, as JSON: a page is prerendered when a reader points at a link to it, except for
 * files, pages of features, downloads and `rel=nofollow`. `prefix` is what paths of the blog begin with on its host.
 */
export function formatSpeculationRules(prefix: string): string {
	const inBlog = `${prefix && `[href='${prefix}'],`}[href^='${prefix}/']`;
	const isLink = prefix ? `:is(${inBlog})` : inBlog;
	const pages = FEATURE_PAGES.map((page) => `[href^='${prefix}${page.path}'],`).join("");
	const where = `${isLink}:not([href*='.'],${pages}[download],[rel~=nofollow])`;
	return JSON.stringify({ prerender: [{ where: { selector_matches: where }, eagerness: "moderate" }] });
}

/** Renders the speculation rules, with which links open at once: https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API */
export function SpeculationRules({ prefix }: { prefix: string }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: a path of a blog has no characters with a meaning in HTML.
	return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: formatSpeculationRules(prefix) }} />;
}

/** Renders JSON-LD for search engines; a Content Security Policy doesn't apply to it because it isn't code. */
export function StructuredData({ things }: { things: readonly Thing[] }) {
	if (things.length === 0) return null;
	// biome-ignore lint/security/noDangerouslySetInnerHtml: the content is escaped.
	return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: serializeJsonLd(things) }} />;
}

/**
 * Serializes for a script element. `<` is escaped, so that no text can end the script:
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function serializeJsonLd(things: readonly Thing[]): string {
	const graph: Graph = { "@context": "https://schema.org", "@graph": things };
	return JSON.stringify(graph).replaceAll("<", "\\u003c");
}
