import type { Position } from "@/lib/utils/diagnostics";

export interface UnbalancedBrace extends Position {
	brace: "{" | "}";
}

/** Matches braces, and comments, strings and escapes, whose braces have no meaning. */
const TOKEN = /\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|\\[\s\S]|[{}]/g;

/** Removes closing braces that close nothing, and adds the missing ones at the end. */
export function balanceBraces(css: string): { css: string; unbalanced: UnbalancedBrace[] } {
	const open: number[] = [];
	const unbalanced: UnbalancedBrace[] = [];
	const balanced = css.replace(TOKEN, (token, index: number) => {
		if (token === "{") open.push(index);
		if (token !== "}" || open.pop() !== undefined) return token;
		unbalanced.push({ brace: "}", ...positionAt(css, index) });
		return " ";
	});
	unbalanced.push(...open.map((index) => ({ brace: "{" as const, ...positionAt(css, index) })));
	return { css: balanced + "}".repeat(open.length), unbalanced };
}

function positionAt(text: string, index: number): Position {
	const before = text.slice(0, index).split("\n");
	return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
