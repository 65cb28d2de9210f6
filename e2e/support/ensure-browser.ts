import { existsSync } from "node:fs";
import { findBrowser } from "@/e2e/support/find-browser";
import { installDebianPackage, runInTime } from "@/e2e/support/system-commands";

/** Returns the path of an installed browser, if it starts. */
function findWorkingBrowser(): string | undefined {
	const path = findBrowser();
	if (path === undefined || !existsSync(path)) return undefined;
	// On Windows `chrome.exe --version` opens a window instead of printing.
	if (process.platform === "win32") return path;
	return runInTime(path, ["--version", "--no-sandbox"], 0.5, "ignore") ? path : undefined;
}

/** Downloads Playwright's Chromium; returns its path if it starts. */
function download(): string | undefined {
	console.log("No Chrome or Chromium found: downloading Playwright's own.");
	runInTime("npx", ["playwright", "install", "chromium"], 5);
	return findWorkingBrowser();
}

/** Installs the Debian package `chromium` if this is possible; returns its path if it starts. */
function installPackage(): string | undefined {
	installDebianPackage("chromium");
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
