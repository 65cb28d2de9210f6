import { z } from "zod";

export const SEVERITIES = ["error", "warning", "notice"] as const;

export type Severity = (typeof SEVERITIES)[number];

/**
 * Every rule with its default severity. `checks:` in `site.yml` can change it, except that errors stay errors. An
 * error is something that can't be rendered, a warning is a defect that readers notice, and a notice is a hint for
 * the owner.
 */
export const RULES = {
	site: "error",
	"site-missing": "warning",
	"setting-ignored": "warning",
	"settings-unreadable": "warning",
	"words-missing": "notice",
	"color-contrast": "warning",
	"code-theme": "warning",
	"code-contrast": "notice",
	authors: "error",
	"section-missing": "warning",
	"author-unknown": "warning",
	tags: "error",
	"front-matter": "error",
	"front-matter-invalid": "error",
	"front-matter-left-out": "warning",
	"front-matter-corrected": "warning",
	"front-matter-duplicate": "warning",
	"front-matter-unclear": "error",
	"front-matter-unknown": "notice",
	"title-missing": "warning",
	"date-missing": "warning",
	"content-missing": "error",
	"package-missing": "error",
	"file-unreadable": "error",
	"symbolic-link": "error",
	"file-left-out": "notice",
	"post-left-out": "warning",
	"list-left-out": "notice",
	"path-conflict": "error",
	"path-twice": "warning",
	"path-invalid": "error",
	"name-twice": "notice",
	"old-address": "warning",
	"title-twice": "notice",
	"title-shared": "notice",
	"title-long": "notice",
	"description-shared": "notice",
	"description-long": "notice",
	"tag-similar": "notice",
	"mdx-syntax": "warning",
	"markdown-syntax": "error",
	"mdx-expression": "error",
	"mdx-esm": "warning",
	"mdx-import": "error",
	"mdx-code": "warning",
	"trust-invalid": "warning",
	"template-unknown": "warning",
	"template-limit": "warning",
	"math-syntax": "warning",
	footnote: "warning",
	"table-row": "warning",
	"block-unclosed": "warning",
	"html-event": "warning",
	"html-script": "warning",
	"html-head": "warning",
	"html-unsafe": "warning",
	"html-blocked": "warning",
	"html-style": "warning",
	"html-class": "notice",
	"html-tag": "warning",
	"html-unclosed": "warning",
	"code-language": "warning",
	"code-limit": "warning",
	diagram: "warning",
	"post-limit": "error",
	"heading-empty": "warning",
	"heading-skipped": "notice",
	"text-encoding": "warning",
	"text-unfinished": "notice",
	"component-unknown": "warning",
	"posts-unknown": "warning",
	"service-missing": "warning",
	"embed-missing": "warning",
	"image-missing": "warning",
	"image-unreadable": "warning",
	"image-too-large": "warning",
	"image-misnamed": "warning",
	"svg-content": "warning",
	"image-alt": "notice",
	"image-heavy": "notice",
	"og-image-font": "notice",
	"font-missing": "warning",
	"font-unreadable": "warning",
	"translation-missing": "warning",
	"translation-language": "warning",
	"translation-outdated": "warning",
	"file-missing": "warning",
	"url-scheme": "warning",
	"link-missing": "warning",
	"link-part": "warning",
	"link-label": "warning",
	"link-external": "warning",
	"link-moved": "notice",
	"review-secret": "warning",
	"review-ended": "notice",
	"owner-code": "error",
	config: "error",
	plugin: "error",
	"slot-unknown": "warning",
	theme: "warning",
	"check-ignore": "notice",
} as const satisfies Record<string, Severity>;

export type Rule = keyof typeof RULES;

/** A one-based position in a file, front matter included. */
export interface Position {
	line: number;
	column: number;
}

export const FILE_START: Position = { line: 1, column: 1 };

/** Also validates the diagnostics that are read from a cache. */
export const diagnosticSchema = z.strictObject({
	/** The path relative to the content folder, with forward slashes. */
	file: z.string(),
	line: z.number(),
	column: z.number(),
	severity: z.enum(SEVERITIES),
	rule: z.enum(Object.keys(RULES) as [Rule, ...Rule[]]),
	/** The problem and its remedy. */
	message: z.string(),
	frame: z.string().optional(),
});

/** A problem in the content, with the position where the owner can fix it. */
export type Diagnostic = z.output<typeof diagnosticSchema>;

export function createDiagnostic(
	rule: Rule,
	file: string,
	{ line, column }: Position,
	message: string,
	frame?: string,
): Diagnostic {
	return { file, line, column, severity: RULES[rule], rule, message, ...(frame !== undefined && { frame }) };
}
