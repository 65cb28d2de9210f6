import { existsSync } from "node:fs";
import path from "node:path";

const NAMES = process.platform === "win32" ? ["firefox.exe"] : ["firefox", "firefox-esr"];

/** Lists the folders in which systems have Firefox. */
function listFolders(): string[] {
	const { PATH = "", PROGRAMFILES = "" } = process.env;
	if (process.platform === "darwin") return ["/Applications/Firefox.app/Contents/MacOS"];
	return process.platform === "win32" ? [path.join(PROGRAMFILES, "Mozilla Firefox")] : PATH.split(path.delimiter);
}

/** Finds Firefox: `FIREFOX_PATH`, else one of the system. */
export const findFirefox = (): string | undefined =>
	process.env.FIREFOX_PATH ||
	NAMES.flatMap((name) => listFolders().map((folder) => path.join(folder, name))).find((file) => existsSync(file));
