import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

/**
 * How many symbols the files of this folder may export, in total: one that two of them export counts twice. What packages import from `lib/utils` and
 * `lib/client/dom` isn't counted: `layers.test.ts` lists those modules. A lower number is better: lower it when you have made it possible.
 */
const MAX_SYMBOLS = 126;

const folder = import.meta.dirname;
const root = path.resolve(folder, "../../..");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
const lines = files.flatMap((name) =>
	readFileSync(path.join(folder, name), "utf8")
		.replace(/\{[^}]*\}/g, (names) => names.replace(/\s+/g, " "))
		.split("\n")
		.filter((line) => line.startsWith("export ")),
);
const symbols = lines.flatMap((line) => {
	const [, names = "", module = ""] = /\{(.*)\} from "@\/([^"]+)"/.exec(line) ?? [];
	return names
		.split(",")
		.map((name) => ({ name: name.trim().replace(/^type /, ""), module }))
		.filter(({ name }) => name);
});

/** Returns the comment above the declaration of a symbol. */
function findDescription({ name, module }: (typeof symbols)[number]): string | undefined {
	const file = ["ts", "tsx"].map((extension) => path.join(root, `${module}.${extension}`)).find(existsSync);
	const declaration = new RegExp(
		String.raw`\n\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?(?:class|const|function\*?|interface|type) ${name}\b`,
	);
	return file && declaration.exec(`\n${readFileSync(file, "utf8")}`)?.[1];
}

test("names each symbol, so that they can be counted", () => {
	assert.deepEqual(
		lines.filter((line) => !/^export (?:type )?\{ .* \} from "@\/[^"]+";$/.test(line)),
		[],
	);
});

test("has no more symbols than before", () => {
	assert.ok(symbols.length <= MAX_SYMBOLS, `${symbols.length} symbols`);
});

test("has a sentence about each symbol, at its declaration", () => {
	assert.deepEqual(
		symbols.filter((symbol) => findDescription(symbol) === undefined).map(({ name }) => name),
		[],
	);
});
