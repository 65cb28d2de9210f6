import type { Diagnostic, FIELDS, getCheckContext } from "quire-blog/tools/blog";

// The parts of what the engine returns, by the names that this package has for them.

export type RuleName = Diagnostic["rule"];
export type Severity = Diagnostic["severity"];
/** One-based. */
export type Position = Pick<Diagnostic, "line" | "column">;
/** What checks know of the blog. */
export type CheckContext = Awaited<ReturnType<typeof getCheckContext>>;
/** A front matter field, by its name. */
export type Field = keyof typeof FIELDS;

/** Replaces a range of a text. */
export interface Edit {
	start: number;
	end: number;
	text: string;
}
