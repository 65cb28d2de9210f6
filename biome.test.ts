import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { test } from "node:test";

const forbidden: [file: string, imports: string][] = [
	["lib/problem.ts", "@/lib/site/types"],
	["lib/data/yaml.ts", "@/lib/content/types"],
	["lib/data/yaml.ts", "@/lib/site"],
	["lib/site/load.ts", "@/lib/content/posts"],
	["lib/content/post.ts", "@/lib/markdown/compile"],
	["lib/content/post.ts", "../markdown/compile"],
	["lib/markdown/compile.ts", "@/lib/media/image"],
	["lib/seo/meta.ts", "@/components/site/page"],
	["lib/checks/all.ts", "@/lib/build/check"],
	["lib/browser/main.ts", "react"],
	["lib/browser/main.ts", "@/lib/memo"],
	["lib/build/check.ts", "@/app/page"],
	["components/post/card.tsx", "@/lib/content/posts"],
	["components/post/card.tsx", "@/lib/content/files"],
	["components/post/card.tsx", "@/lib/build/check"],
	["components/post/card.tsx", "@/app/page"],
	["app/page.tsx", "@/lib/build/check"],
	["app/page.tsx", "@/lib/importers/jekyll"],
	["app/page.tsx", "@/e2e/support/build"],
	["e2e/reader.spec.ts", "@/lib/content/posts"],
	["e2e/reader.spec.ts", "../lib/content/posts"],
	["bench/scale.ts", "@/lib/content/posts"],
];

const allowed: [file: string, imports: string][] = [
	["lib/problem.ts", "@/lib/memo"],
	["lib/site.ts", "@/lib/site/types"],
	["lib/content/post.ts", "@/lib/site"],
	["lib/site/load.ts", "@/lib/problem"],
	["lib/site/load.ts", "@/lib/data/yaml"],
	["lib/content/post.ts", "@/lib/site/types"],
	["lib/markdown/compile.ts", "@/lib/content/types"],
	["lib/checks/all.ts", "@/lib/media/image"],
	["lib/browser/main.ts", "./copy-code"],
	["lib/browser/search/excerpt.ts", "@/lib/tokens"],
	["lib/build/check.ts", "@/lib/checks/all"],
	["components/post/card.tsx", "@/lib/content/types"],
	["components/post/card.tsx", "@/components/site/page"],
	["components/post/card.tsx", "./meta"],
	["app/page.tsx", "@/lib/content/posts"],
	["app/page.tsx", "@/components/post/card"],
	["e2e/reader.spec.ts", "@/e2e/support/build"],
];

/** Lints an empty project of such files under our biome.json; returns the imports it objects to. */
function objections(pairs: [file: string, imports: string][]): string[] {
	const folder = mkdtempSync(join(tmpdir(), "layers-"));
	copyFileSync("biome.json", join(folder, "biome.json"));
	for (const [file, imports] of pairs) {
		mkdirSync(join(folder, dirname(file)), { recursive: true });
		appendFileSync(join(folder, file), `export * from "${imports}";\n`);
	}
	const run = spawnSync(
		process.execPath,
		[
			resolve("node_modules/@biomejs/biome/bin/biome"),
			...["lint", "--vcs-enabled=false", "--only=style/noRestrictedImports"],
			...["--max-diagnostics=none", "--colors=off", "."],
		],
		{ cwd: folder, encoding: "utf8" },
	);
	rmSync(folder, { recursive: true });
	const output = run.stdout + run.stderr;
	assert.match(output, /Checked \d+ files/);
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
