import type { Post } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic, type Position } from "@/lib/utils/diagnostics";

interface Placed {
	reason?: unknown;
	message?: unknown;
	line?: number;
	column?: number;
	place?: { start?: Position; line?: number; column?: number };
}

/** What to do about the parser's usual complaints; the first that fits counts. */
const ADVICE: [RegExp, string][] = [
	[
		/closing tag|end-tag|Expected the closing tag|Unexpected closing/i,
		"Close every tag in the order it was opened, or write `<br />` for one without content.",
	],
	[/before name|in name|in attribute|`<`|U\+003C/i, "Write `&lt;` for a plain `<`, or put it in backticks."],
	[
		/expression|acorn|`}`|`{`|U\+007[BD]/i,
		"Write `\\{` for a plain brace, or check the JavaScript between the braces.",
	],
];

/** Makes a problem of the error that ended the parsing of a body. */
export function syntaxErrorDiagnostic(
	error: unknown,
	source: string,
	post: Pick<Post, "file" | "bodyLine">,
	syntax: Post["format"],
	lineOf: (line: number) => number = (line) => line,
): Diagnostic {
	const placed = (error ?? {}) as Placed;
	const reason = String(placed.reason ?? placed.message ?? error)
		.replace(/^\[next-mdx-remote\].*\n/, "")
		.split("\n")[0] as string;
	const position = placeIn(reason) ?? placeOfError(placed);
	const { line, column } = position ? { ...position, line: lineOf(position.line) } : { line: post.bodyLine, column: 1 };
	const advice = ADVICE.find(([pattern]) => pattern.test(reason))?.[1] ?? "";
	const rule = syntax === "mdx" ? "mdx-syntax" : "markdown-syntax";
	const message = [reason.replace(/([^.!?])$/, "$1."), advice].filter(Boolean).join(" ");
	return createDiagnostic(rule, post.file, { line, column }, message, codeFrame(source, line, column));
}

/** An unclosed tag is complained of where its parent ends, but the place of the tag stands in the message. */
function placeIn(reason: string): Position | undefined {
	const opened = /closing tag for .* \((\d+):(\d+)-/.exec(reason);
	return opened ? { line: Number(opened[1]), column: Number(opened[2]) } : undefined;
}

function placeOfError({ place, line, column }: Placed): Position | undefined {
	const start = place?.start ?? { line: place?.line ?? line, column: place?.column ?? column };
	return start.line === undefined ? undefined : { line: start.line, column: start.column ?? 1 };
}

/** The lines around a place, numbered, with a mark under it. */
export function codeFrame(source: string, line: number, column: number): string {
	const lines = source.split("\n");
	const first = Math.max(1, line - 2);
	const width = String(line + 2).length;
	return lines
		.slice(first - 1, line + 2)
		.flatMap((text, index) => {
			const number = first + index;
			const row = `${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`;
			return number === line ? [row, `  ${" ".repeat(width)} | ${" ".repeat(column - 1)}^`] : [row];
		})
		.join("\n");
}
