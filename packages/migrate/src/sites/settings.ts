import { createDiagnostic } from "quire-blog/source-adapter";
import { mapValues } from "@/lib/utils/collections";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { isInsideFolder, normalizeFolder } from "@/lib/utils/paths";
import { normalizeText } from "@/lib/utils/text";
import { parseToml } from "@/lib/utils/toml";
import { parseYaml } from "@/lib/utils/yaml";
import type { DetectedSettings, Diagnostic, Folder } from "@/packages/migrate/src/adapter-types";
import { readScript, type Script } from "./read-script";

/** Ignores the case of keys; `undefined` if there is no value. */
export function valueAt(value: unknown, ...path: string[]): unknown {
	return path.reduce<unknown>((parent, key) => {
		if (parent === null || typeof parent !== "object") return undefined;
		return Object.entries(parent).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
	}, value);
}

/** Returns a text or number as trimmed text; `undefined` for empty text and other values. */
export function textAt(value: unknown, ...path: string[]): string | undefined {
	const item = valueAt(value, ...path);
	const text = typeof item === "number" ? String(item) : item;
	return typeof text === "string" && text.trim() !== "" && text.trim() !== "~" ? text.trim() : undefined;
}

/** Accepts one text or a list. */
export function textsAt(value: unknown, ...path: string[]): string[] {
	const items = [valueAt(value, ...path)].flat();
	return items.filter((item): item is string => typeof item === "string" && item !== "");
}

/**
 * Returns the path of the first file whose name matches; accepts names with an additional `.txt`, as in
 * `config.toml.txt`.
 */
export function findFile(folder: Folder, pattern: RegExp, parent = ""): string | undefined {
	const name = folder.names(parent).find((candidate) => pattern.test(candidate.replace(/\.txt$/, "")));
	return name && (parent ? `${parent}/${name}` : name);
}

/** Reads YAML, TOML or JSON. Reports syntax errors and returns `undefined` for them. */
export function readSettingsFile(folder: Folder, file: string | undefined): unknown {
	if (!file) return undefined;
	const source = normalizeText(folder.read(file));
	const data = /\.toml(\.txt)?$/.test(file) ? parseToml(source) : parseYaml(source);
	for (const diagnostic of checkSyntax(data, file)) folder.report(diagnostic);
	return data.value;
}

/** Reports the parts of a file that can't be read, or whose errors were corrected. */
export function checkSyntax(data: ParsedData, file: string): Diagnostic[] {
	// The other system decides which of two equal keys it uses.
	return [...data.corrections, ...data.errors].map(({ message, ...position }) =>
		createDiagnostic(
			"settings-unreadable",
			file,
			position,
			message.endsWith(".") ? message : `Syntax error: ${message}. Fix this line.`,
		),
	);
}

/** Splits the URL of a site into its origin and its path, to which `below` is added. Most sites have an empty path. */
export function splitSiteUrl(siteUrl: string | undefined, below = ""): { url?: string | undefined; base: string } {
	const url = siteUrl && /^https?:/i.test(siteUrl) && URL.canParse(siteUrl) ? new URL(siteUrl) : undefined;
	const base = `/${url?.pathname ?? ""}/${below}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
	return { url: url?.origin, base };
}

export function definedSettings(
	detected: { [Key in keyof DetectedSettings]: DetectedSettings[Key] | undefined },
): DetectedSettings {
	const { language, timeZone, ...rest } = detected;
	const settings = {
		...rest,
		language: normalizeLanguage(language),
		timeZone: timeZone !== undefined && isTimeZone(timeZone) ? timeZone : undefined,
	};
	return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** Returns a language code in its canonical form (BCP 47), `pt-BR` for `pt_br`; `undefined` for other texts. */
function normalizeLanguage(code: string | undefined): string | undefined {
	try {
		return code === undefined ? undefined : Intl.getCanonicalLocales(code.trim().replaceAll("_", "-"))[0];
	} catch {
		// A RangeError: it is no code.
		return undefined;
	}
}

function isTimeZone(name: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
	} catch {
		// A RangeError: no system has this zone.
		return false;
	}
}

const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

/** Tells whether the name of a folder is a language, such as `de`, `pt-br` or `zh_tw`. */
export function isLanguage(name: string): boolean {
	return /^[a-z]{2}([-_][a-z]{2,4})?$/i.test(name) && languageNames.of(name.replace("_", "-")) !== undefined;
}

/** Returns the languages of a site in several ones, its own first; `undefined` for a site in one. */
export function listLanguages(
	first: string | undefined,
	others: readonly string[],
	texts: (language: string) => { title?: string | undefined; description?: string | undefined } = () => ({}),
): DetectedSettings["languages"] {
	if (first === undefined || others.length === 0) return undefined;
	return Object.fromEntries([first, ...others].map((language) => [language, texts(language)]));
}

/** Paths of this blog itself need no redirects. */
const CURRENT_PATTERN = /^\/blog\/:(own)?slug$/;

/** Adds the path of a site, and removes duplicates and patterns of this blog. */
export function joinPatterns(base: string, ...patterns: string[]): string[] {
	const joined = patterns.map((pattern) => `${base}/${pattern}`.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1"));
	return [...new Set(joined)].filter((pattern) => !CURRENT_PATTERN.test(pattern));
}

/** Returns where a system has its lists, by their names in this blog, whose tags are categories too. */
export function listPaths(base: string, paths: Record<string, readonly string[]>): DetectedSettings["oldLists"] {
	return mapValues(paths, (some) => joinPatterns(base, ...some).filter((path) => path !== "/"));
}

/** Mounts the existing folders, or else the first one, so that messages name it. Ignores folders outside of the site. */
export function staticMounts(folder: Folder, ...names: string[]) {
	const normalized = names.filter(isInsideFolder).map(normalizeFolder);
	const existing = [...new Set(normalized)].filter((name) => folder.isFolder(name));
	return (existing.length > 0 ? existing : normalized.slice(0, 1)).map((from) => ({ at: "public", from }));
}

/**
 * Reports syntax errors and returns `undefined` for them. Accepts names with an additional `.txt`, as in
 * `astro.config.mjs.txt`.
 */
export function readScriptFile(folder: Folder, file: string | undefined): Script | undefined {
	return (
		(file &&
			readScript(folder.read(file), file.replace(/\.txt$/, ""), ({ message, ...position }) => {
				const text = `Syntax error: ${message}. The file has no effect until this is fixed.`;
				folder.report(createDiagnostic("settings-unreadable", file, position, text));
			})) ||
		undefined
	);
}

/** Accepts a text, a list, of which the first item counts, or an object with a name. */
export function authorName(value: unknown): string | undefined {
	const first = Array.isArray(value) ? value[0] : value;
	return typeof first === "string" ? first.trim() || undefined : textAt(first, "name");
}
