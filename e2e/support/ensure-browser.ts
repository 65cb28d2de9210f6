import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "@/e2e/support/find-browser";

const MINUTES = 60_000;

/** Runs a command with a time limit; tells whether it worked. */
function run(command: string, args: string[], timeout: number, output: "inherit" | "ignore" = "inherit"): boolean {
	try {
		execFileSync(command, args, {
			timeout,
			stdio: ["ignore", output, output],
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			shell: process.platform === "win32",
		});
		return true;
	} catch {
		return false;
	}
}

/** The browser that is there, if it can be started at all. */
function workingBrowser(): string | undefined {
	const path = findBrowser();
	if (path === undefined || !existsSync(path)) return undefined;
	// On Windows `chrome.exe --version` opens a window instead of printing.
	if (process.platform === "win32") return path;
	return run(path, ["--version", "--no-sandbox"], MINUTES / 2, "ignore") ? path : undefined;
}

function download(): string | undefined {
	console.log("No Chrome or Chromium found: downloading Playwright's own.");
	run("npx", ["playwright", "install", "chromium"], 5 * MINUTES);
	return workingBrowser();
}

function installPackage(): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
	console.log("No download either: installing the package chromium.");
	run("apt-get", ["update"], 3 * MINUTES);
	run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], 10 * MINUTES);
	return workingBrowser();
}

const chosen = process.env.CHROMIUM_PATH;
const found = chosen ? workingBrowser() : (workingBrowser() ?? download() ?? installPackage());

if (found === undefined) {
	console.error(
		chosen
			? `CHROMIUM_PATH names ${chosen}, which does not start: point it at a Chrome or Chromium, or unset it.`
			: "The end-to-end tests need a browser: install Chrome or Chromium, or point CHROMIUM_PATH at one.",
	);
	process.exit(1);
}
