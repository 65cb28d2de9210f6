import assert from "node:assert/strict";
import { test } from "node:test";
import { createFirstPost, createGitignore, createPackage, createSettings, DEFAULTS } from "./project-files";

test("a new project has one dependency and the commands as scripts", () => {
	const { scripts, ...rest } = JSON.parse(createPackage("my-blog", { fallback: "^1.0.0" }));
	assert.deepEqual(rest, {
		name: "my-blog",
		private: true,
		type: "module",
		dependencies: { "quire-blog": "^1.0.0" },
	});
	assert.deepEqual(Object.entries(scripts)[0], ["dev", "quire dev"]);
});

test("a package.json that is there keeps what it has", () => {
	const present = { name: "site", scripts: { dev: "docusaurus start" }, dependencies: { react: "^19.0.0" } };
	const result = JSON.parse(createPackage("ignored", { fallback: "^1.0.0" }, present));
	assert.equal(result.name, "site");
	assert.deepEqual(result.dependencies, { react: "^19.0.0", "quire-blog": "^1.0.0" });
	assert.equal(result.scripts.dev, "docusaurus start");
	assert.equal(result.scripts.check, "quire check");
});

for (const key of ["dependencies", "devDependencies"]) {
	test(`the version of the engine in ${key} stays, unless the owner asks for another`, () => {
		const present = { [key]: { "quire-blog": "file:../engine.tgz" } };
		const create = (wanted?: string) => JSON.parse(createPackage("blog", { wanted, fallback: "^1.0.0" }, present));
		assert.deepEqual(create()[key], present[key]);
		assert.equal(create().dependencies["quire-blog"], present.dependencies?.["quire-blog"]);
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
	assert.match(text, /\n\ntitle: Ink\ndescription: ""\n# url: https:\/\/example\.org\n# language: en\n$/);
});

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
