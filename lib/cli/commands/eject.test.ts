import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ENGINE_FILES } from "@/lib/cli/project/engine-copy";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { EJECT } from "./eject";

/** Makes a project of a small engine and some files, and ejects it into a folder in it; returns that. */
async function eject(files: string[] = [], name = "app"): Promise<string> {
	const folder = createTemporaryFolder(Object.fromEntries(files.map((file) => [file, ""])));
	const dependencies = { zod: "1", "quire-blog": "1", "d3-scale": "4" };
	const devDependencies = { sass: "1" };
	writeFiles(folder, { "package.json": JSON.stringify({ name: "ink", dependencies, devDependencies }) });
	writeFiles(path.join(folder, "node_modules/quire-blog"), {
		...Object.fromEntries(ENGINE_FILES.map((name) => [path.extname(name) ? name : `${name}/a.ts`, ""])),
		"package.json":
			'{ "bin": {}, "scripts": { "dev": "next dev", "prepare": "esbuild" }, "dependencies": { "zod": "4" }, "devDependencies": { "tsx": "4" } }',
	});
	const workingDir = process.cwd();
	process.chdir(folder);
	try {
		await EJECT.run({ positionals: [name], values: {} });
	} finally {
		process.chdir(workingDir);
	}
	return path.join(folder, name);
}

test("copies all content, also a file with the name of the new folder", async () => {
	const app = await eject(["site.yml", "posts/a.md", "app-notes/b.md", "apps.md"]);
	assert.deepEqual(readdirSync(path.join(app, "content")).sort(), ["app-notes", "apps.md", "posts", "site.yml"]);
});

test("leaves out packages, output, what describes commands of a blog, and the lockfiles of all package managers", async () => {
	const app = await eject([
		"site.yml",
		"out/index.html",
		"pnpm-lock.yaml",
		"yarn.lock",
		"bun.lock",
		"package-lock.json",
		"quire-blog-0.2.0.tgz",
		"AGENTS.md",
		".agents/skills/new-post/SKILL.md",
	]);
	assert.deepEqual(readdirSync(path.join(app, "content")), ["site.yml"]);
});

test("has the scripts that work without the engine's tests, and no command", async () => {
	const { name, bin, scripts } = JSON.parse(readFileSync(path.join(await eject(), "package.json"), "utf8"));
	assert.deepEqual([name, bin, scripts], ["ink", undefined, { dev: "next dev" }]);
});

test("has the dependencies of the engine and of the owner, but not the engine itself", async () => {
	const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(await eject(), "package.json"), "utf8"));
	assert.deepEqual(dependencies, { "d3-scale": "4", zod: "4" });
	assert.deepEqual(devDependencies, { sass: "1", tsx: "4" });
});

test("puts environment variables beside the application, and leaves out what only the project needs", async () => {
	const app = await eject(["site.yml", ".env.local", "vercel.json", ".gitignore"]);
	assert.deepEqual(readdirSync(path.join(app, "content")), ["site.yml"]);
	assert.ok(readdirSync(app).includes(".env.local"));
});

test("refuses a folder in the content, which would be copied into itself", async () => {
	await assert.rejects(eject(["posts/a.md"], "posts/app"), /`posts\/app` is in a folder of the content\./);
});
