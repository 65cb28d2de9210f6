import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { CommandError } from "@/lib/cli/command/command";
import { detectPackageManager, YARN_FILE, YARN_SETTINGS } from "@/lib/cli/project/package-manager";
import { findDependency, listAncestors } from "@/lib/utils/find-dependency";

export const PACKAGE = "quire-blog";

/** The folder of a project for generated files. */
export const WORK_FOLDER = ".quire";

export interface Project {
	/** Absolute. */
	folder: string;
	/** Absolute and without symbolic links. */
	packageDir: string;
}

const packageSchema = z.looseObject({
	name: z.string().optional(),
	version: z.string().optional(),
	dependencies: z.record(z.string(), z.string()).default({}),
	devDependencies: z.record(z.string(), z.string()).default({}),
});

export function readPackage(folder: string): z.infer<typeof packageSchema> {
	const text = readFileSync(path.join(folder, "package.json"), "utf8");
	try {
		return packageSchema.parse(JSON.parse(text));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new CommandError(`\`package.json\` isn't valid JSON: ${error.message}. Correct it in \`${folder}\`.`);
	}
}

/** Returns the version of this package that the `package.json` of a folder names; `undefined` without such a dependency. */
export function readEngineDependency(folder: string): string | undefined {
	if (!existsSync(path.join(folder, "package.json"))) return undefined;
	const { dependencies, devDependencies } = readPackage(folder);
	return { ...dependencies, ...devDependencies }[PACKAGE];
}

/** Finds the folder, or the nearest one above it, whose `package.json` depends on this package. */
export function findProject(workingDir: string): Project {
	for (const folder of listAncestors(workingDir)) {
		if (readEngineDependency(folder) !== undefined) return { folder, packageDir: findPackage(folder) };
	}
	throw new CommandError(
		`There is no blog in \`${workingDir}\`: no \`package.json\` here or above depends on \`${PACKAGE}\`.\n` +
			`Make one with \`npx ${PACKAGE} init\`.`,
	);
}

export function getEnginePackageDir(): string {
	const folder = path.dirname(fileURLToPath(import.meta.url));
	const found = listAncestors(folder).find((one) => existsSync(path.join(one, "package.json")));
	if (found === undefined) throw new Error(`${folder} isn't part of a package.`);
	return found;
}

function findPackage(folder: string): string {
	const found = findDependency(folder, PACKAGE);
	if (found) return found;
	if (existsSync(path.join(folder, ".pnp.cjs"))) {
		throw new CommandError(
			`Yarn's Plug'n'Play has no folder of packages, which the blog needs. Write \`${YARN_SETTINGS.trim()}\` into \`${YARN_FILE}\` in \`${folder}\`, and run \`yarn install\` there.`,
		);
	}
	throw new CommandError(
		`\`${PACKAGE}\` isn't installed in \`${folder}\`. Run \`${detectPackageManager(folder)} install\` there.`,
	);
}
