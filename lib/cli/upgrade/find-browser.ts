import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";

/** The properties of the machine that the search depends on. */
export interface Machine {
	platform: NodeJS.Platform;
	env: Record<string, string | undefined>;
	/** The path of a browser that was downloaded for this purpose, if there may be one. */
	download?: string;
	exists: (path: string) => boolean;
}

const LINUX_NAMES = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"];
const MAC_APPS = ["Google Chrome", "Chromium"];
const WINDOWS_PATHS = ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"];

/** Returns the properties of this machine. */
export const getMachine = (): Machine => ({ platform: process.platform, env: process.env, exists: existsSync });

function listSystemPaths({ platform, env }: Machine): string[] {
	if (platform === "darwin") {
		const folders = ["/Applications", `${env.HOME}/Applications`];
		return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
	}
	if (platform === "win32") {
		return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
			.filter((folder) => folder !== undefined)
			.flatMap((folder) => WINDOWS_PATHS.map((path) => win32.join(folder, path)));
	}
	const folders = (env.PATH ?? "").split(":").filter(Boolean);
	return LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** Finds Chrome or Chromium: `CHROMIUM_PATH`, else a browser of the system, else the downloaded one. */
export function findBrowser(machine: Machine = getMachine()): string | undefined {
	const customPath = machine.env.CHROMIUM_PATH;
	if (customPath) return customPath;
	const { download } = machine;
	return [...listSystemPaths(machine), ...(download ? [download] : [])].find(machine.exists);
}
