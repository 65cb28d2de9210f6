import { createHighlighterCore, guessEmbeddedLanguages, type HighlighterCore } from "shiki/core";
import { createOnigurumaEngine } from "shiki/engine/oniguruma";
import { type BundledLanguage, bundledLanguages } from "shiki/langs";
import { type BundledTheme, bundledThemes } from "shiki/themes";
import type { RegexEngine } from "shiki/types";
import { theme } from "./theme";

/** Oniguruma itself. Translated to regular expressions of JavaScript, a grammar takes up to four times as long for its first code. */
let engine: Promise<RegexEngine> | undefined;

const highlighters = new Map<string, Promise<HighlighterCore>>();

function getHighlighter(languages: readonly BundledLanguage[]): Promise<HighlighterCore> {
	const key = languages.join(" ");
	const known = highlighters.get(key);
	if (known) return known;
	const langs = languages.map((name) => bundledLanguages[name]);
	engine ??= createOnigurumaEngine(import("shiki/wasm"));
	const created = createHighlighterCore({ themes: [theme], langs, engine, warnings: false });
	highlighters.set(key, created);
	return created;
}

/**
 * Returns a highlighter for a piece of code, with the languages that are embedded in it and the given themes of Shiki. It has no other
 * languages: a grammar uses all that are loaded, so the result would depend on code that was highlighted before.
 */
export async function loadHighlighter(
	code: string,
	language: BundledLanguage,
	themes: readonly string[] = [],
): Promise<HighlighterCore> {
	const highlighter = await getHighlighter([language, ...(await findEmbedded(code, language))]);
	for (const name of themes) await highlighter.loadTheme(bundledThemes[name as BundledTheme]);
	return highlighter;
}

/** Finds the languages in a piece of code that its own grammar doesn't load by itself, such as those of fences in Markdown. */
async function findEmbedded(code: string, language: BundledLanguage): Promise<BundledLanguage[]> {
	const { default: grammars } = await bundledLanguages[language]();
	const embeddable = new Set(grammars.flatMap(({ embeddedLangsLazy = [] }) => embeddedLangsLazy));
	if (embeddable.size === 0) return [];
	const found = new Set<BundledLanguage>();
	for (const name of guessEmbeddedLanguages(code, language)) {
		if (!Object.hasOwn(bundledLanguages, name)) continue;
		const { default: embedded } = await bundledLanguages[name as BundledLanguage]();
		const canonical = embedded.at(-1)?.name;
		if (canonical !== undefined && embeddable.has(canonical)) found.add(canonical as BundledLanguage);
	}
	return [...found].sort();
}

export const THEME_NAMES = Object.keys(bundledThemes);

export async function loadTheme(name: string) {
	if (!Object.hasOwn(bundledThemes, name)) return undefined;
	const loaded = await getHighlighter([]);
	await loaded.loadTheme(bundledThemes[name as keyof typeof bundledThemes]);
	return loaded.getTheme(name);
}
