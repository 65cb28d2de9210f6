import { existsSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { PACKAGE, readPackage } from "@/lib/cli/project/find-project";
import { LOCKFILES } from "@/lib/cli/project/package-manager";
import { findDependency, listAncestors } from "@/lib/utils/find-dependency";

/** The first version of Next whose apps can have a blog. */
const OLDEST_NEXT = 15;

/** Returns the `package.json` of the app. Throws if its Next is too old. */
export function readApp(appDir: string) {
	const content = existsSync(path.join(appDir, "package.json")) ? readPackage(appDir) : undefined;
	const range = { ...content?.dependencies, ...content?.devDependencies }.next;
	if (content && range !== undefined) {
		const version = findNextVersion(appDir) ?? range;
		// Others are names such as `latest`.
		if (!(Number(/\d+/.exec(version)?.[0]) < OLDEST_NEXT)) return content;
		throw new CommandError(
			`The app has Next ${version}, and a blog in it needs ${OLDEST_NEXT} or later. Nothing was changed. Upgrade the app with ` +
				`\`npx @next/codemod upgrade\`, or make a blog by itself with \`npx ${PACKAGE} init\`.`,
		);
	}
	throw new CommandError(
		`There is no Next app in \`${appDir}\`: no \`package.json\` here depends on \`next\`. Run the command in the folder of the app, ` +
			`or make a blog by itself with \`npx ${PACKAGE} init\`.`,
	);
}

/** Returns the version of Next that is installed for an app. */
function findNextVersion(appDir: string): string | undefined {
	const dir = findDependency(appDir, "next");
	return dir === undefined ? undefined : readPackage(dir).version;
}

/** Finds the folder with the lockfile of an app: its own, or that of the workspace above it. */
export function findLockfileFolder(appDir: string): string | undefined {
	const names = Object.values(LOCKFILES).flat();
	return listAncestors(appDir).find((folder) => names.some((name) => existsSync(path.join(folder, name))));
}
