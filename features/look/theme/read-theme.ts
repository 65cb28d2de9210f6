import path from "node:path/posix";
import { type CustomAtRules, type ReturnedRule, transform, type Visitor } from "lightningcss";
import { THEME_FILE } from "@/lib/config/data-files";
import { urlToFile } from "@/lib/content/urls/resolve-url";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { createPositionFinder, positionAt } from "@/lib/markdown/preprocess/edits";
import { FILE_START, type Position } from "@/lib/utils/position";
import { findOnlyMatch } from "@/lib/utils/suggest";
import { CSS_PROPERTIES } from "./css-properties";

export interface Theme {
	css: string;
	/** Custom properties in rules for `:root` alone, outside of conditions. */
	rootProperties: ReadonlyMap<string, string>;
	/** Relative to the content folder. */
	files: readonly string[];
	diagnostics: readonly Diagnostic[];
}

export interface ThemeSource {
	/** Returns `undefined` if there is no such file. */
	read(file: string): Promise<string | undefined>;
	isFile(file: string): Promise<boolean>;
	/** Returns the text of `app/styles/tokens.css`. */
	readTokens(): Promise<string>;
}

/** At-rules of Tailwind, which Lightning CSS doesn't know: https://tailwindcss.com/docs/functions-and-directives */
const TAILWIND_RULES = new Set(["theme", "utility", "variant", "custom-variant", "apply", "source", "reference"]);

/** Matches braces, and comments, strings, URLs and escapes, whose braces have no meaning. */
const TOKEN =
	/\/\*[\s\S]*?(?:\*\/|$)|"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|url\([^()"']*\)|\\[\s\S]|[{}]/g;
