import type { ThemedToken } from "shiki/types";
import type { Fence } from "./fence";
import { loadHighlighter } from "./highlighter";
import { findGrammar } from "./languages";
import { colorToClass, theme } from "./theme";
import type { TokenStyles } from "./token-styles";

/** Characters beyond which a line is plain text, as the time of a line may grow with more than their square. */
const MAX_LINE_LENGTH = 500;

interface Token {
	content: string;
	className?: string | undefined;
}

interface HighlightOptions {
	styles?: TokenStyles | undefined;
	isPlain?: boolean;
}

/**
 * Highlights code and returns the HTML of its lines. Tokens have the one-letter classes of `theme.ts`, or the classes of `styles`.
 * `isHighlighted` is false if the lines are plain text.
 */
export async function highlight(
	code: string,
	fence: Fence,
	options: HighlightOptions = {},
): Promise<{ html: string; isHighlighted: boolean }> {
	const lines = code.split("\n");
	const hasLanguage = fence.isDiff && fence.language !== "diff";
	// In a plain diff, `+++ b/file` and `--- a/file` are its header.
	const signPattern = hasLanguage ? /^[+-]/ : /^(?:\+(?!\+\+ )|-(?!-- ))/;
	const signs = fence.isDiff ? lines.map((line) => signPattern.exec(line)?.[0]) : [];
	const codeLines = hasLanguage ? lines.map((line) => line.replace(/^[+\- ]/, "")) : lines;
	const tokens = await tokenize(codeLines.join("\n"), fence.language, options);
	const html = (tokens ?? codeLines.map((content) => [{ content }]))
		.map((line, index) => {
			const classNames = ["line"];
			if (fence.marked.has(index + 1)) classNames.push("mark");
			if (signs[index] === "+" || fence.added.has(index + 1)) classNames.push("add");
			if (signs[index] === "-" || fence.removed.has(index + 1)) classNames.push("del");
			const sign = hasLanguage ? (signs[index] ?? " ") : "";
			return `<span class="${classNames.join(" ")}">${sign}${toHtml(line)}</span>`;
		})
		.join("\n");
	return { html, isHighlighted: tokens !== undefined };
}

/** Returns the tokens of each line of code; `undefined` if highlighting fails. */
async function tokenize(
	code: string,
	language: string | undefined,
	{ styles, isPlain = false }: HighlightOptions,
): Promise<Token[][] | undefined> {
	const lang = findGrammar(language);
	if (!lang) return code.split("\n").map((content) => [{ content }]);
	if (isPlain) return undefined;
	const highlighter = await loadHighlighter(code, lang, Object.values(styles?.themes ?? {}));
	// Shiki's own limit is one of elapsed time, which depends on what else the machine does.
	const limits = { tokenizeMaxLineLength: MAX_LINE_LENGTH, tokenizeTimeLimit: 0 };
	const withClasses = <T extends { content: string }>(lines: T[][], classOf: (token: T) => string | undefined) =>
		lines.map((line) => line.map((token) => ({ content: token.content, className: classOf(token) })));
	try {
		if (!styles) {
			const options = { lang, theme: theme.name ?? "", ...limits };
			const lines: ThemedToken[][] = highlighter.codeToTokensBase(code, options);
			return withClasses(lines, ({ color }) => colorToClass(color));
		}
		const lines = highlighter.codeToTokensWithThemes(code, { lang, themes: { ...styles.themes }, ...limits });
		return withClasses(lines, (token) => styles.classOf(token));
	} catch (error) {
		// The regular expressions of a grammar may exceed the stack.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** Writes one `span` for adjacent tokens of a class; white space joins the token before it. */
function toHtml(tokens: readonly Token[]): string {
	const runs: { className: string | undefined; text: string }[] = [];
	for (const { content, className } of tokens) {
		const last = runs.at(-1);
		if (last && (last.className === className || content.trim() === "")) last.text += content;
		else runs.push({ className, text: content });
	}
	return runs
		.map(({ className, text }) =>
			className ? `<span class="${className}">${escapeContent(text)}</span>` : escapeContent(text),
		)
		.join("");
}

function escapeContent(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
