import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import type { Theme } from "@/features/look/theme/read-theme";
import { createDiagnostic } from "@/lib/diagnostics/diagnostic";
import { NO_CODE, type OwnerCode } from "@/lib/owner-code/read-owner-code";
import { FILE_START } from "@/lib/utils/position";
import { writeOwnerModule } from "./owner-module";
import { writeOwnerStyles } from "./owner-styles";

const slot = (file: string) => ({ file, use: { kind: "slot", slot: "after-post" } }) as const;
const error = createDiagnostic("owner-code", "components/bad.tsx", FILE_START, "No.");
const failures = [
	{ file: "components/bad.tsx", use: { kind: "components", name: "Bad" }, error },
	{ file: "slots/head.tsx", use: { kind: "slot", slot: "head" }, error },
] as const;

describe("the generated module", () => {
	const write = (code: Partial<OwnerCode>, showErrors = false) =>
		writeOwnerModule({ ...NO_CODE, ...code }, [], (file) => `../${file}`, showErrors).split("\n");

	test("imports components by their exports", () => {
		assert.deepEqual(write({ components: [{ file: "components/a.tsx", name: "default", tag: "A" }] }), [
			'import { default as c0 } from "../components/a.tsx";',
			"export const ownerModules = {",
			'\tcomponents: {"A": { file: "components/a.tsx", component: c0 }},',
			"\tslots: {},",
			"\treplacements: {},",
			"\timports: {},",
			"};",
			"",
		]);
	});

	test("has the files of a slot in the order of their names", () => {
		const names = ["slots/after-post.10.tsx", "slots/after-post.2.tsx", "slots/after-post.tsx"];
		const [line = ""] = write({ slots: names.map(slot) }).filter((text) => text.startsWith("\tslots"));
		assert.deepEqual(line.match(/slots\/[\w.-]+/g), names.toReversed());
	});

	test("shows the errors of files in their places in development, but not in the head", () => {
		assert.match(write({ failures }, true).join("\n"), /components: \{"Bad": \{ file: .*"message":"No\."/);
		assert.doesNotMatch(write({ failures }, true).join("\n"), /head/);
		assert.doesNotMatch(write({ failures }).join("\n"), /Bad/);
	});
});

describe("the generated stylesheet", () => {
	const tokens =
		"@theme static {\n\t--color-ink: black;\n}\n@theme inline {\n\t--spacing: 0.4rem;\n\t--text-base: 1rem;\n}\n";
	const write = (rootProperties?: [string, string][], defaults?: string) => {
		const theme: Theme | undefined = rootProperties && {
			...{ css: ".owner {}", files: [], diagnostics: [] },
			rootProperties: new Map(rootProperties),
		};
		const globals = readFileSync("app/globals.css", "utf8");
		return writeOwnerStyles({ theme, globals, tokens, defaults, app: "../app", sources: ["../components/a.tsx"] });
	};

	test("with a theme, has every rule of the engine in a layer, and those of the owner after them, in none", () => {
		const imports = write([]).match(/^@import.*$/gm) ?? [];
		assert.match(write([]), /\n\.owner \{\}\n$/);
		assert.equal(imports.filter((line) => !/layer\(|layers\.css/.test(line)).length, 0);
		const stylesheets = readFileSync("app/globals.css", "utf8").match(/styles\/[\w-]+\.css/g) ?? [];
		assert.ok(stylesheets.length > 1);
		assert.deepEqual(imports.join("\n").match(/styles\/[\w-]+\.css/g), stylesheets);
	});

	test("without a theme, has the layers of the engine", () => {
		assert.match(write(), /^@import "\.\.\/app\/globals\.css";\n@source/);
	});

	test("makes constants of Tailwind's from the tokens for `:root`", () => {
		const styles = write(Object.entries({ "--spacing": "1rem", "--color-ink": "navy" }));
		assert.match(styles, /^@theme inline \{ --spacing: 1rem; \}$/m);
		assert.doesNotMatch(write([]), /@theme/);
	});

	test("in an app, has Tailwind's values whose names no token has, and a class with its sizes", () => {
		const defaults =
			"@theme default {\n  --spacing: 0.25rem;\n  --text-base: 2rem;\n  --text-base--line-height: 1;\n  --default-a: 1;\n  --color-sky-50: blue;\n  --color-ink: red;\n}\n";
		const styles = write([], defaults);
		assert.match(styles, /^@theme default \{ --color-sky-50: blue; \}$/m);
		assert.match(styles, /^@theme \{ --spacing: 0\.4rem; \}$/m);
		assert.match(styles, /^\.app-sizes \{ --spacing: 0\.25rem; --text-base: 2rem; \}$/m);
	});

	test("names the files with classes", () => {
		assert.match(write(), /^@source "\.\.\/components\/a\.tsx";$/m);
		assert.doesNotMatch(write(), /owner \{/);
	});
});
