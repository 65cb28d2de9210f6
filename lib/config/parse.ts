import type { DetectedSettings } from "@/lib/content/source/types";
import { findMessages, getMessages } from "@/lib/i18n/messages";
import { createDiagnostic, type Diagnostic, type Position, RULES } from "@/lib/utils/diagnostics";
import type { ParsedData } from "@/lib/utils/parsed-data";
import { didYouMean } from "@/lib/utils/suggest";
import { partitionPermalinks } from "./permalink";
import { NESTED_SETTINGS, SETTING_ALIASES, siteSchema } from "./schema";
import type { Site } from "./types";

export const SITE_FILE = "site.yml";

const keys = Object.keys(siteSchema.shape);
const plain = (key: string) => key.toLowerCase().replace(/[-_\s]/g, "");
const keyOf = new Map([...keys.map((key) => [plain(key), key] as const), ...Object.entries(SETTING_ALIASES)]);

/** The owner's settings, what is wrong with them, and where each stands. */
interface ParsedSite {
	site: Site;
	diagnostics: Diagnostic[];
	positionOf(setting: keyof Site): Position;
}

/**
 * Validates the owner's settings; what is wrong is reported, and its default stands in, or what was `found` in the
 * settings of another system.
 */
export function parseSite(data: ParsedData, found: DetectedSettings = {}): ParsedSite {
	const diagnostics: Diagnostic[] = data.errors.map((error) =>
		createDiagnostic("site", SITE_FILE, error, error.message),
	);
	for (const duplicate of data.duplicates) {
		const message = `\`${duplicate.key}\` stands twice. Delete one of them.`;
		diagnostics.push(createDiagnostic("site", SITE_FILE, duplicate, message));
	}
	const report = (path: readonly PropertyKey[], message: string) => {
		diagnostics.push(createDiagnostic("site", SITE_FILE, data.positionOf(path), message));
	};
	const { usable, unusable } = partitionPermalinks(found.oldPermalinks ?? []);
	const usual: DetectedSettings = { ...found, ...(found.oldPermalinks && { oldPermalinks: usable }) };
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
				const known = isRule ? Object.keys(RULES) : NESTED_SETTINGS[String(field)];
				const hint = didYouMean(key, known ?? []) || ` Known are ${known?.join(", ")}.`;
				report([...path, key], `${String(field)}: \`${key}\` is not a ${isRule ? "rule" : "setting"}.${hint}`);
			}
		}
		if (field in usual) raw[String(field)] = usual[field as keyof DetectedSettings];
		else delete raw[String(field)];
	}
	const settings = first.data ?? siteSchema.parse(raw);
	const positionOf = (setting: keyof Site) => data.positionOf([written[setting] ?? setting]);
	for (const one of raw.oldPermalinks === usual.oldPermalinks ? unusable : []) {
		const message = `The old addresses of posts can't be told by ${one} Name them in \`aliases:\` of the posts, or the pattern in \`oldPermalinks:\` of site.yml.`;
		diagnostics.push(createDiagnostic("old-address", SITE_FILE, positionOf("oldPermalinks"), message));
	}
	const { language } = settings;
	if (!findMessages(language)) {
		diagnostics.push(createDiagnostic("words-missing", SITE_FILE, positionOf("language"), noWords(language)));
	}
	return { site: { ...settings, messages: getMessages(language) }, diagnostics, positionOf };
}

function noWords(language: string): string {
	const file = `lib/i18n/messages/${new Intl.Locale(language).language}.ts`;
	return `The blog has no words of its own, such as those of its menus, in \`${language}\`; they are English. Translate lib/i18n/messages/en.ts as ${file}, and name that in lib/i18n/messages.ts.`;
}
