import type { ThemedToken } from "shiki/types";
import type { Fence } from "./fence";
import { loadHighlighter } from "./highlighter";
import { findGrammar } from "./languages";
import { colorToClass, theme } from "./theme";
import type { TokenStyles } from "./token-styles";

/** A piece of code with its class; none for plain text. */
interface Token {
	content: string;
	className?: string | undefined;
}

/**
 * Highlights code and returns the HTML of its lines. Tokens have the one-letter classes of `theme.ts`, or those of the
 * styles for other themes.
 */
export async function highlight(code: string, fence: Fence, styles?: TokenStyles): Promise<string> {
	const lines = code.split("\n");
	const hasLanguage = fence.isDiff && fence.language !== "diff";
	// In a plain diff, `+++ b/file` and `--- a/file` are its header.
	const signPattern = hasLanguage ? /^[+-]/ : /^(?:\+(?!\+\+ )|-(?!-- ))/;
	const signs = fence.isDiff ? lines.map((line) => signPattern.exec(line)?.[0]) : [];
	const codeLines = hasLanguage ? lines.map((line) => line.replace(/^[+\- ]/, "")) : lines;
	const tokens = await tokenize(codeLines.join("\n"), fence.language, styles);
	return tokens
		.map((line, index) => {
			const classNames = ["line"];
			if (fence.marked.has(index + 1)) classNames.push("mark");
			if (signs[index] === "+" || fence.added.has(index + 1)) classNames.push("add");
			if (signs[index] === "-" || fence.removed.has(index + 1)) classNames.push("del");
			const sign = hasLanguage ? (signs[index] ?? " ") : "";
			return `<span class="${classNames.join(" ")}">${sign}${toHtml(line)}</span>`;
		})
		.join("\n");
}

async function tokenize(code: string, language: string | undefined, styles?: TokenStyles): Promise<Token[][]> {
	const lang = findGrammar(language);
	if (!lang) return code.split("\n").map((content) => [{ content }]);
	const highlighter = await loadHighlighter(code, lang, Object.values(styles?.themes ?? {}));
	// A time limit would make the result depend on the machine; the length limit is enough.
	const limits = { tokenizeMaxLineLength: 10_000, tokenizeTimeLimit: 0 };
	const withClasses = <T extends { content: string }>(lines: T[][], classOf: (token: T) => string | undefined) =>
		lines.map((line) => line.map((token) => ({ content: token.content, className: classOf(token) })));
	if (!styles) {
		const lines: ThemedToken[][] = highlighter.codeToTokensBase(code, { lang, theme: theme.name ?? "", ...limits });
		return withClasses(lines, ({ color }) => colorToClass(color));
	}
	const { themes } = styles;
	return withClasses(highlighter.codeToTokensWithThemes(code, { lang, themes: { ...themes }, ...limits }), (token) =>
		styles.classOf(token),
	);
}

/** Converts tokens to HTML, with one `span` for adjacent tokens of a class; white space joins the token before it. */
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

/** Escapes text as the content of an element, where quotes need no escape. */
function escapeContent(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
