// Starts the server of a build. It is part of the build, so that both always belong together.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const folder = process.env.BUILD_DIR || ".next";
const server = path.resolve(folder, "serve/server.mjs");
if (existsSync(server)) await import(pathToFileURL(server).href);
else {
	// `quire start` sets the variable. Its builds are in a folder that owners needn't know.
	const isOwners = Boolean(process.env.WORKING_DIR);
	const what = isOwners ? "The blog isn't built yet" : `There is no complete build in \`${folder}\``;
	console.error(`${what}. Run \`${isOwners ? "npx quire build" : "npm run build"}\` first.`);
	process.exitCode = 1;
}
