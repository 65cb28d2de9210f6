import type { Data } from "@/lib/data/types";
import type { FoundSettings } from "@/lib/layouts/types";
import { didYouMean } from "@/lib/nearest";
import { type Place, type Problem, problem, rules } from "@/lib/problem";
import { findWords, wordsOf } from "@/lib/words/words";
import { sortPermalinks } from "./permalink";
import { siteAliases, siteKeys, siteSchema } from "./schema";
import type { Site } from "./types";

export const SITE_FILE = "site.yml";

const keys = Object.keys(siteSchema.shape);
const plain = (key: string) => key.toLowerCase().replace(/[-_\s]/g, "");
const keyOf = new Map([...keys.map((key) => [plain(key), key] as const), ...Object.entries(siteAliases)]);

/** The owner's settings, what is wrong with them, and where each stands. */
interface ParsedSite {
	site: Site;
	problems: Problem[];
	place(setting: keyof Site): Place;
}

/**
 * Validates the owner's settings; what is wrong is reported, and its default stands in, or what was `found` in the
 * settings of another system.
 */
export function parseSite(data: Data, found: FoundSettings = {}): ParsedSite {
	const problems: Problem[] = data.errors.map((error) => problem("site", SITE_FILE, error, error.message));
	for (const duplicate of data.duplicates) {
		const message = `\`${duplicate.key}\` stands twice. Delete one of them.`;
		problems.push(problem("site", SITE_FILE, duplicate, message));
	}
	const report = (path: readonly PropertyKey[], message: string) => {
		problems.push(problem("site", SITE_FILE, data.place(path), message));
	};
	const { usable, unusable } = sortPermalinks(found.oldPermalinks ?? []);
	const usual: FoundSettings = { ...found, ...(found.oldPermalinks && { oldPermalinks: usable }) };
	const raw: Record<string, unknown> = { ...usual };
	const written: Record<string, string> = {};
	const isRecord = data.value !== null && typeof data.value === "object" && !Array.isArray(data.value);
	if (data.value && !isRecord) report([], "The settings are `key: value` lines; this is not.");
	for (const [key, value] of Object.entries(isRecord ? (data.value as object) : {})) {
		const known = keyOf.get(plain(key));
		if (!known)
			report([key], `\`${key}\` is not a setting.${didYouMean(key, keys) || ` Known are ${keys.join(", ")}.`}`);
		else if (value !== "" && value !== null) {
			raw[known] = value;
			written[known] = key;
		}
	}
	const first = siteSchema.safeParse(raw);
	for (const issue of first.error?.issues ?? []) {
		const [field = "", ...rest] = issue.path;
		const path = [written[String(field)] ?? field, ...rest];
		if (issue.code !== "unrecognized_keys") report(path, `${String(field)}: ${issue.message}`);
		else {
			for (const key of issue.keys) {
				const isRule = field === "checks";
				const known = isRule ? Object.keys(rules) : siteKeys[String(field)];
				const hint = didYouMean(key, known ?? []) || ` Known are ${known?.join(", ")}.`;
				report([...path, key], `${String(field)}: \`${key}\` is not a ${isRule ? "rule" : "setting"}.${hint}`);
			}
		}
		if (field in usual) raw[String(field)] = usual[field as keyof FoundSettings];
		else delete raw[String(field)];
	}
	const settings = first.data ?? siteSchema.parse(raw);
	const place = (setting: keyof Site) => data.place([written[setting] ?? setting]);
	for (const one of raw.oldPermalinks === usual.oldPermalinks ? unusable : []) {
		const message = `The old addresses of posts can't be told by ${one} Name them in \`aliases:\` of the posts, or the pattern in \`oldPermalinks:\` of site.yml.`;
		problems.push(problem("old-address", SITE_FILE, place("oldPermalinks"), message));
	}
	const { language } = settings;
	if (!findWords(language)) {
		problems.push(problem("words-missing", SITE_FILE, place("language"), noWords(language)));
	}
	return { site: { ...settings, words: wordsOf(language) }, problems, place };
}

function noWords(language: string): string {
	const file = `lib/words/${new Intl.Locale(language).language}.ts`;
	return `The blog has no words of its own, such as those of its menus, in \`${language}\`; they are English. Translate lib/words/en.ts as ${file}, and name that in lib/words/words.ts.`;
}
