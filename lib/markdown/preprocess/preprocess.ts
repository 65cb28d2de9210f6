import type { Syntax } from "@/lib/markdown/detect-syntax";
import type { PreprocessedBody } from "@/lib/markdown/source-adapter";
import { admonitionTitles } from "./admonition-titles";
import { componentsAsMarkdown, mdxAsMarkdown } from "./as-markdown";
import { convertAttributeLists } from "./attribute-list";
import { applyEdits, composeLines, type Edit } from "./edits";
import { convertLegacyMdx, unwrapMdxBlocks } from "./legacy-syntax";
import { maskCode } from "./mask-code";
import { convertBackslashFormulas, escapeDollars, separateDisplayFormulas } from "./math";

/** One pass over a body: returns its edits. `masked` is the same text with its code masked. */
type Step = (masked: string, body: string) => Edit[];

/**
 * Converts what the parser can't read to Markdown or MDX, in bodies that have some of it. `elements` are the tags of components whose
 * elements are compiled.
 */
export async function preprocess(
	original: string,
	syntax: Syntax,
	elements: readonly string[] = [],
): Promise<PreprocessedBody> {
	const { format, isMdxFallback = false, math, dialect } = syntax;
	const isMdx = format === "mdx";
	const indented = !isMdx && !isMdxFallback;
	const foreign = isMdx ? undefined : await dialect?.preprocess({ indented });
	let { text, lines, diagnostics } = foreign ?? { text: original, lines: countLines(original), diagnostics: [] };
	const steps: Step[] = [];
	if ((isMdx || isMdxFallback) && text.includes("mdx-code-block")) steps.push((_, body) => unwrapMdxBlocks(body));
	if (isMdx) steps.push(convertLegacyMdx);
	if (isMdxFallback) steps.push((masked, body) => mdxAsMarkdown(body, masked, elements));
	else if (!isMdx && /<[A-Z]/.test(text)) steps.push((masked, body) => componentsAsMarkdown(body, masked, elements));
	if (!isMdx && text.includes("{:")) steps.push(convertAttributeLists);
	if (text.includes(":::")) steps.push(admonitionTitles);
	if (math) steps.push(convertBackslashFormulas, separateDisplayFormulas, escapeDollars);
	for (const step of steps) {
		const edits = step(maskCode(text, { indented }), text);
		if (edits.length === 0) continue;
		const edited = applyEdits(text, edits);
		text = edited.text;
		lines = composeLines(lines, edited.lines);
	}
	return { text, lines, diagnostics };
}

function countLines(text: string): number[] {
	return text.split("\n").map((_, line) => line);
}
