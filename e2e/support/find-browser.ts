import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";
import { chromium } from "playwright";

/** What the lookup needs to know of the machine. */
export interface Machine {
	platform: NodeJS.Platform;
	env: Record<string, string | undefined>;
	/** Where Playwright puts the browser that it downloads. */
	download: string;
	exists: (path: string) => boolean;
}

const LINUX_NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
const MAC_APPS = ["Google Chrome", "Chromium"];
const WINDOWS_PLACES = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];

const thisMachine = (): Machine => ({
	platform: process.platform,
	env: process.env,
	download: chromium.executablePath(),
	exists: existsSync,
});

function systemPlaces({ platform, env }: Machine): string[] {
	if (platform === "darwin") {
		const folders = ["/Applications", `${env.HOME}/Applications`];
		return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
	}
	if (platform === "win32") {
		return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
			.filter((folder) => folder !== undefined)
			.flatMap((folder) => WINDOWS_PLACES.map((place) => win32.join(folder, place)));
	}
	const folders = (env.PATH ?? "").split(":").filter(Boolean);
	return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** Finds a Chrome or Chromium: `CHROMIUM_PATH`, else one of the system, else Playwright's own download. */
export function findBrowser(machine = thisMachine()): string | undefined {
	const chosen = machine.env.CHROMIUM_PATH;
	if (chosen) return chosen;
	return [...systemPlaces(machine), machine.download].find(machine.exists);
}
