import fc from "fast-check";
import { toYaml } from "@/packages/migrate/src/content-files";
import { wildText, word } from "./texts";

/** A value of data: of a kind that a field expects, or of another. */
const value: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3 },
		word,
		wildText,
		fc.constantFrom(
			"",
			"true",
			"false",
			"2024-02-03",
			"2024-02-30",
			"10:00",
			"../a",
			"/a/b",
			"https://a.example",
			"a.png",
			"ar",
			"en-GB",
			"#abc",
			"0",
			"-1",
			"1e99",
		),
		fc.double(),
		fc.boolean(),
		fc.constant(null),
		fc.array(tie("value"), { maxLength: 4 }),
		fc.dictionary(fc.oneof(word, wildText), tie("value"), { maxKeys: 4 }),
	),
})).value;

/** An object with some of the keys that a reader knows, and others. */
export function objectWith(keys: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
	const key = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...keys) }, { weight: 1, arbitrary: wildText });
	return fc.dictionary(key, value, { maxKeys: 8 });
}

/** Data with some known keys as YAML, well formed or not. */
export function yamlWith(keys: readonly string[]): fc.Arbitrary<string> {
	const line = fc.tuple(fc.constantFrom(...keys), wildText).map(([key, text]) => `${key}: ${text}`);
	return fc.oneof(
		objectWith(keys).map(toYaml),
		fc.array(line, { maxLength: 6 }).map((lines) => lines.join("\n")),
		fc.tuple(objectWith(keys).map(toYaml), wildText).map((texts) => texts.join("")),
	);
}
