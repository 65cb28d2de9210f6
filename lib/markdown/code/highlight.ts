import { createHighlighterCore, type HighlighterCore, type ThemedToken } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages } from "shiki/langs";
import type { Fence } from "./fence";
import { grammarOf } from "./languages";
import { classOf, theme } from "./theme";

let highlighter: Promise<HighlighterCore> | undefined;

async function highlighterFor(language: keyof typeof bundledLanguages): Promise<HighlighterCore> {
	highlighter ??= createHighlighterCore({
		themes: [theme],
		langs: [],
		engine: createJavaScriptRegexEngine({ forgiving: true }),
	});
	const shared = await highlighter;
	if (!shared.getLoadedLanguages().includes(language)) await shared.loadLanguage(bundledLanguages[language]);
	return shared;
}

/** Highlights code into the HTML of its lines; tokens carry the one-letter classes of `theme.ts`. */
export async function highlight(code: string, fence: Fence): Promise<string> {
	const lines = code.split("\n");
	const isMixed = fence.isDiff && fence.language !== "diff";
	// In a plain diff, `+++ b/file` and `--- a/file` are its head.
	const sign = isMixed ? /^[+-]/ : /^(?:\+(?!\+\+ )|-(?!-- ))/;
	const signs = fence.isDiff ? lines.map((line) => sign.exec(line)?.[0]) : [];
	const shown = isMixed ? lines.map((line) => line.replace(/^[+\- ]/, "")) : lines;
	const tokens = await tokenize(shown.join("\n"), fence.language);
	return tokens
		.map((line, index) => {
			const names = ["line"];
			if (fence.marked.has(index + 1)) names.push("mark");
			if (signs[index] === "+" || fence.added.has(index + 1)) names.push("add");
			if (signs[index] === "-" || fence.removed.has(index + 1)) names.push("del");
			const margin = isMixed ? (signs[index] ?? " ") : "";
			return `<span class="${names.join(" ")}">${margin}${toHtml(line)}</span>`;
		})
		.join("\n");
}

async function tokenize(
	code: string,
	language: string | undefined,
): Promise<Pick<ThemedToken, "content" | "color">[][]> {
	const lang = grammarOf(language);
	if (!lang) return code.split("\n").map((content) => [{ content }]);
	const shared = await highlighterFor(lang);
	// Without a limit of time a slow machine gives up on a line that a fast one colours; that of length bounds it as well.
	const limits = { tokenizeMaxLineLength: 10_000, tokenizeTimeLimit: 0 };
	return shared.codeToTokensBase(code, { lang, theme: "quire", ...limits });
}

/** Neighbours of one class share a span; white space joins whatever stands before it. */
function toHtml(tokens: Pick<ThemedToken, "content" | "color">[]): string {
	const runs: { name: string | undefined; text: string }[] = [];
	for (const { content, color } of tokens) {
		const name = classOf(color);
		const last = runs.at(-1);
		if (last && (last.name === name || content.trim() === "")) last.text += content;
		else runs.push({ name, text: content });
	}
	return runs
		.map(({ name, text }) => (name ? `<span class="${name}">${escapeHtml(text)}</span>` : escapeHtml(text)))
		.join("");
}

function escapeHtml(text: string): string {
	return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}
