/** Pages of the site are drawn ahead when a reader points at their link; files, searches and what is marked are not. */
const rules = {
	prerender: [
		{
			where: { selector_matches: "[href^='/']:not([href*='.'],[href^='/search'],[download],[rel~=nofollow])" },
			eagerness: "moderate",
		},
	],
};

/** Lets links open at once, in browsers that can: https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API */
export function SpeculationRules() {
	const json = JSON.stringify(rules);
	// biome-ignore lint/security/noDangerouslySetInnerHtml: it is JSON of our own.
	return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: json }} />;
}
