import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { bundledLanguages } from "shiki/langs";
import { bundledThemes } from "shiki/themes";
import { theme } from "./theme";

let highlighter: Promise<HighlighterCore> | undefined;

/** Returns the highlighter, with the built-in theme. */
function getHighlighter(): Promise<HighlighterCore> {
	highlighter ??= createHighlighterCore({
		themes: [theme],
		langs: [],
		engine: createJavaScriptRegexEngine({ forgiving: true }),
	});
	return highlighter;
}

/** Returns the highlighter with a language. */
export async function loadLanguage(language: keyof typeof bundledLanguages): Promise<HighlighterCore> {
	const loaded = await getHighlighter();
	if (!loaded.getLoadedLanguages().includes(language)) await loaded.loadLanguage(bundledLanguages[language]);
	return loaded;
}

/** The names of Shiki's themes. */
export const THEME_NAMES = Object.keys(bundledThemes);

/** Loads a theme of Shiki with its resolved colors; `undefined` for an unknown name. */
export async function loadTheme(name: string) {
	if (!Object.hasOwn(bundledThemes, name)) return undefined;
	const loaded = await getHighlighter();
	await loaded.loadTheme(bundledThemes[name as keyof typeof bundledThemes]);
	return loaded.getTheme(name);
}
