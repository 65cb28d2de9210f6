import type { Theme } from "@/lib/owner-code/read-theme";

interface Options {
	theme: Theme | undefined;
	/** The text of `app/styles/tokens.css`. */
	tokens: string;
	/** The path of `app/` in an import. */
	app: string;
	/** The paths of the files whose classes are Tailwind's, in an import. */
	sources: readonly string[];
}

const INLINE_THEME = /@theme inline \{([^}]*)\}/g;
const PROPERTY = /(?<=[;{\s])(--[\w-]+)(?=:)/g;

/**
 * Writes the stylesheet that takes the place of `app/globals.css`. All rules of the engine are in layers there, so that
 * those of the owner win.
 */
export function writeOwnerStyles({ theme, tokens, app, sources }: Options): string {
	return [
		"@layer theme, base, components, utilities, languages, print;",
		`@import "${app}/styles/layers.css";`,
		`@import "${app}/styles/languages.css" layer(languages);`,
		`@import "${app}/styles/print.css" layer(print);`,
		...(theme ? ['@import "./theme.css";', writeInlineTokens(theme, tokens)] : []),
		...sources.map((source) => `@source ${JSON.stringify(source)};`),
		"",
	].join("\n");
}

/** Writes the tokens that are constants in Tailwind's utilities, with the values that the theme has for `:root`. */
function writeInlineTokens({ rootProperties }: Theme, tokens: string): string {
	const names = [...tokens.matchAll(INLINE_THEME)].flatMap(([, body = ""]) => body.match(PROPERTY) ?? []);
	const declarations = names.flatMap((name) => {
		const value = rootProperties.get(name);
		return value === undefined ? [] : [`${name}: ${value};`];
	});
	return declarations.length > 0 ? `@theme inline { ${declarations.join(" ")} }` : "";
}
