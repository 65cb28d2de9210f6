import { existsSync } from "node:fs";
import path from "node:path";

/** Returns the path of a command in `node_modules` or on the `PATH`; `undefined` if it isn't installed. */
export function findCommand(name: string): string | undefined {
	// Windows can't start a script as a command.
	if (process.platform === "win32") return undefined;
	const folders = ["node_modules/.bin", ...(process.env.PATH ?? "").split(path.delimiter)];
	return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}
