import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { findBrowser } from "@/e2e/support/find-browser";

const MINUTE = 60_000;

/** Runs a command with a time limit in milliseconds; returns whether it succeeded. */
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

/** Returns the path of an installed browser, if it starts. */
function findWorkingBrowser(): string | undefined {
	const path = findBrowser();
	if (path === undefined || !existsSync(path)) return undefined;
	// On Windows `chrome.exe --version` opens a window instead of printing.
	if (process.platform === "win32") return path;
	return run(path, ["--version", "--no-sandbox"], MINUTE / 2, "ignore") ? path : undefined;
}

/** Downloads Playwright's Chromium; returns its path if it starts. */
function download(): string | undefined {
	console.log("No Chrome or Chromium found: downloading Playwright's own.");
	run("npx", ["playwright", "install", "chromium"], 5 * MINUTE);
	return findWorkingBrowser();
}

/** Installs the Debian package `chromium` if this is possible; returns its path if it starts. */
function installPackage(): string | undefined {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
	console.log("No download either: installing the package chromium.");
	run("apt-get", ["update"], 3 * MINUTE);
	run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], 10 * MINUTE);
	return findWorkingBrowser();
}

const customPath = process.env.CHROMIUM_PATH;
const browser = customPath ? findWorkingBrowser() : (findWorkingBrowser() ?? download() ?? installPackage());

if (browser === undefined) {
	console.error(
		customPath
			? `CHROMIUM_PATH names ${customPath}, which does not start: point it at a Chrome or Chromium, or unset it.`
			: "The end-to-end tests need a browser: install Chrome or Chromium, or point CHROMIUM_PATH at one.",
	);
	process.exit(1);
}
