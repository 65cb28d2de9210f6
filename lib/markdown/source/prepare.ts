import type { Post } from "@/lib/content/types";
import type { Dialect } from "@/lib/markdown/dialect";
import type { Problem } from "@/lib/problem";
import { admonitionHeads } from "./admonition-heads";
import { escapeDollars } from "./dollars";
import { applyEdits, type Edit, type Edited, throughLines } from "./edits";
import { mdxBlocks, olderMdx } from "./mdx";
import { mdxAsMarkdown } from "./mdx-as-markdown";
import { proseOf } from "./prose";

/** A body as the parser gets it. */
export interface Prepared extends Edited {
	problems: Problem[];
}

type Step = (body: string, prose: string) => Edit[];

/** Makes of what other systems have beside Markdown and MDX what the parser knows; the lines lead back to the source. */
export function prepare(
	{ body }: Pick<Post, "file" | "body" | "bodyLine">,
	dialect: Dialect,
	wasMdx = false,
): Prepared {
	const isMdx = dialect.syntax === "mdx";
	const steps: Step[] = [];
	if (isMdx || wasMdx) steps.push(mdxBlocks);
	if (isMdx) steps.push((_, prose) => olderMdx(prose));
	if (wasMdx) steps.push((_, prose) => mdxAsMarkdown(prose));
	if (body.includes(":::")) steps.push((_, prose) => admonitionHeads(prose));
	if (dialect.math) steps.push((_, prose) => escapeDollars(prose));
	let prepared: Edited = { text: body, lines: body.split("\n").map((_, line) => line) };
	for (const step of steps) {
		const edits = step(prepared.text, proseOf(prepared.text, { indented: !isMdx }));
		if (edits.length === 0) continue;
		const { text, lines } = applyEdits(prepared.text, edits);
		prepared = { text, lines: throughLines(prepared.lines, lines) };
	}
	return { ...prepared, problems: [] };
}
