/** Writes the module with the messages of all languages, by the names of their files. Not all bundlers can import a folder. */
export function allMessages(files: readonly string[]): string {
	const languages = files.map((file) => file.replace(/\.json$/, "")).sort();
	const imports = languages.map((language) => `import ${toIdentifier(language)} from "./messages/${language}.json";`);
	const entries = languages.map((language) =>
		language.includes("-") ? `\t"${language}": ${toIdentifier(language)},` : `\t${language},`,
	);
	return `${[
		"// Written by `npm run docs` from the files in `messages`; changes here are overwritten.",
		"",
		...imports,
		'import type { MessageTexts } from "./types";',
		"",
		"export const ALL_MESSAGES = {",
		...entries,
		"} satisfies Record<string, MessageTexts>;",
	].join("\n")}\n`;
}

/** Returns a name for a language in code: `zhHant` for `zh-Hant`. */
function toIdentifier(language: string): string {
	return language.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
