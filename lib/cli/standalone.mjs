// Builds the blog as a folder with all that its server needs, packages included: for containers, and machines without npm.
import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runChild } from "./run-child.mjs";
import { copyRefreshFiles } from "./standalone-files.mjs";

const buildDir = process.env.BUILD_DIR || ".next";
process.exitCode = await runChild(
	[createRequire(import.meta.url).resolve("next/dist/bin/next"), "build", ...process.argv.slice(2)],
	{ env: { ...process.env, OUTPUT: "standalone" } },
);
if (process.exitCode === 0) {
	const folder = path.join(buildDir, "standalone");
	const app = path.join(folder, findAppFolder());
	for (const name of [path.join(buildDir, "static"), path.join(buildDir, "serve"), "public"]) {
		if (existsSync(name)) cpSync(name, path.join(app, name), { recursive: true });
	}
	await copyRefreshFiles({
		engineDir: process.cwd(),
		root: readRoot(),
		folder: path.resolve(folder),
		contentDir: path.resolve(process.env.CONTENT_DIR || "content"),
	});
	const appPath = path.relative(folder, app).replaceAll(path.sep, "/");
	const server = path.posix.join(appPath, buildDir.replaceAll(path.sep, "/"), "serve/server.mjs");
	const start = [
		'import { fileURLToPath } from "node:url";',
		`process.chdir(fileURLToPath(new URL(${JSON.stringify(`./${appPath}`)}, import.meta.url)));`,
		`await import(${JSON.stringify(`./${server}`)});`,
	];
	writeFileSync(path.join(folder, "start.mjs"), `${start.join("\n")}\n`);
	const shown = path.relative(process.env.WORKING_DIR || process.cwd(), path.resolve(folder, "start.mjs"));
	console.log(`The server is the folder of \`${shown}\`. Start it with \`node ${shown}\`.`);
}

/** Returns the engine's folder in the output, which is relative to the root of file tracing. */
function findAppFolder() {
	return path.relative(readRoot(), process.cwd());
}

/** Returns the root of file tracing. */
function readRoot() {
	const file = path.join(buildDir, "required-server-files.json");
	return JSON.parse(readFileSync(file, "utf8")).config.outputFileTracingRoot;
}
