import type { OwnerCode } from "@/lib/owner-code/read-owner-code";

interface Options extends Pick<OwnerCode, "theme"> {
	/** The text of `app/globals.css`. */
	globals: string;
	/** The text of `app/styles/tokens.css`. */
	tokens: string;
	/** The text of Tailwind's own theme, if components of an app may use it. */
	defaults?: string | undefined;
	/** The import path of `app/`. */
	app: string;
	/** The import paths of files with Tailwind classes. */
	sources: readonly string[];
}

/** The stylesheet whose rules are in layers already. */
const LAYERED = "layers";
const IMPORT = /@import "\.\/styles\/([\w-]+)\.css";/g;
const INLINE_THEME = /@theme inline \{([^}]*)\}/g;
const PROPERTY = /(?<=[;{\s])(--[\w-]+)(?=:)/g;

/**
 * Writes the stylesheet that replaces `app/globals.css`. With a theme, all rules of the engine are in layers, so that the owner's rules win.
 */
export function writeOwnerStyles({ theme, globals, tokens, defaults, app, sources }: Options): string {
	return [
		...(theme ? writeLayers(globals, app) : [`@import "${app}/globals.css";`]),
		...sources.map((source) => `@source ${JSON.stringify(source)};`),
		...(defaults ? [writeDefaults(defaults, tokens)] : []),
		// Turbopack doesn't notice changes of a stylesheet whose import was added later.
		...(theme ? [writeInlineTokens(theme, tokens), theme.css] : []),
		"",
	].join("\n");
}

function writeLayers(globals: string, app: string): string[] {
	const names = [...globals.matchAll(IMPORT)].map(([, name = ""]) => name);
	const unlayered = names.filter((name) => name !== LAYERED);
	return [
		`@layer theme, base, components, utilities, ${unlayered.join(", ")};`,
		`@import "${app}/styles/${LAYERED}.css";`,
		...unlayered.map((name) => `@import "${app}/styles/${name}.css" layer(${name});`),
	];
}

/**
 * Writes those of Tailwind's values whose names no token has, such as that of `font-bold`, and a class for elements in which spaces and
 * sizes of text are Tailwind's, not those of the blog.
 */
function writeDefaults(defaults: string, tokens: string): string {
	const own = new Set(tokens.match(PROPERTY));
	const values = [...defaults.matchAll(/^\s*(--(?!default-)[\w.-]+?)(?:--[\w-]+)?:[^;]*;/gm)];
	const pick = (isKept: (name: string, text: string) => boolean) =>
		values.flatMap(([text, name = ""]) => (isKept(name, text) ? [text.trim()] : [])).join(" ");
	const spacing = /--spacing: [^;]*;/.exec(tokens)?.[0] ?? "";
	return [
		`@theme default { ${pick((name) => !own.has(name))} }`,
		// As a variable, so that the class can set it.
		`@theme { ${spacing} }`,
		`.app-sizes { ${pick((name, text) => own.has(name) && /^\s*--(?:spacing|text-\w+):/.test(text))} }`,
	].join("\n");
}

/** Writes the tokens that are constants in Tailwind's utilities, with the theme's values for `:root`. */
function writeInlineTokens({ rootProperties }: NonNullable<OwnerCode["theme"]>, tokens: string): string {
	const names = [...tokens.matchAll(INLINE_THEME)].flatMap(([, body = ""]) => body.match(PROPERTY) ?? []);
	const declarations = names.flatMap((name) => {
		const value = rootProperties.get(name);
		return value === undefined ? [] : [`${name}: ${value};`];
	});
	return declarations.length > 0 ? `@theme inline { ${declarations.join(" ")} }` : "";
}
