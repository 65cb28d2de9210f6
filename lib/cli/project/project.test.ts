import assert from "node:assert/strict";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, symlink } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { findDependency } from "@/lib/utils/find-dependency";
import { createTemporaryFolder, type Files, writeFiles } from "@/lib/utils/temporary-folder.support";
import { copyEngine, ENGINE_FILES, getEngineDir } from "./engine-copy";
import { findProject } from "./find-project";
import { detectPackageManager, installProject } from "./package-manager";
import { findCommonFolder, findContent, loadEnvFiles, runInEngine } from "./run-engine";

/** Makes a project whose package is a small engine that depends on the package `dep`. */
function createProject() {
	const folder = path.join(createTemporaryFolder(), "blog");
	const packageDir = path.join(folder, "node_modules/quire-blog");
	const engine = ENGINE_FILES.map((name) => [path.extname(name) ? name : `${name}/a.ts`, name]);
	writeFiles(folder, {
		"package.json": '{ "dependencies": { "quire-blog": "1" } }',
		"node_modules/dep/package.json": "{}",
	});
	writeFiles(packageDir, {
		...Object.fromEntries(engine),
		"package.json": '{ "dependencies": { "dep": "1" } }',
	});
	return { folder, packageDir };
}

test("finds the project in the folder or above it", async () => {
	const { folder, packageDir } = createProject();
	await mkdir(path.join(folder, "posts"));
	assert.deepEqual(findProject(path.join(folder, "posts")), { folder, packageDir });
});

test("a folder without a project names the command that makes one", () => {
	assert.throws(() => findProject(createTemporaryFolder()), /npx quire-blog init/);
});

