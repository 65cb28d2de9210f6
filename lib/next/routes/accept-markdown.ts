const PARAMETERS = String.raw`\s*(?:;(?!\s*q=)[^,;]*)*`;
const MARKDOWN = String.raw`(?:.*,)?\s*text/markdown${PARAMETERS}`;
const HTML = String.raw`(?:.*,)?\s*(?:text/html|text/\*|\*/\*)${PARAMETERS}`;
const FULLY = String.raw`;\s*q=1(?:\.0*)?\s*`;

/**
 * What matches the `Accept` of those who want Markdown at least as much as HTML, to a tenth of their wishes; not that of
 * browsers, which never name it: https://www.rfc-editor.org/rfc/rfc9110#name-accept
 */
export const ACCEPTS_MARKDOWN = `(?:${[
	`${MARKDOWN}(?:${FULLY})?(?:,.*)?`,
	...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => {
		const more = tenth < 9 ? String.raw`|;\s*q=0\.[${tenth + 1}-9]\d*\s*` : "";
		return String.raw`(?!${HTML}(?:${FULLY}${more})?(?:,|$))${MARKDOWN};\s*q=0\.${tenth}\d*\s*(?:,.*)?`;
	}),
].join("|")})`;
