import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import { adviseOnColors } from "@/features/look/palette";
import { toNamed } from "@/lib/declarations/list-settings";
import { partitionPermalinks } from "@/lib/declarations/permalink-placeholders";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import { RULE_NAMES } from "@/lib/diagnostics/rules";
import { createSyntaxDiagnostics } from "@/lib/diagnostics/syntax-diagnostics";
import { findMessages, getMessages, isSameLanguage } from "@/lib/i18n/find-messages";
import { type App, getHostPath } from "@/lib/utils/app";
import { isRecord, mapValues } from "@/lib/utils/collections";
import type { ParsedData, ParseError } from "@/lib/utils/parsed-data";
import type { Position } from "@/lib/utils/position";
import { describeIssue } from "@/lib/utils/scalars";
import { findNearest, suggestOrList } from "@/lib/utils/suggest";
import { normalizeKey } from "@/lib/utils/text";
import { getUrlPath, LOCAL_URL, removePrefix } from "@/lib/utils/url";
import { SITE_FILE } from "./data-files";
import { GRANTS, listNestedKeys, REMOVED_SETTINGS, SETTING_ALIASES, siteSchema } from "./schema";
import { urlSetting } from "./settings";
import type { DetectedSettings, Site } from "./site";
import {
	findTrustLine,
	hasTrustInText,
	LEAST_TRUST,
	mayBeTrust,
	mayHaveTrust,
	pickValidTrust,
	UNTIL_THEN,
} from "./trust";

export { SITE_FILE };

const SETTING_NAMES = Object.keys(siteSchema.shape);
const settingByKey = new Map([
	...SETTING_NAMES.map((setting) => [normalizeKey(setting), setting] as const),
	...Object.entries(SETTING_ALIASES),
]);

/** What the environment says about where the blog is. */
export interface Surroundings {
	/** The Next app that the blog is part of, if it is. */
	app?: App | undefined;
	/** The URL of a blog whose settings have none: `false` if it needs none, and `undefined` if it has to have one. */
	fallbackUrl?: string | false | undefined;
}

export interface ParsedSite {
	site: Site;
	/** Where its URL is from; `none` if it has none on purpose. */
	urlSource: "settings" | "environment" | "none" | "missing";
	diagnostics: Diagnostic[];
	/** Returns the position of a setting, or of a key below it; the first line of `site.yml` if it is not set. */
	positionOf(setting: keyof Site, ...nested: PropertyKey[]): Position;
	/** Tells whether `site.yml` has a setting. */
	isWritten(setting: string): boolean;
}

/** Returns the name of the setting to which a key belongs, in any spelling; `undefined` for an unknown key. */
export function getSetting(key: string): string | undefined {
	return settingByKey.get(normalizeKey(key));
}

/**
 * Validates the owner's settings. A missing or invalid setting gets the value that was detected in the settings of
 * another system, or its default. Settings that grant permissions are only followed if they are the owner's. A blog in an app has the path
 * that the app gives it. `source` is the text of the data, in which `trust` is looked for if it has syntax errors.
 */
