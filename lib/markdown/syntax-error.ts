import type { ParsedPost, Post } from "@/lib/content/types";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { Position } from "@/lib/utils/position";

interface ParserError {
	reason?: unknown;
	message?: unknown;
	line?: number;
	column?: number;
	place?: { start?: Position; line?: number; column?: number };
}

const ADVICE: [RegExp, string][] = [
	[
		/closing tag|end-tag|Expected the closing tag|Unexpected closing/i,
		"Close every tag in the order it was opened, or write `<br />` for a tag without content.",
	],
	[/before name|in name|in attribute|`<`|U\+003C/i, "Write `&lt;` for a plain `<`, or put it in backticks."],
	[
		/expression|acorn|`}`|`{`|U\+007[BD]/i,
		"Write `\\{` for a plain brace, or check the JavaScript between the braces.",
	],
];

export function syntaxErrorDiagnostic(
	error: unknown,
	source: string,
	post: Pick<ParsedPost, "file" | "bodyLine">,
	syntax: Post["format"],
	toSourceLine: (line: number) => number = (line) => line,
): Diagnostic {
	const parserError = (error ?? {}) as ParserError;
	const reason = String(parserError.reason ?? parserError.message ?? error)
		.replace(/^\[next-mdx-remote\].*\n/, "")
		.split("\n")[0] as string;
	const parsed = positionInMessage(reason) ?? positionOfError(parserError);
	const position = parsed
		? { line: toSourceLine(parsed.line), column: parsed.column }
		: { line: post.bodyLine, column: 1 };
	const advice = ADVICE.find(([pattern]) => pattern.test(reason))?.[1] ?? "";
	const rule = syntax === "mdx" ? "mdx-syntax" : "markdown-syntax";
	const message = [reason.replace(/([^.!?])$/, "$1."), advice].filter(Boolean).join(" ");
	return createDiagnostic(rule, post.file, position, message, codeFrame(source, position));
}

/** Reads the position from the message for an unclosed tag: the error's own position is the end of the parent. */
function positionInMessage(reason: string): Position | undefined {
	const match = /closing tag for .* \((\d+):(\d+)-/.exec(reason);
	return match ? { line: Number(match[1]), column: Number(match[2]) } : undefined;
}

function positionOfError({ place, line, column }: ParserError): Position | undefined {
	const start = place?.start ?? { line: place?.line ?? line, column: place?.column ?? column };
	return start.line === undefined ? undefined : { line: start.line, column: start.column ?? 1 };
}

export function codeFrame(source: string, { line, column }: Position): string {
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
