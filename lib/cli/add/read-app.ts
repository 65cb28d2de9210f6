import { existsSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";
import { getEnginePackageDir, PACKAGE, readPackage } from "@/lib/cli/project/find-project";
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

/** Describes the Next that the engine gets for itself; empty if that of the app is new enough, or of unknown version. */
export function describeSecondNext(appDir: string): string {
	const version = findNextVersion(appDir);
	const needed = readPackage(getEnginePackageDir()).dependencies?.next;
	if (version === undefined || needed === undefined) return "";
	const [own = 0, least = 0] = [version, needed].map((text) => {
		const [major = 0, minor = 0] = text.match(/\d+/g)?.map(Number) ?? [];
		return 1000 * major + minor;
	});
	if (own >= least) return "";
	return `The app keeps its Next ${version}. The engine needs ${needed} and gets that for itself, in \`node_modules/${PACKAGE}\`.\n`;
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
