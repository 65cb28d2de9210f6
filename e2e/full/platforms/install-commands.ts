import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { COMMAND_PACKAGES, COMMANDS_FOLDER, findInstalledVersion } from "@/e2e/support/platform-commands";

/** Exits with a sentence that says why the tests of platforms can't run. */
function fail(reason: string): never {
	console.error(`The builds of platforms can't be tested: ${reason}`);
	process.exit(1);
}

// The tests start the commands without a shell, and Windows can't start a script so.
if (process.platform === "win32") fail("their commands are started on Linux and macOS only.");

const packages = Object.entries(COMMAND_PACKAGES);
if (packages.some(([name, version]) => findInstalledVersion(name) !== version)) {
	const names = packages.map((entry) => entry.join(" ")).join(", ");
	const folder = path.relative(".", COMMANDS_FOLDER);
	console.log(`Installing ${names} into ${folder}, once; this takes a few minutes.`);
	mkdirSync(COMMANDS_FOLDER, { recursive: true });
	writeFileSync(
		path.join(COMMANDS_FOLDER, "package.json"),
		JSON.stringify({ private: true, dependencies: COMMAND_PACKAGES }),
	);
	const args = ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error"];
	const { status } = spawnSync("npm", args, { cwd: COMMANDS_FOLDER, stdio: "inherit" });
	if (status !== 0) fail(`npm could not install ${names} into ${folder}.`);
}
