export const SEVERITIES = ["error", "warning", "notice"] as const;

export type Severity = (typeof SEVERITIES)[number];

/** All that the blog has to know of a rule of its checks, apart from when it is broken. */
export interface RuleDeclaration {
	/**
	 * An error is something that can't be rendered, a warning is a defect that readers notice, and a notice is a hint for the owner. `checks:`
	 * in `site.yml` can change it, except that errors stay errors.
	 */
	severity: Severity;
	/** What is wrong, and what the blog does about it. */
	description: string;
	/**
	 * The smallest content folder of which this rule is reported and no other: file names, relative to the content folder, and their text. Or
	 * the reason why there is none.
	 */
	example: Readonly<Record<string, string>> | string;
}

/** Returns the declaration unchanged, for its type. */
export function rule(declaration: RuleDeclaration): RuleDeclaration {
	return declaration;
}

/** The settings of an example, which the reference doesn't repeat. */
export const EXAMPLE_SITE = "title: My blog\n";

/** A post of an example, without a text. */
export const EXAMPLE_POST = "---\ntitle: Hello\ndate: 2026-05-04\n---\n\n";