export function parseSite(
	data: ParsedData,
	detected: DetectedSettings = {},
	isOwners = true,
	{ app, fallbackUrl }: Surroundings = {},
	source = "",
): ParsedSite {
	const diagnostics = createSyntaxDiagnostics(data, SITE_FILE, "site");
	const report = (path: readonly PropertyKey[], message: string) => {
		diagnostics.push(createDiagnostic("site", SITE_FILE, data.positionOf(path), message));
	};
	const { usable, unusable } = partitionPermalinks(detected.oldPermalinks ?? []);
	const defaults: DetectedSettings = { ...detected, ...(detected.oldPermalinks && { oldPermalinks: usable }) };
	const raw: Record<string, unknown> = { ...defaults };
	const writtenKeys: Record<string, string> = {};
	const ignored: string[] = [];
	const unknownKeys: string[] = [];
	let isTrustUnclear = false;
	const reportTrust = (path: readonly PropertyKey[], message: string, position = data.positionOf(path)) => {
		diagnostics.push(createDiagnostic("site", SITE_FILE, position, `${message} ${UNTIL_THEN}`));
		isTrustUnclear = true;
	};
	const reportUnknown = (path: readonly PropertyKey[], message: string, value?: unknown) =>
		mayBeTrust(String(path.at(-1)), value) ? reportTrust(path, message) : report(path, message);
	if (data.value && !isRecord(data.value)) {
		report([], `\`${SITE_FILE}\` does not contain settings. Write each one as \`key: value\` on its own line.`);
	}
	for (const [key, value] of Object.entries(isRecord(data.value) ? data.value : {})) {
		const setting = getSetting(key);
		const isGrant = !isOwners && GRANTS.includes(setting ?? "");
		if (!setting) {
			unknownKeys.push(key);
			reportUnknown([key], `Unknown setting \`${key}\`.${suggestOrList(key, SETTING_NAMES)}`, value);
		} else if (value !== "" && value !== null) {
			const allowed = isGrant ? withoutGrant(setting, value) : value;
			if (isGrant && !isDeepStrictEqual(allowed, value)) ignored.push(key);
			if (allowed === undefined) continue;
			// So that an invalid one can be left out alone.
			raw[setting] = ["sections", "taxonomies", "languages"].includes(setting) ? toNamed(allowed) : allowed;
			writtenKeys[setting] = key;
		}
	}
	if (ignored.length > 0) {
		const position = data.positionOf([ignored[0] ?? ""]);
		diagnostics.push(createDiagnostic("setting-ignored", SITE_FILE, position, describeIgnored(ignored)));
	}
	for (const problem of findUnclearTrust(data, raw.trust, writtenKeys.trust, source))
		reportTrust([], problem.message, problem);
	const isTimeZoneUnclear =
		raw.timeZone === undefined
			? data.errors.length > 0 || unknownKeys.some((key) => findNearest(normalizeKey(key), ["timeZone"]))
			: !siteSchema.shape.timeZone.safeParse(raw.timeZone).success && defaults.timeZone === undefined;
	const isUrlSet = raw.url !== undefined && urlSetting.safeParse(raw.url).data !== false;
	if (!isUrlSet && fallbackUrl !== undefined) raw.url = String(fallbackUrl);
	const result = siteSchema.safeParse(raw);
	const issues = result.error?.issues ?? [];
	for (const issue of issues) {
		const [field = "", ...rest] = issue.path;
		const setting = String(field);
		const path = [writtenKeys[setting] ?? setting, ...rest];
		// A single value of a list isn't in one yet.
		const written = getAt(raw, issue.path) ?? raw[setting];
		if (issue.code !== "unrecognized_keys") {
			const reportInvalid = setting !== "trust" && mayHaveTrust(written) ? reportTrust : report;
			if (!isMisspelt(issue, issues)) reportInvalid(path, describeIssue([setting, ...rest], issue.message));
		} else
			for (const key of issue.keys)
				reportUnknown([...path, key], describeUnknownKey([setting, ...rest], key), getAt(written, [key]));
		if (setting === "trust") raw.trust = pickValidTrust(raw.trust);
		else if (setting in defaults) raw[setting] = defaults[setting as keyof DetectedSettings];
		else raw[setting] = withoutInvalid(raw[setting], issue.code === "unrecognized_keys" ? issue.keys : [], rest);
	}
	const { url: givenUrl, ...settings } = result.data ?? parseRest(raw);
	const urlSource = givenUrl ? (isUrlSet ? "settings" : "environment") : givenUrl === false ? "none" : "missing";
	let url = givenUrl || LOCAL_URL;
	const hostPath = getHostPath(app);
	if (hostPath !== undefined) {
		const written = getUrlPath(url);
		if (isUrlSet && written !== "" && written !== hostPath)
			report([writtenKeys.url ?? "url"], describeOtherPath(written, hostPath));
		url = new URL(url).origin + hostPath;
	}
	const positionOf = (setting: keyof Site, ...nested: PropertyKey[]) =>
		data.positionOf([writtenKeys[setting] ?? setting, ...nested]);
	for (const reason of raw.oldPermalinks === defaults.oldPermalinks ? unusable : []) {
		const message = `Old URLs of posts do not redirect: ${reason} Set \`oldPermalinks:\` in \`${SITE_FILE}\`, or add \`aliases:\` to the posts.`;
		diagnostics.push(createDiagnostic("old-address", SITE_FILE, positionOf("oldPermalinks"), message));
	}
	for (const { path, message } of settings.colors ? adviseOnColors(settings.colors) : []) {
		diagnostics.push(createDiagnostic("color-contrast", SITE_FILE, positionOf("colors", ...path), message));
	}
	const [first, ...translated] = settings.languages;
	if (first && writtenKeys.language !== undefined && !isSameLanguage(first.language, settings.language)) {
		const message = `\`language\` is \`${settings.language}\`, but \`languages\` begins with \`${first.language}\`, which is the language of the blog. Delete \`language\`, or list it first.`;
		diagnostics.push(createDiagnostic("site", SITE_FILE, positionOf("language"), message));
	}
	for (const setting of ["sections", "taxonomies"] as const) {
		for (const { name, languages = {} } of Object.values(settings[setting])) {
			for (const code of Object.keys(languages)) {
				if (settings.languages.some((one) => isSameLanguage(one.language, code))) continue;
				const message = `\`${setting}.${name}\` has texts in \`${code}\`, which isn't a language of the blog. Add it to \`languages\`, or delete them.`;
				diagnostics.push(createDiagnostic("site", SITE_FILE, positionOf(setting, name, "languages", code), message));
			}
		}
	}
	const language = first?.language ?? settings.language;
	const missing = [
		{ code: language, position: positionOf(first ? "languages" : "language") },
		...translated.map(({ language: code }) => ({ code, position: positionOf("languages", code) })),
	];
	for (const { code, position } of missing.filter(({ code }) => !findMessages(code))) {
		diagnostics.push(createDiagnostic("words-missing", SITE_FILE, position, describeMissingMessages(code)));
	}
	// Patterns of another system start at the host, and those of a blog at its URL.
	const prefix = getUrlPath(url);
	const onSite = (setting: "oldPermalinks" | "oldLists", patterns: readonly string[]) =>
		patterns.map((one) => (raw[setting] === defaults[setting] ? (removePrefix(one, prefix) ?? one) : one));
	const oldPermalinks = onSite("oldPermalinks", settings.oldPermalinks);
	const oldLists = mapValues(settings.oldLists, (paths) => onSite("oldLists", paths));
	// Otherwise posts below `/blog` would be at `/blog/blog/hello`.
	const isTwice = writtenKeys.permalink === undefined && prefix.endsWith("/blog");
	const permalink = isTwice ? settings.permalink.replace(/^\/blog(?=\/)/, "") : settings.permalink;
	const languages = translated.length > 0 ? settings.languages : [];
	const site = {
		...settings,
		url,
		...(!givenUrl && { hasNoUrl: true as const }),
		...(isTimeZoneUnclear && { isTimeZoneUnclear }),
		trust: isTrustUnclear ? LEAST_TRUST : settings.trust,
		language,
		languages,
		prefix: "",
		permalink,
		oldPermalinks,
		oldLists,
		messages: getMessages(language),
	};
	return { site, urlSource, diagnostics, positionOf, isWritten: (setting) => writtenKeys[setting] !== undefined };
}