test("reports a project whose package isn't installed", async () => {
	const folder = createTemporaryFolder();
	writeFiles(folder, { "package.json": '{ "devDependencies": { "quire-blog": "1" } }' });
	assert.throws(() => findProject(folder), /isn't installed .* Run `npm install`/);
});

test("copies the engine, links its packages, and is ignored by Git", async () => {
	const project = createProject();
	const engineDir = await copyEngine(project);
	assert.equal(engineDir, getEngineDir(project));
	assert.equal(await readFile(path.join(engineDir, "lib/a.ts"), "utf8"), "lib");
	assert.equal(findDependency(engineDir, "dep"), path.join(project.folder, "node_modules/dep"));
	assert.equal(await readFile(path.join(project.folder, ".quire/.gitignore"), "utf8"), "*\n");
});

test("copies an engine that was packed without compiled modules", async () => {
	const project = createProject();
	const compiled = path.join(await copyEngine(project), "dist/engine");
	assert.equal(existsSync(compiled), true);
	await rm(path.join(project.packageDir, "dist"), { recursive: true });
	assert.deepEqual(existsSync(path.join(await copyEngine(project), "dist/engine/a.ts")), false);
});

test("copies only changed files, and deletes those that the package no longer has", async () => {
	const project = createProject();
	const engineDir = await copyEngine(project);
	const unchanged = path.join(engineDir, "app/a.ts");
	const { mtimeMs } = await stat(unchanged);
	writeFiles(engineDir, { ".next/cache/kept": "" });
	writeFiles(engineDir, { "lib/old.ts": "" });
	writeFiles(project.packageDir, { "lib/a.ts": "new" });
	writeFiles(project.folder, { "node_modules/other/package.json": "{}" });
	writeFiles(project.packageDir, { "package.json": '{ "dependencies": { "other": "1" } }' });
	await copyEngine(project);
	assert.equal((await stat(unchanged)).mtimeMs, mtimeMs);
	assert.equal(await readFile(path.join(engineDir, "lib/a.ts"), "utf8"), "new");
	assert.deepEqual(
		["lib/old.ts", ".next/cache/kept", "node_modules/dep", "node_modules/other"].map((file) =>
			existsSync(path.join(engineDir, file)),
		),
		[false, true, false, true],
	);
});

test("finds packages beside the package, as pnpm installs them", async () => {
	const { folder, packageDir } = createProject();
	const store = path.join(folder, "node_modules/.pnpm/quire-blog@1/node_modules");
	writeFiles(store, { "quire-blog/package.json": '{ "dependencies": { "inner": "1" } }' });
	writeFiles(store, { "inner/package.json": "{}" });
	assert.equal(findDependency(path.join(store, "quire-blog"), "inner"), path.join(store, "inner"));
	const link = path.join(folder, "linked");
	await symlink(packageDir, link);
	assert.equal(findDependency(link, "dep"), path.join(folder, "node_modules/dep"));
});

test("the common folder of two folders", () => {
	assert.equal(findCommonFolder("/a/b", "/a/b/node_modules/next"), "/a/b");
	assert.equal(findCommonFolder("/a/b/blog", "/a/b/node_modules/next"), "/a/b");
	assert.equal(findCommonFolder("/a/bc", "/a/b"), "/a");
	assert.equal(findCommonFolder("/a", "/b"), "/");
});

test("the package manager is that of the lockfile, else the one that runs", async () => {
	const folder = createTemporaryFolder();
	assert.equal(detectPackageManager(folder, ""), "npm");
	assert.equal(detectPackageManager(folder, "pnpm/10.0.0 npm/? node/v22"), "pnpm");
	writeFiles(folder, { "yarn.lock": "" });
	assert.equal(detectPackageManager(folder, "pnpm/10.0.0"), "yarn");
});

for (const [version, option] of [
	["1.22.22", "--ignore-scripts"],
	["4.18.1", "--mode=skip-build"],
] as const) {
	test(`Yarn ${version} installs without scripts`, { skip: process.platform === "win32" }, () => {
		const folder = createTemporaryFolder({
			"bin/yarn": `#!/bin/sh\nif [ "$1" = --version ]; then echo ${version}; else echo "$@" > arguments; fi\n`,
		});
		chmodSync(path.join(folder, "bin/yarn"), 0o755);
		const PATH = process.env.PATH;
		process.env.PATH = `${path.join(folder, "bin")}${path.delimiter}${PATH}`;
		try {
			installProject(folder, "yarn", { runsScripts: false });
		} finally {
			process.env.PATH = PATH;
		}
		assert.equal(readFileSync(path.join(folder, "arguments"), "utf8"), `install ${option}\n`);
	});
}

for (const [files, remedy] of [
	[{}, /Run `npm install` there/],
	[{ "pnpm-lock.yaml": "" }, /Run `pnpm install` there/],
	[{ "yarn.lock": "", ".pnp.cjs": "" }, /Write `nodeLinker: node-modules` into `\.yarnrc\.yml`/],
] as [Files, RegExp][]) {
	test(`names the remedy for a blog with ${Object.keys(files).join(" and ") || "no other file"}, without its packages`, () => {
		const folder = createTemporaryFolder({ "package.json": '{ "dependencies": { "quire-blog": "1" } }', ...files });
		assert.throws(() => findProject(folder), remedy);
	});
}

for (const [title, files, trusts, expected] of [
	["of this blog", { "site.yml": "", "posts/a.md": "A" }, undefined, { QUIRE_A: "1", REVIEW_SECRET: "s" }],
	[
		"of another system's site",
		{ "_config.yml": "title: J", "_posts/2026-01-01-a.md": "A" },
		undefined,
		{ REVIEW_SECRET: "s" },
	],
	[
		"of the owner's site of another system",
		{ "_config.yml": "", "_posts/2026-01-01-a.md": "A" },
		"1",
		{ QUIRE_A: "1", REVIEW_SECRET: "s" },
	],
] as const) {
	test(`reads variables of a folder ${title}`, async (t) => {
		t.mock.method(console, "error", () => {});
		const folder = createTemporaryFolder({ ...files, ".env": "QUIRE_A=1\nREVIEW_SECRET=s\nTRUST_SETTINGS=1\n" });
		const saved = { ...process.env };
		t.after(() => {
			process.env = saved;
		});
		const own = { NODE_ENV: "test", ...(trusts && { TRUST_SETTINGS: trusts }) } as const;
		process.env = { ...own };
		await loadEnvFiles({ folder }, process.cwd());
		assert.deepEqual({ ...process.env }, { ...own, ...expected });
	});
}

test("runs commands of a blog inside an app from the package, in this process, without a copy of the engine", async (t) => {
	const project = createProject();
	const { argv } = process;
	const [before, workingDir] = [{ ...process.env }, process.cwd()];
	t.after(() => {
		process.chdir(workingDir);
		Object.assign(process, { argv, env: before, exitCode: undefined });
	});
	const app = { folder: project.folder, path: "/blog", inside: true };
	Object.assign(process.env, { QUIRE_APP: JSON.stringify(app), NEXT_PHASE: "a" });
	process.argv = [...argv];
	const text =
		"Object.assign(globalThis, { seen: [process.cwd(), process.argv.slice(2), process.env.BUILD_DIR, process.env.NEXT_PHASE] });";
	writeFiles(project.packageDir, { "lib/run.mjs": text });
	assert.equal(await runInEngine(project, ["lib/run.mjs", "build"]), 0);
	const folder = path.join(project.folder, ".quire");
	assert.deepEqual(Reflect.get(globalThis, "seen"), [
		project.packageDir,
		["build"],
		path.join(folder, "engine/.next"),
		undefined,
	]);
	assert.deepEqual(await readdir(folder), [".gitignore"]);
});

test("commands find the blog of an app, from its folder and from the app's", () => {
	const folder = createTemporaryFolder({
		"next.config.ts": "",
		"blog/site.yml": "",
		"blog/posts/a.md": "",
		"app/page.tsx": "",
	});
	const found = (workingDir: string) => path.relative(folder, findContent(folder, path.join(folder, workingDir)));
	assert.deepEqual([".", "blog/posts", "app"].map(found), ["blog", "blog", "blog"]);
	const nested = createTemporaryFolder({
		"next.config.ts": 'export default withQuire(config, { folder: "content/blog" });',
		"content/blog/site.yml": "",
	});
	assert.equal(findContent(nested, nested), path.join(nested, "content/blog"));
	const own = createTemporaryFolder({ "next.config.ts": "", "site.yml": "" });
	assert.equal(findContent(own, own), own);
});
