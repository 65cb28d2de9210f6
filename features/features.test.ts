import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path/posix";
import { test } from "node:test";
import { FEATURES } from ".";

/** The most files outside of a feature's folder that may know it, the lists of `features/` included. Texts and documents don't count. */
const MAX_FILES = 4;

/** As {@link MAX_FILES}, for features whose values the core needs, as their `README.md` explains. */
const BOUNDS: Readonly<Record<string, number>> = { languages: 18, look: 18, reviews: 12, sections: 14, updates: 6 };

/** The files in which a setting or a tag is another word. */
const HOMONYMS: Readonly<Record<string, RegExp>> = {
	// Comments in code, and those of WordPress that an import counts.
	comments: /^(?:lib\/(?:checks|markdown)|packages\/migrate)\//,
	// The parts of a text, a page or a report, and folders of other systems.
	sections: /^packages\/migrate\/|\/(?:checks-page|llms-txt|mark-section|post-folders|reference-pages|upgrade)\.tsx?$/,
	// The look of images, styles and much else.
	colors: /./,
	font: /./,
	fonts: /./,
	width: /./,
	// Components of other systems.
	Embed: /^packages\/migrate\//,
};

const folders = readdirSync("features", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** Lists the code of a folder, without what `npm run docs` writes. */
const listFiles = (folder: string) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => path.join(folder, name.replaceAll("\\", "/")))
		.filter((file) => /(?<!\.test|\.support)\.(?:tsx?|mjs|css)$/.test(file))
		.filter((file) => !/(?:^|\/)node_modules\/|\/dist\/|^lib\/i18n\/|^lib\/owner-code\/field-views/.test(file));

/** Reads a file without its comments, and with absolute imports. */
const readCode = (file: string) =>
	readFileSync(file, "utf8")
		.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
		.replaceAll('"./', `"@/${path.dirname(file)}/`);

const codes = new Map(
	["app", "components", "features", "lib", "packages"]
		.flatMap(listFiles)
		.map((file) => [file, readCode(file)] as const),
);

const readNames = (code: string, pattern: RegExp) => [...code.matchAll(pattern)].map(([, name = ""]) => name);

/** Finds the files outside of a folder that import from it, or use its setting, its fields, its rules, its page, its components or its data attributes. */
function findUsers(folder: string): string[] {
	const isOwn = (file: string) => file.startsWith(`features/${folder}/`);
	const own = [...codes]
		.filter(([file]) => isOwn(file))
		.map(([, code]) => code)
		.join("\n");
	const settings = readNames(own, /^export const (\w+)Setting = setting\(/gm);
	const tags = Object.keys(FEATURES.find(({ name }) => name === folder)?.components ?? {});
	const words = [
		...settings.map((key) => [key, new RegExp(String.raw`[.{,"\s]${key}\b(?=\s*[?:,}.]|"\])`)] as const),
		// In a text, a tag is in backticks.
		...tags.map((tag) => [tag, new RegExp(`(?<!\`<)\\b${tag}\\b`)] as const),
	];
	const usesWord = (file: string, code: string) =>
		words.some(([word, pattern]) => !HOMONYMS[word]?.test(file) && pattern.test(code));
	const fields = readNames(own, /^export const (\w+)Field = field\(/gm);
	const names = [
		`["'](?:@/)?features/${folder}/`,
		...fields.map((name) => String.raw`\b(?:FIELDS|fields|positions|post)\??\.${name}\b`),
		...readNames(own, /^\t"?([\w-]+)"?: rule\(/gm).map((name) => `["']${name}["']`),
		...readNames(own, /[\s"'[](data-[\w-]+)=/g).map((name) => String.raw`\b${name}\b`),
	];
	const pages = readNames(own, /^export const \w+Page: FeaturePage = \{ path: "([^"]*)"/gm);
	names.push(...pages.map((page) => `["'\`]${page}\\b`));
	const pattern = new RegExp(names.join("|"));
	return [...codes]
		.filter(([file]) => !isOwn(file))
		.filter(([file, code]) => pattern.test(code) || usesWord(file, code))
		.map(([file]) => file);
}

for (const folder of folders) {
	test(`few files know the feature ${folder}`, () => {
		const users = findUsers(folder);
		assert.ok(users.length > 0);
		assert.ok(users.length <= (BOUNDS[folder] ?? MAX_FILES), users.join("\n"));
	});
}
