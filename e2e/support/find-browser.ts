import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright";

const LINUX_NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
const MAC_APPS = ["Google Chrome", "Chromium"];
const WINDOWS_PATHS = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];

function listSystemPaths(): string[] {
	const { env, platform } = process;
	if (platform === "darwin") {
		const folders = ["/Applications", `${env.HOME}/Applications`];
		return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
	}
	if (platform === "win32") {
		return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
			.filter((folder) => folder !== undefined)
			.flatMap((folder) => WINDOWS_PATHS.map((file) => path.join(folder, file)));
	}
	const folders = (env.PATH ?? "").split(":").filter(Boolean);
	return LINUX_NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Finds Chrome or Chromium: `CHROMIUM_PATH`, else a browser of the system, else Playwright's download. */
export function findBrowser(): string | undefined {
	return process.env.CHROMIUM_PATH || [...listSystemPaths(), chromium.executablePath()].find(existsSync);
}
