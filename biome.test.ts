import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";

const forbidden: [file: string, imports: string][] = [
	["lib/problem.ts", "@/lib/site/types"],
	["lib/data/yaml.ts", "@/lib/content/types"],
	["lib/data/yaml.ts", "@/lib/site"],
	["lib/words/en.ts", "@/lib/problem"],
	["lib/words/en.ts", "../problem"],
	["lib/layouts/find.ts", "@/lib/site/types"],
	["lib/layouts/find.ts", "@/lib/content/files"],
	["lib/site/load.ts", "@/lib/content/posts"],
	["lib/content/post.ts", "@/lib/markdown/compile"],
	["lib/content/post.ts", "../markdown/compile"],
	["lib/markdown/compile.ts", "@/lib/media/image"],
	["lib/seo/meta.ts", "@/components/site/page"],
	["lib/checks/all.ts", "@/lib/build/check"],
	["lib/twins/twin.ts", "@/components/plain"],
	["lib/feeds/body.ts", "@/components/feed"],
	["lib/browser/main.ts", "react"],
	["lib/browser/main.ts", "@/lib/memo"],
	["lib/browser/main.ts", "@/lib/words/words"],
	["lib/build/check.ts", "@/app/page"],
	["components/post/card.tsx", "@/lib/content/posts"],
	["components/post/card.tsx", "@/lib/content/files"],
	["components/post/card.tsx", "@/lib/build/check"],
	["components/post/card.tsx", "@/app/page"],
	["app/page.tsx", "@/lib/build/check"],
	["lib/importers/import.ts", "@/lib/build/check"],
	["lib/importers/import.ts", "@/components/mdx"],
	["lib/build/check.ts", "@/lib/importers/import"],
	["app/page.tsx", "@/lib/importers/jekyll"],
	["app/page.tsx", "@/e2e/support/build"],
	["e2e/reader.spec.ts", "@/lib/content/posts"],
	["e2e/reader.spec.ts", "../lib/content/posts"],
	["bench/scale.ts", "@/lib/content/posts"],
];

const allowed: [file: string, imports: string][] = [
	["lib/problem.ts", "@/lib/memo"],
	["lib/site.ts", "@/lib/site/types"],
	["lib/site.ts", "@/lib/layouts/layout"],
	["lib/content/files.ts", "@/lib/layouts/layout"],
	["lib/content/post.ts", "@/lib/site"],
	["lib/site/load.ts", "@/lib/problem"],
	["lib/site/load.ts", "@/lib/data/yaml"],
	["lib/content/post.ts", "@/lib/site/types"],
	["lib/markdown/compile.ts", "@/lib/content/types"],
	["lib/checks/all.ts", "@/lib/media/image"],
	["lib/twins/twin.ts", "@/lib/markdown/render"],
	["lib/words/words.ts", "./en"],
	["lib/site/parse.ts", "@/lib/words/words"],
	["lib/browser/main.ts", "./copy-code"],
	["lib/browser/search/view.ts", "@/lib/browser/dom"],
	["lib/browser/search/excerpt.ts", "@/lib/tokens"],
	["lib/browser/main.ts", "@/lib/words/fill"],
	["components/post/card.tsx", "@/lib/words/fill"],
	["lib/build/check.ts", "@/lib/checks/all"],
	["components/post/card.tsx", "@/lib/content/types"],
	["components/post/card.tsx", "@/components/site/page"],
	["components/post/card.tsx", "./meta"],
	["app/page.tsx", "@/lib/content/posts"],
	["app/page.tsx", "@/components/post/card"],
	["e2e/reader.spec.ts", "@/e2e/support/build"],
];

/** Starts a project under our rules for the linter. */
function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "layers-"));
	for (const rules of ["biome.json", "words.grit"]) copyFileSync(rules, join(folder, rules));
	return folder;
}

/** Lints that project, and removes it; returns what was said. */
function lint(folder: string, ...options: string[]): string {
	const run = spawnSync(
		process.execPath,
		[
			resolve("node_modules/@biomejs/biome/bin/biome"),
			...["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--colors=off", ...options, "."],
		],
		{ cwd: folder, encoding: "utf8" },
	);
	rmSync(folder, { recursive: true });
	const output = run.stdout + run.stderr;
	assert.match(output, /Checked \d+ files/);
	return output;
}

/** Lints an empty project of such files under our biome.json; returns the imports it objects to. */
function objections(pairs: [file: string, imports: string][]): string[] {
	const folder = makeFolder();
	for (const [file, imports] of pairs) {
		mkdirSync(join(folder, dirname(file)), { recursive: true });
		appendFileSync(join(folder, file), `export * from "${imports}";\n`);
	}
	const output = lint(folder, "--only=style/noRestrictedImports");
	const line = (pair: [string, string]) => pairs.filter(([file]) => file === pair[0]).indexOf(pair) + 1;
	return names(pairs.filter((pair) => output.includes(`${pair[0]}:${line(pair)}:`)));
}

const names = (pairs: [file: string, imports: string][]) => pairs.map(([file, imports]) => `${file} <- ${imports}`);

test("the linter stops every import against the direction of the layers", () => {
	assert.deepEqual(objections(forbidden), names(forbidden));
});

test("the linter lets imports along the layers pass", () => {
	assert.deepEqual(objections(allowed), []);
});

test("the linter finds words that the dictionary should have", () => {
	const folder = makeFolder();
	const lines = [
		'export const a = <b className="note">{text}, {more}</b>;',
		"export const b = <b>More</b>;",
		"export const c = <b aria-label={text}>{more} »</b>;",
		'export const d = <b aria-label="More" />;',
	];
	mkdirSync(join(folder, "components"));
	writeFileSync(join(folder, "components/more.tsx"), lines.join("\n"));
	const places = [...lint(folder).matchAll(/more\.tsx:(\d+):\d+ (?:lint\/style\/noJsxLiterals|plugin)/g)];
	assert.deepEqual(
		places.map(([, line]) => Number(line)),
		[1, 2, 3, 4],
	);
});