/**
 * Finds the reasons why `trust` may not be what was meant: it can't be read, is there more than once, or is in the text of another setting.
 * `writtenKey` is its key in the file; `undefined` if there is none that can be read.
 */
function findUnclearTrust(
	data: ParsedData,
	trust: unknown,
	writtenKey: string | undefined,
	source: string,
): ParseError[] {
	const problems: ParseError[] = [];
	const isRepaired = data.errors.length > 0 || data.corrections.length > 0;
	const line = isRepaired && writtenKey === undefined ? findTrustLine(source) : -1;
	if (line >= 0) {
		const message = `\`trust\` can't be read on this line. Fix the syntax errors of \`${SITE_FILE}\`.`;
		problems.push({ line: line + 1, column: 1, message });
	}
	const keys = [...Object.keys(data.value ?? {}), ...data.duplicates.map(({ key }) => key)];
	const trustKeys = keys.filter((key) => getSetting(key) === "trust");
	if (trustKeys.length > 1) {
		const message = "`trust` is there more than once. Write it once, with all folders.";
		problems.push({ ...data.positionOf([writtenKey ?? "trust"]), message });
	}
	const repeated = data.duplicates.find(({ key, isSame }) => !isSame && isRecord(trust) && Object.hasOwn(trust, key));
	if (repeated) {
		const message = `\`${repeated.key}\` is there more than once. Write it once in \`trust\`.`;
		problems.push({ ...repeated, message });
	}
	for (const [key, value] of Object.entries(isRecord(data.value) && trustKeys.length === 0 ? data.value : {})) {
		const message = `\`${key}\` contains the setting \`trust\` as text. Write \`trust\` at the beginning of a line.`;
		if (hasTrustInText(value)) problems.push({ ...data.positionOf([key]), message });
	}
	return problems;
}

