import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder into which `install-commands.ts` installs the commands. */
export const COMMANDS_FOLDER = path.resolve(".builds/platforms");

/** The packages of the commands. From the next versions on, Netlify's and Cloudflare's need Node.js 22. */
export const COMMAND_PACKAGES = { vercel: "60.1.3", "netlify-cli": "26.2.0", wrangler: "4.86.0" } as const;

/** Returns the version of a package that is installed, or `undefined`. */
export function findInstalledVersion(name: string): string | undefined {
	const file = path.join(COMMANDS_FOLDER, "node_modules", name, "package.json");
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

/** Returns the path of a command. */
export const getCommandPath = (name: "vercel" | "netlify" | "wrangler") =>
	path.join(COMMANDS_FOLDER, "node_modules/.bin", name);
