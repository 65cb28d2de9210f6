/** Prerenders a page when a reader points at a link to it, except for files, searches, downloads and `rel=nofollow`. */
const RULES = {
	prerender: [
		{
			where: { selector_matches: "[href^='/']:not([href*='.'],[href^='/search'],[download],[rel~=nofollow])" },
			eagerness: "moderate",
		},
	],
};

/** Renders the speculation rules, with which links open at once: https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API */
export function SpeculationRules() {
	const json = JSON.stringify(RULES);
	// biome-ignore lint/security/noDangerouslySetInnerHtml: the JSON is constant.
	return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: json }} />;
}
