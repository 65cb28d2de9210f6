import type { DetectedSettings, Folder } from "@/lib/content/source/types";
import { isInsideFolder, normalizeFolder } from "@/lib/utils/relative-path";
import { parseToml } from "@/lib/utils/toml";
import { parseYaml } from "@/lib/utils/yaml";

/** The value at a path of keys, whose case doesn't matter; nothing where there is none. */
export function valueAt(value: unknown, ...path: string[]): unknown {
	return path.reduce<unknown>((from, key) => {
		if (from === null || typeof from !== "object") return undefined;
		return Object.entries(from).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];
	}, value);
}

/** The text at a path of keys; nothing for what is empty or no text. */
export function textAt(value: unknown, ...path: string[]): string | undefined {
	const found = valueAt(value, ...path);
	const text = typeof found === "number" ? String(found) : found;
	return typeof text === "string" && text.trim() !== "" && text.trim() !== "~" ? text.trim() : undefined;
}

/** The texts at a path of keys: a list, or one of them. */
export function textsAt(value: unknown, ...path: string[]): string[] {
	const found = valueAt(value, ...path);
	return [found].flat().filter((one): one is string => typeof one === "string" && one !== "");
}

/** The name of the first file that fits; settings that were saved as text (`config.toml.txt`) are as good. */
export function findFile(folder: Folder, name: RegExp, below = ""): string | undefined {
	const found = folder.names(below).find((one) => name.test(one.replace(/\.txt$/, "")));
	return found && (below ? `${below}/${found}` : found);
}

/** Settings in YAML, TOML or JSON; nothing of what isn't in the format of its name. */
export function readSettingsFile(folder: Folder, file: string | undefined): unknown {
	if (!file) return undefined;
	const source = folder.read(file).replace(/\r\n?/g, "\n");
	return (/\.toml(\.txt)?$/.test(file) ? parseToml(source) : parseYaml(source)).value;
}

/** An address of a site as its origin and the path below which it lives, which is empty for most. */
export function splitSiteUrl(address: string | undefined, basePath = ""): { url?: string; base: string } {
	const full = address && /^https?:/i.test(address) && URL.canParse(address) ? new URL(address) : undefined;
	const base = `/${full?.pathname ?? ""}/${basePath}`.replace(/\/{2,}/g, "/").replace(/\/$/, "");
	return { url: full?.origin, base };
}

/** Settings without those that aren't there or that `site.yml` wouldn't take. */
export function definedSettings(
	found: { [Key in keyof DetectedSettings]: DetectedSettings[Key] | undefined },
): DetectedSettings {
	const { language, timeZone, ...rest } = found;
	const all = {
		...rest,
		language: fits(() => Intl.getCanonicalLocales(language?.replaceAll("_", "-"))[0]),
		timeZone: fits(() => timeZone && new Intl.DateTimeFormat("en", { timeZone }) && timeZone),
	};
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function fits<T>(read: () => T): T | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

/** Where posts are now: no old address. */
const NOW = /^\/blog\/:(own)?slug$/;

/** Patterns of old addresses below the path of a site, each once. */
export function joinPatterns(base: string, ...patterns: string[]): string[] {
	const joined = patterns.map((pattern) => `${base}/${pattern}`.replace(/\/{2,}/g, "/").replace(/(.)\/$/, "$1"));
	return [...new Set(joined)].filter((pattern) => !NOW.test(pattern));
}

/** The folders of a site that are there and in it, as this blog's `public`. */
export function staticMounts(folder: Folder, ...names: string[]) {
	const clean = names.filter(isInsideFolder).map(normalizeFolder);
	return [...new Set(clean)].filter((name) => folder.isFolder(name)).map((from) => ({ at: "public", from }));
}
