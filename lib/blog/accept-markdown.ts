const PARAMETERS = String.raw`\s*(?:;(?!\s*q=)[^,;]*)*`;
const MARKDOWN = String.raw`(?:.*,)?\s*text/markdown${PARAMETERS}`;
const HTML = String.raw`(?:.*,)?\s*(?:text/html|text/\*|\*/\*)${PARAMETERS}`;
const QUALITY_ONE = String.raw`;\s*q=1(?:\.0*)?\s*`;

/**
 * Matches an `Accept` header that prefers Markdown to HTML or accepts both equally; quality values are compared to one
 * decimal place. Browsers never name Markdown: https://www.rfc-editor.org/rfc/rfc9110#name-accept
 */
export const ACCEPTS_MARKDOWN = `(?:${[
	`${MARKDOWN}(?:${QUALITY_ONE})?(?:,.*)?`,
	...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((tenth) => {
		const higher = tenth < 9 ? String.raw`|;\s*q=0\.[${tenth + 1}-9]\d*\s*` : "";
		return String.raw`(?!${HTML}(?:${QUALITY_ONE}${higher})?(?:,|$))${MARKDOWN};\s*q=0\.${tenth}\d*\s*(?:,.*)?`;
	}),
].join("|")})`;
