// Starts the server of a build. It is part of the build, so that both always belong together.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.env.BUILD_DIR || ".next";
const server = path.resolve(folder, "serve/server.mjs");
if (existsSync(server)) await import(pathToFileURL(server).href);
else {
	console.error(`There is no complete build in \`${folder}\`. Build the blog first.`);
	process.exitCode = 1;
}
