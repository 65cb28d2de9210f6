import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { runChecks } from "@/lib/checks/run-checks";
import { POST_FILE } from "@/lib/content/layout/file-kinds";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";
import {
	createFirstPost,
	createGitignore,
	createPackage,
	createPnpmSettings,
	createSettings,
	DEFAULTS,
} from "./project-files";

test("a new project has one dependency, and the commands as scripts", () => {
	const { scripts, ...rest } = JSON.parse(createPackage("my-blog", { fallback: "^1.0.0" }));
	assert.deepEqual(rest, {
		name: "my-blog",
		private: true,
		type: "module",
		dependencies: { "quire-blog": "^1.0.0" },
	});
	assert.deepEqual(Object.entries(scripts)[0], ["dev", "quire dev"]);
});

test("the posts of the demo name files and commands as owners have them", async () => {
	for (const file of await readdir("content", { recursive: true })) {
		if (!POST_FILE.test(file)) continue;
		const text = await readFile(path.join("content", file), "utf8");
		// Tables name the folders of other systems.
		assert.doesNotMatch(text, /^(?!\|).*(?<![\w/])content\/(?:posts|pages|public|\w+\.yml)/m, file);
		assert.doesNotMatch(text, /npm run (?:preview|import|publish)/, file);
	}
});

/** Adds the engine to a `package.json` with some text. */
const addTo = (text: string, wanted?: string) =>
	createPackage("ignored", { wanted, fallback: "^1.0.0" }, { text, content: JSON.parse(text) });

test("a blog that gets a wanted engine loses the packages that were beside an earlier one", () => {
	const text = JSON.stringify({
		dependencies: { "quire-blog": "file:quire-blog-0.1.0.tgz", "quire-migrate": "file:quire-migrate-0.1.0.tgz" },
		devDependencies: { "quire-desk": "1", sass: "1" },
	});
	const { dependencies, devDependencies } = JSON.parse(addTo(text, "^1.0.0"));
	assert.deepEqual([dependencies, devDependencies], [{ "quire-blog": "^1.0.0" }, { sass: "1" }]);
	assert.deepEqual(JSON.parse(addTo(text)).devDependencies, { "quire-desk": "1", sass: "1" });
});

test("a package.json that is there gets the dependency and the scripts, and no other line of it changes", () => {
	const lines = [
		"{",
		'  "scripts": {',
		'    "test": "vitest"',
		"  },",
		'  "name": "site",',
		'  "dependencies": {',
		'    "react": "^19.0.0"',
		"  },",
		'  "license": "MIT"',
		"}",
	];
	for (const [newline, end] of [
		["\n", "\n"],
		["\r\n", "\r\n"],
		["\n", ""],
	] as const) {
		const text = lines.join(newline) + end;
		const result = addTo(text).split(newline);
		const added = result.filter((line) => !lines.includes(line.replace(/,$/, "")) && !lines.includes(line));
		assert.deepEqual(added.filter(Boolean), [
			'    "dev": "quire dev",',
			'    "build": "quire build",',
			'    "start": "quire start",',
			'    "export": "quire export",',
			'    "check": "quire check",',
			'    "new": "quire new"',
			'    "quire-blog": "^1.0.0"',
		]);
		assert.deepEqual(Object.keys(JSON.parse(addTo(text))), ["scripts", "name", "dependencies", "license"]);
		assert.equal(result.length, lines.length + added.filter(Boolean).length + (end ? 1 : 0));
	}
});

test("the scripts of another site aren't mixed with those of the blog", () => {
	const scripts = { dev: "docusaurus start", lint: "biome check" };
	const result = JSON.parse(addTo(JSON.stringify({ scripts })));
	assert.deepEqual(result, { scripts, dependencies: { "quire-blog": "^1.0.0" } });
});

for (const key of ["dependencies", "devDependencies"]) {
	test(`the version of the engine in ${key} stays, unless the owner asks for another`, () => {
		const text = JSON.stringify({ [key]: { "quire-blog": "file:../engine.tgz" } });
		const create = (wanted?: string) => JSON.parse(addTo(text, wanted));
		assert.deepEqual(create()[key], { "quire-blog": "file:../engine.tgz" });
		assert.equal("dependencies" in create(), key === "dependencies");
		assert.equal(create("^2.0.0").dependencies["quire-blog"], "^2.0.0");
	});
}

test("settings are quoted where YAML needs it", () => {
	const text = createSettings({ title: "Ink: a blog", url: "https://ink.example", language: "no", author: "Zoë" });
	assert.match(text, /^title: "Ink: a blog"$/m);
	assert.match(text, /^language: no$/m);
	assert.match(text, /^author: Zoë$/m);
});

test("settings that nobody has chosen are comments", () => {
	const text = createSettings({ title: "Ink", ...DEFAULTS });
	assert.deepEqual(parseYaml(text).value, { title: "Ink", description: "" });
	for (const line of ["# url: https://example.org", "# language: en"]) assert.ok(text.includes(`\n${line}\n`));
});

const settings = createSettings({ title: "Ink", url: "https://ink.example", ...DEFAULTS });
for (const [comment = "", line = ""] of settings.matchAll(/^# (\w+: .*)$/gm)) {
	test(`is valid with the setting that is a comment: ${line}`, async () => {
		const files = {
			"site.yml": settings.replace(comment, line),
			"public/img/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
			"pages/about.md": "# A",
		};
		const { problems } = await runChecks(createTestBlog(files));
		assert.deepEqual(show(problems, "file line rule message"), []);
	});
}

test("adds to .gitignore only what it lacks", () => {
	const complete = "/node_modules\nout/\n.quire\n.env*.local\n.vercel\n.DS_Store";
	assert.equal(createGitignore(complete), complete);
	assert.equal(createGitignore("dist\nout/\n"), "dist\nout/\nnode_modules\n.quire\n.env*.local\n.vercel\n.DS_Store\n");
	assert.match(createGitignore(), /^node_modules\n/);
});

test("the first post names its own file", () => {
	const { file, text } = createFirstPost(Date.UTC(2026, 4, 4));
	assert.equal(file, "posts/2026-05-04-start-here.md");
	assert.ok(text.includes(`rm ${file}`));
});

for (const [title, present, expected] of [
	["new", undefined, "allowBuilds:\n  esbuild: false\n"],
	["of an owner", "packages:\n  - apps/*\n", "packages:\n  - apps/*\nallowBuilds:\n  esbuild: false\n"],
	["with other packages", "allowBuilds:\n  sharp: true # a\n", "allowBuilds:\n  sharp: true # a\n  esbuild: false\n"],
	["that decide about it", "allowBuilds:  { esbuild: true }\n", "allowBuilds:  { esbuild: true }\n"],
	["that can't be read", "packages: [\n", "packages: [\n"],
] as const)
	test(`settings of pnpm ${title} decide about the script of esbuild`, () =>
		assert.equal(createPnpmSettings(present), expected));