/** Matches a declaration up to its value, which ends before the next brace opens, and the use of a custom property. */
const NAME = /[{};]\s*((?:--)?[a-z][\w-]*)\s*:(?=[^{};]*[;}])|\bvar\(\s*(--[a-z][\w-]*)/gi;
/** Matches a block of Tailwind's theme, which may have keyframes. */
const THEME_BLOCK = /@theme\b[^{}]*\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;

/** Matches the main stylesheet of an app, of whose rules only tokens are for the blog. */
const APP_STYLES = /^\s*@import\s+["']tailwindcss["']/m;
/** Leaves out all rules but those that set custom properties or are Tailwind's. */
const ONLY_TOKENS: Visitor<CustomAtRules> = {
	Rule: {
		...Object.fromEntries(["import", "font-face", "keyframes", "layer-statement"].map((type) => [type, () => []])),
		style(rule) {
			const isToken = ({ property }: { property: string }) => property === "custom";
			const { declarations, importantDeclarations } = rule.value.declarations;
			const kept = {
				declarations: declarations.filter(isToken),
				importantDeclarations: importantDeclarations.filter(isToken),
			};
			return { ...rule, value: { ...rule.value, declarations: kept, rules: [] } };
		},
		unknown: ({ name }: { name: string }): ReturnedRule[] | undefined =>
			/^(?:theme|utility|custom-variant)$/.test(name) ? undefined : [],
	},
};

/** Matches a rule for `:root` up to its first nested rule; Lightning CSS indents those inside of other rules. */
const ROOT_RULE = /^:root \{([^{}]*)/gm;
const PROPERTY = /(--[\w-]+)\s*:\s*([^;]+?)\s*(?:;|$)/g;

/** Reads `theme.css` with its imports. Invalid parts are reported and left out. */
export async function readTheme(source: ThemeSource): Promise<Theme | undefined> {
	const text = await source.read(THEME_FILE);
	if (text === undefined) return undefined;
	const reader = new ThemeReader(source);
	const tokens = (await source.readTokens()).match(/--[a-z][\w-]*(?=:)/g) ?? [];
	const css = readPrefixedTokens(await reader.readFile(THEME_FILE, text), tokens);
	reader.checkCustomProperties([...tokens, ...tokens.map(addPrefix)]);
	return { css, rootProperties: findRootProperties(css), files: reader.files, diagnostics: reader.diagnostics };
}

class ThemeReader {
	readonly files: string[] = [];
	readonly diagnostics: Diagnostic[] = [];
	/** The first place of each custom property. Those that are both declared and used, or declared in `@theme`, are the owner's. */
	private readonly customProperties = new Map<string, Position & { file: string; isUse: boolean; isOwn: boolean }>();

	constructor(private readonly source: ThemeSource) {}

	async readFile(file: string, text: string): Promise<string> {
		this.files.push(file);
		const { css, unbalanced } = balanceBraces(text);
		for (const { brace, ...position } of unbalanced) {
			const message = brace === "{" ? "This brace isn't closed." : "This brace closes nothing and is ignored.";
			this.report(file, position, message);
		}
		this.readNames(file, css);
		const imports: Import[] = [];
		const urls: Url[] = [];
		const isOfApp = file.startsWith("..") && APP_STYLES.test(text);
		const rules = this.parse(file, css, imports, urls, isOfApp);
		for (const url of urls) await this.checkUrl(file, url);
		const imported: string[] = [];
		for (const one of imports) imported.push(await this.readImport(file, one));
		return imported.join("") + rules;
	}

	/** Reports misspelt properties, and collects the custom ones. */
	private readNames(file: string, css: string): void {
		const text = css.replace(TOKEN, (token) => (/^[{}]$/.test(token) ? token : token.replace(/[^\n]/g, " ")));
		const added = new Set((text.match(THEME_BLOCK) ?? []).flatMap((block) => block.match(/--[\w-]+/g) ?? []));
		const findPosition = createPositionFinder(text);
		for (const { 0: match, 1: declared, 2: name = declared ?? "", index } of text.matchAll(NAME)) {
			const position = findPosition(index + match.lastIndexOf(name));
			if (name.startsWith("--")) {
				const isUse = declared === undefined;
				const first = this.customProperties.get(name) ?? { file, ...position, isUse, isOwn: added.has(name) };
				this.customProperties.set(name, { ...first, isOwn: first.isOwn || isUse !== first.isUse });
				continue;
			}
			const property = name.toLowerCase();
			const meant = CSS_PROPERTIES.has(property) ? undefined : findOnlyMatch(property, CSS_PROPERTIES);
			if (meant) this.report(file, position, `CSS has no property \`${name}\`. Did you mean \`${meant}\`?`);
		}
	}

	/** Reports custom properties that nearly have the name of a token. */
	checkCustomProperties(tokens: readonly string[]): void {
		const known = new Map(tokens.map((token) => [lastPart(token), token]));
		for (const [name, { file, isOwn, ...position }] of this.customProperties) {
			if (isOwn || tokens.includes(name)) continue;
			const meant = known.get(findOnlyMatch(lastPart(name), known.keys()) ?? "");
			if (meant) this.report(file, position, `The blog has no token \`${name}\`. Did you mean \`${meant}\`?`);
		}
	}

	private parse(file: string, css: string, imports: Import[], urls: Url[], isOfApp: boolean): string {
		try {
			const { code, warnings } = transform({
				filename: file,
				code: Buffer.from(css),
				errorRecovery: true,
				visitor: isOfApp
					? ONLY_TOKENS
					: {
							Rule: {
								import({ value }): ReturnedRule[] {
									const { url, layer, media, supports, loc } = value;
									const hasCondition = Boolean(layer || supports || media.mediaQueries.length > 0);
									imports.push({ url, hasCondition, line: loc.line + 1, column: loc.column });
									return [];
								},
							},
							Url({ url, loc }) {
								urls.push({ url, ...loc });
								return { url: toSiteUrl(file, url), loc };
							},
						},
			});
			for (const { message, type, value, loc } of warnings) {
				const isKnown = type === "AtRuleInvalid" && TAILWIND_RULES.has(String(value));
				const reason = message.replace(/^Unexpected token \w+\("?(.*?)"?\)$/, "unexpected `$1`");
				if (!isKnown && !isOfApp) this.report(file, loc, `This isn't valid CSS and is left out: ${reason}.`);
			}
			return code.toString();
		} catch (error) {
			const { loc, message } = error as { loc?: Position; message: string };
			this.report(file, loc ?? FILE_START, `The styles of this file are left out: ${message}.`);
			return "";
		}
	}

	private async readImport(file: string, { url, hasCondition, ...position }: Import): Promise<string> {
		if (isExternal(url)) {
			const advice = "Copy the styles into a file beside this one, and fonts into `public/fonts/`.";
			this.report(
				file,
				position,
				`\`${url}\` isn't imported, because pages load nothing from other servers. ${advice}`,
			);
			return "";
		}
		const target = path.join(path.dirname(file), url);
		const text = url.startsWith("/") ? undefined : await this.source.read(target);
		if (text === undefined) {
			this.report(file, position, `No file \`${target}\` in the content folder. Add it, or remove the \`@import\`.`);
			return "";
		}
		if (hasCondition) {
			this.report(file, position, `\`${url}\` isn't imported. Write the layer or media query into that file.`);
			return "";
		}
		return this.files.includes(target) ? "" : this.readFile(target, text);
	}

	private async checkUrl(file: string, { url, ...position }: Url): Promise<void> {
		if (/^(?:data:|#)/i.test(url)) return;
		if (isExternal(url)) {
			const advice = "Copy the file into `public/`.";
			return this.report(
				file,
				position,
				`\`${url}\` isn't loaded, because pages load nothing from other servers. ${advice}`,
			);
		}
		const target = toSiteUrl(file, url);
		if (!target.startsWith("/")) {
			return this.report(
				file,
				position,
				`\`${url}\` isn't in \`public/\`. Move the file there, and write \`url("/name")\`.`,
			);
		}
		const name = urlToFile(target);
		if (name === undefined || !(await this.source.isFile(name)))
			this.report(file, position, `No file \`${name ?? target}\`. Add it or fix the URL.`);
	}

	private report(file: string, { line, column }: Position, message: string): void {
		this.diagnostics.push(createDiagnostic("theme", file, { line, column }, message.replace(/\.\.$/, ".")));
	}
}

interface Import extends Position {
	url: string;
	hasCondition: boolean;
}

interface Url extends Position {
	url: string;
}

/** Separates the last word of a token, such as `--color/accent`, as words that differ in it are more likely to be others. */
const lastPart = (token: string) => token.replace(/-(?=[^-]+$)/, "/");

const isExternal = (url: string) => /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);

/** Returns the name of a token that no other stylesheet has: `--quire-muted` for `--color-muted`. */
const addPrefix = (token: string) => token.replace(/^--(?:color-)?/, "--quire-");

/**
 * Gives tokens their own names, and those of an app's theme that have the name of one a meaning beside it. Like shadcn's, a color with a
 * `-foreground` is a background, for Tailwind's `bg-…`. Fonts of `next/font`, whose variables aren't on pages of the blog, are left out.
 */
function readPrefixedTokens(css: string, tokens: readonly string[]): string {
	const declares = (name: string, text = css) => tokens.includes(name) || new RegExp(`${name}\\s*:`).test(text);
	const unthemed = css.replace(THEME_BLOCK, "");
	const themed = css.replace(THEME_BLOCK, (block) =>
		block
			.replace(/(--color-[\w-]+?)(?=\s*:)/g, (name) =>
				tokens.includes(name) && declares(`${name}-foreground`) ? name.replace("--", "--background-") : name,
			)
			.replace(/(--[\w-]+)\s*:\s*var\(\s*(--[\w-]+)\s*\)\s*;?/g, (text, own, name) =>
				declares(name, name === own ? unthemed : css) ? text : "",
			),
	);
	const byPrefixed = new Map(tokens.map((token) => [addPrefix(token), token]));
	return themed.replace(/--quire-[\w-]+/g, (name) => byPrefixed.get(name) ?? name);
}

/** Turns the relative URL of a file in `public/` into its path on the site; other URLs are unchanged. */
function toSiteUrl(file: string, url: string): string {
	if (url === "" || url.startsWith("/") || url.startsWith("#") || isExternal(url)) return url;
	const target = path.join(path.dirname(file), url);
	return target.startsWith("public/") ? target.slice("public".length) : url;
}

function findRootProperties(css: string): Map<string, string> {
	const rules = [...css.matchAll(ROOT_RULE)].map(([, declarations = ""]) => declarations);
	return new Map(
		rules.flatMap((rule) => [...rule.matchAll(PROPERTY)].map(([, name = "", value = ""]) => [name, value])),
	);
}

/** Removes closing braces that close nothing, and adds the missing ones at the end. */
function balanceBraces(css: string): { css: string; unbalanced: UnbalancedBrace[] } {
	const open: number[] = [];
	const unbalanced: UnbalancedBrace[] = [];
	const balanced = css.replace(TOKEN, (token, index: number) => {
		if (token === "{") open.push(index);
		if (token !== "}" || open.pop() !== undefined) return token;
		unbalanced.push({ brace: "}", ...positionAt(css, index) });
		return " ";
	});
	unbalanced.push(...open.map((index) => ({ brace: "{" as const, ...positionAt(css, index) })));
	return { css: balanced + "}".repeat(open.length), unbalanced };
}

interface UnbalancedBrace extends Position {
	brace: "{" | "}";
}
