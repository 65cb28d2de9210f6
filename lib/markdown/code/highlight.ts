import { createHighlighterCore, type HighlighterCore, type ThemedToken } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages } from "shiki/langs";
import type { Fence } from "./fence";
import { findGrammar } from "./languages";
import { colorToClass, theme } from "./theme";

let highlighter: Promise<HighlighterCore> | undefined;

async function getHighlighter(language: keyof typeof bundledLanguages): Promise<HighlighterCore> {
	highlighter ??= createHighlighterCore({
		themes: [theme],
		langs: [],
		engine: createJavaScriptRegexEngine({ forgiving: true }),
	});
	const loaded = await highlighter;
	if (!loaded.getLoadedLanguages().includes(language)) await loaded.loadLanguage(bundledLanguages[language]);
	return loaded;
}

/** Highlights code and returns the HTML of its lines; tokens have the one-letter classes of `theme.ts`. */
export async function highlight(code: string, fence: Fence): Promise<string> {
	const lines = code.split("\n");
	const hasLanguage = fence.isDiff && fence.language !== "diff";
	// In a plain diff, `+++ b/file` and `--- a/file` are its header.
	const signPattern = hasLanguage ? /^[+-]/ : /^(?:\+(?!\+\+ )|-(?!-- ))/;
	const signs = fence.isDiff ? lines.map((line) => signPattern.exec(line)?.[0]) : [];
	const codeLines = hasLanguage ? lines.map((line) => line.replace(/^[+\- ]/, "")) : lines;
	const tokens = await tokenize(codeLines.join("\n"), fence.language);
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

async function tokenize(
	code: string,
	language: string | undefined,
): Promise<Pick<ThemedToken, "content" | "color">[][]> {
	const lang = findGrammar(language);
	if (!lang) return code.split("\n").map((content) => [{ content }]);
	const highlighter = await getHighlighter(lang);
	// A time limit would make the result depend on the machine; the length limit is enough.
	const limits = { tokenizeMaxLineLength: 10_000, tokenizeTimeLimit: 0 };
	return highlighter.codeToTokensBase(code, { lang, theme: "quire", ...limits });
}

/** Converts tokens to HTML, with one `span` for adjacent tokens of a class; white space joins the token before it. */
function toHtml(tokens: Pick<ThemedToken, "content" | "color">[]): string {
	const runs: { className: string | undefined; text: string }[] = [];
	for (const { content, color } of tokens) {
		const className = colorToClass(color);
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
