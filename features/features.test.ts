import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path/posix";
import { test } from "node:test";
import { FEATURES } from ".";
import { FEATURE_SETTINGS } from "./settings";

/** The most files outside of a feature's folder that may know it, the lists of `features/` included. Texts and documents don't count. */
const MAX_FILES = 3;

const folders = readdirSync("features", { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

const files = ["app", "components", "features", "lib", "packages"].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((name) => path.join(folder, name.replaceAll("\\", "/")))
		.filter((file) => /(?<!\.test|\.support)\.(?:tsx?|mjs|css)$/.test(file))
		.filter((file) => !/(?:^|\/)node_modules\/|\/dist\/|^lib\/i18n\//.test(file)),
);

/** Finds the files outside of a folder that import from it, or use its setting or its components. */
function findUsers(folder: string): string[] {
	const setting = folder.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
	const key = Object.hasOwn(FEATURE_SETTINGS, setting) ? `[.{,"\\s]${setting}\\b(?=\\s*[?:,}.]|"\\])` : undefined;
	const tags = Object.keys(FEATURES.find(({ name }) => name === folder)?.components ?? {}).map((tag) => `\\b${tag}\\b`);
	const pattern = new RegExp([`["'](?:\\./|@/features/)${folder}/`, ...(key ? [key] : []), ...tags].join("|"));
	return files
		.filter((file) => !file.startsWith(`features/${folder}/`))
		.filter((file) => pattern.test(removeComments(readFileSync(file, "utf8"))));
}

function removeComments(code: string): string {
	return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
}

for (const folder of folders) {
	test(`few files know the feature ${folder}`, () => {
		const users = findUsers(folder);
		assert.ok(users.length > 0);
		assert.ok(users.length <= MAX_FILES, users.join("\n"));
	});
}
