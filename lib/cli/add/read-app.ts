import { existsSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { PACKAGE, readPackage } from "@/lib/cli/project/find-project";
import { LOCKFILES } from "@/lib/cli/project/package-manager";
import { listAncestors } from "@/lib/utils/find-dependency";

/** Returns the `package.json` of the app. */
export function readApp(appDir: string) {
	const content = existsSync(path.join(appDir, "package.json")) ? readPackage(appDir) : undefined;
	if (content && "next" in { ...content.dependencies, ...content.devDependencies }) return content;
	throw new CommandError(
		`There is no Next app in \`${appDir}\`: no \`package.json\` here depends on \`next\`. Run the command in the folder of the app, ` +
			`or make a blog by itself with \`npx ${PACKAGE} init\`.`,
	);
}

/** Finds the folder with the lockfile of an app: its own, or that of the workspace above it. */
export function findLockfileFolder(appDir: string): string | undefined {
	const names = Object.values(LOCKFILES).flat();
	return listAncestors(appDir).find((folder) => names.some((name) => existsSync(path.join(folder, name))));
}