/** Returns the part of a setting that doesn't grant permissions: `trust` may lower what posts may do. */
function withoutGrant(setting: string, value: unknown): unknown {
	const lower = (level: unknown) => (level === "code" ? "components" : level);
	if (setting !== "trust") return undefined;
	return isRecord(value)
		? Object.fromEntries(Object.entries(value).map(([key, level]) => [key, lower(level)]))
		: lower(value);
}

export function describeMissingUrl(hostPath = ""): string {
	return `\`${SITE_FILE}\` has no \`url\`, which feeds, the sitemap, canonical URLs and link previews need. Add the line \`url: https://example.org${hostPath}\` with your host, or \`url: false\` to do without them until there is one.`;
}

function describeOtherPath(written: string, hostPath: string): string {
	return `The path of \`url\` is ${written}, and the app has its blog at ${hostPath}. Write the same path here and in \`path\` of \`withQuire\`.`;
}

function describeIgnored(keys: readonly string[]): string {
	const names = keys.map((key) => `\`${key}\``).join(", ");
	return `${names} of \`${SITE_FILE}\` ${keys.length === 1 ? "is" : "are"} not followed, as this folder may be somebody else's. If it is yours, set \`TRUST_SETTINGS=1\` in the environment.`;
}

/** Tells whether an issue is about a missing key that is there with a misspelt name, which is reported instead. */
function isMisspelt({ path }: z.core.$ZodIssue, issues: readonly z.core.$ZodIssue[]): boolean {
	const parent = path.slice(0, -1);
	return issues.some(
		(other) =>
			other.code === "unrecognized_keys" &&
			isDeepStrictEqual(other.path, parent) &&
			other.keys.some((key) => findNearest(key, [String(path.at(-1))])),
	);
}

function getAt(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(inside, key) => (isRecord(inside) || Array.isArray(inside) ? Reflect.get(inside, key) : undefined),
		value,
	);
}

/** Returns a setting without its unknown keys, or without the invalid value at a path; `undefined` if nothing is left. */
function withoutInvalid(value: unknown, unknownKeys: readonly string[], path: readonly PropertyKey[]): unknown {
	if (!isRecord(value)) return undefined;
	const [key, ...rest] = path;
	if (key === undefined) {
		if (unknownKeys.length === 0) return undefined;
		return Object.fromEntries(Object.entries(value).filter(([name]) => !unknownKeys.includes(name)));
	}
	// The first language is that of the blog, so the order stays.
	const entries = Object.entries(value).flatMap(([name, nested]) => {
		const valid = name === String(key) ? withoutInvalid(nested, unknownKeys, rest) : nested;
		return valid === undefined ? [] : [[name, valid] as const];
	});
	return Object.fromEntries(entries);
}

/** Validates settings again without the invalid ones. A setting that depends on one of these is left out too. */
function parseRest(raw: Record<string, unknown>) {
	const { data, error } = siteSchema.safeParse(raw);
	if (data) return data;
	const invalid = new Set(error.issues.map(({ path }) => String(path[0])));
	return siteSchema.parse(Object.fromEntries(Object.entries(raw).filter(([setting]) => !invalid.has(setting))));
}

function describeUnknownKey(path: readonly PropertyKey[], key: string): string {
	const setting = path.filter((part) => typeof part === "string").join(".");
	if (setting === "checks") return `Unknown rule \`${key}\` in \`checks\`.${suggestOrList(key, RULE_NAMES)}`;
	const anyName = path.map((part, index) => (index % 2 === 1 ? "*" : String(part))).join(".");
	const removed = REMOVED_SETTINGS[`${anyName}.${key}`];
	if (removed !== undefined) return `The setting \`${setting}.${key}\` was removed. ${removed}`;
	return `Unknown setting \`${setting}.${key}\`.${suggestOrList(key, listNestedKeys(path))}`;
}

function describeMissingMessages(language: string): string {
	return `The interface is not translated into \`${language}\`, so it is in English. Set another \`language:\`, or contribute a translation to the blog's engine: it is one file.`;
}
