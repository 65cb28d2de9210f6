export type Severity = "error" | "warning" | "notice";

/**
 * Every rule, with the severity it has unless `checks:` in `site.yml` changes it; errors stay errors. Errors are what can't be
 * shown; warnings are what a reader would stumble over; notices are what the owner may want to know.
 */
export const RULES = {
	site: "error",
	"site-missing": "warning",
	"words-missing": "notice",
	authors: "error",
	"author-unknown": "warning",
	tags: "error",
	"front-matter": "error",
	"front-matter-invalid": "error",
	"front-matter-duplicate": "warning",
	"front-matter-unknown": "notice",
	"title-missing": "warning",
	"date-missing": "warning",
	"content-missing": "error",
	"file-unreadable": "error",
	"post-left-out": "warning",
	"path-conflict": "error",
	"path-invalid": "error",
	"name-twice": "notice",
	"old-address": "warning",
	"title-twice": "notice",
	"mdx-syntax": "warning",
	"markdown-syntax": "error",
	"mdx-expression": "error",
	"mdx-esm": "warning",
	"template-unknown": "warning",
	"math-syntax": "warning",
	"html-event": "warning",
	"html-script": "warning",
	"html-style": "warning",
	"html-tag": "warning",
	"code-language": "warning",
	"component-unknown": "warning",
	"image-missing": "warning",
	"image-unreadable": "warning",
	"image-too-large": "warning",
	"image-misnamed": "warning",
	"font-missing": "warning",
	"font-unreadable": "warning",
	"translation-missing": "warning",
	"translation-language": "warning",
	"file-missing": "warning",
	"link-missing": "warning",
	"link-part": "warning",
} as const satisfies Record<string, Severity>;

export type Rule = keyof typeof RULES;

export interface Position {
	/** One-based, counted in the whole file, front matter included. */
	line: number;
	/** One-based. */
	column: number;
}

/** Something an owner should know about their content, with the place where to mend it. */
export interface Diagnostic extends Position {
	/** Path relative to the content folder, with forward slashes. */
	file: string;
	severity: Severity;
	rule: Rule;
	/** What is wrong, and what to do about it. */
	message: string;
	/** The lines around the place, with a mark, where that helps. */
	frame?: string;
}

/** Makes a problem with the usual severity of its rule. */
export function createDiagnostic(
	rule: Rule,
	file: string,
	{ line, column }: Position,
	message: string,
	frame?: string,
): Diagnostic {
	return { file, line, column, severity: RULES[rule], rule, message, ...(frame !== undefined && { frame }) };
}
