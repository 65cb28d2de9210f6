import type { Diagnostic, FIELDS, findFrontMatter, getCheckContext } from "quire-blog/tools/blog";

// The parts of what the engine returns, by the names that this package has for them.

export type RuleName = Diagnostic["rule"];
export type Severity = Diagnostic["severity"];
/** What checks know of the blog. */
export type CheckContext = Awaited<ReturnType<typeof getCheckContext>>;
/** The front matter in the text of a file. */
export type Block = NonNullable<ReturnType<typeof findFrontMatter>>;
/** A front matter field, by its name. */
export type Field = keyof typeof FIELDS;
