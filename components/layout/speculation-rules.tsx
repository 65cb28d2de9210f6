/** Prerenders a page when a reader points at a link to it, except for files, searches, downloads and `rel=nofollow`. */
const rules = {
	prerender: [
		{
			where: { selector_matches: "[href^='/']:not([href*='.'],[href^='/search'],[download],[rel~=nofollow])" },
			eagerness: "moderate",
		},
	],
};

/** The speculation rules of every page, as JSON. */
export const SPECULATION_RULES = JSON.stringify(rules);

/** Renders the speculation rules, with which links open at once: https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API */
export function SpeculationRules() {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: the JSON is constant.
	return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: SPECULATION_RULES }} />;
}
