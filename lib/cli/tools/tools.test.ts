import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

/** How many symbols packages may use of the engine. A lower number is better: lower it when you have made it possible. */
const MAX_SYMBOLS = 146;

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"));
const lines = files.flatMap((name) =>
	readFileSync(path.join(folder, name), "utf8")
		.replace(/\{[^}]*\}/g, (names) => names.replace(/\s+/g, " "))
		.split("\n")
		.filter((line) => line.startsWith("export ")),
);

test("names each symbol, so that they can be counted", () => {
	assert.deepEqual(
		lines.filter((line) => !/^export (?:type )?\{ .* \} from "@\/[^"]+";$/.test(line)),
		[],
	);
});

test("has no more symbols than before", () => {
	const symbols = lines.flatMap(
		(line) =>
			/\{(.*)\}/
				.exec(line)?.[1]
				?.split(",")
				.filter((name) => name.trim()) ?? [],
	);
	assert.ok(symbols.length <= MAX_SYMBOLS, `${symbols.length} symbols`);
});
