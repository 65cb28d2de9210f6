import type { ParsedPost } from "@/lib/content/types";
import { findDelimited, removeComments } from "@/lib/utils/delimited";
import { maskCode } from "./preprocess/mask-code";
import { hasMath } from "./preprocess/math";
import type { BodyDialect } from "./source-adapter";

/** How a body is compiled. */
export interface Syntax {
	format: "md" | "mdx";
	/** Whether the body looks like MDX but can't be parsed as MDX, so that its tags are converted to Markdown. */
	isMdxFallback?: boolean;
	isText?: boolean;
	math: boolean;
	/** The syntax of another system in it. */
	dialect?: BodyDialect | undefined;
}

const MDX = [
	/^import\s[^\n]*["'][^"'\n]+["'];?[ \t]*$/m,
	/^import\s*\{[^{}]*\}\s*from\s*["'][^"'\n]+["'];?[ \t]*$/m,
	/^export\s+(?:const|default|function|let|async)\s/m,
	/<(?=[A-Z]\w*[a-z])\w+(?:\.\w+)*(?:\s[^<>]*)?\/>/,
	/<[a-zA-Z][^<>]*\s[\w-]+=\{/,
];
const OPENING_TAG = /<((?=[A-Z]\w*[a-z])\w+(?:\.\w+)*)(?:\s[^<>]*)?>/g;
const CLOSING_TAG = /<\/([A-Z]\w*(?:\.\w+)*)>/g;
const MDX_FENCE = /^[ \t]*(?:`{3,}|~{3,})mdx-code-block\s*$/m;
const MATH_FENCE = /^[ \t]*(?:`{3,}|~{3,})math\s*$/m;
/** MDX's truncate markers and heading ids, which Markdown may contain too. */
const SHARED_WITH_MARKDOWN = /\{\/\*\s*(?:truncate|more|#[\w-]+)\s*\*\/\}/g;

/** Matches every body with formulas or MDX, and few others: to mask the code of a body takes longer. */
const MAY_HAVE_MATH = /\$|\\[([]|^[ \t]*(?:`{3,}|~{3,})math/m;
const MAY_BE_MDX = /^(?:import|export)\b|<[A-Z]|=\{|\{\/\*|mdx-code-block/m;

/** Detects the syntax from the filename, the content and the trust: a post with the trust `text` is never MDX. */
export function detectSyntax(
	{ file, format, body, extra, trust }: Pick<ParsedPost, "file" | "format" | "body" | "extra" | "trust">,
	dialect?: BodyDialect,
): Syntax {
	const mayBeMdx = format === "md" && !dialect?.hasTemplates && trust !== "text" && MAY_BE_MDX.test(body);
	const mayHaveMath = MAY_HAVE_MATH.test(body);
	const masked = mayBeMdx || mayHaveMath ? maskCode(body, { indented: format === "md" }) : "";
	const math = mayHaveMath && (hasMath(masked, extra) || MATH_FENCE.test(body));
	if (format === "mdx") return trust === "text" ? { format: "md", isMdxFallback: true, math } : { format, math };
	return { format: mayBeMdx && isMdx(file, masked, body) ? "mdx" : "md", math, dialect };
}

function isMdx(file: string, masked: string, body: string): boolean {
	if (/\.markdown$/i.test(file)) return false;
	const withoutMarkers = masked.replace(SHARED_WITH_MARKDOWN, "");
	const text = removeComments(withoutMarkers);
	return (
		MDX.some((pattern) => pattern.test(text)) ||
		hasPairOfTags(text) ||
		has(text, /\{\/\*/, /\*\/\}/) ||
		MDX_FENCE.test(body)
	);
}

function hasPairOfTags(text: string): boolean {
	const firstEnds = new Map<string, number>();
	for (const { 0: tag, 1: name = "", index } of text.matchAll(OPENING_TAG))
		if (!firstEnds.has(name)) firstEnds.set(name, index + tag.length);
	return [...text.matchAll(CLOSING_TAG)].some(({ 1: name = "", index }) => (firstEnds.get(name) ?? Infinity) <= index);
}

function has(text: string, open: RegExp, close: RegExp): boolean {
	return !findDelimited(text, open, close).next().done;
}
