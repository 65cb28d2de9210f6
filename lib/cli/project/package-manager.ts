import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/command/command";

export const LOCKFILES = {
	npm: ["package-lock.json", "npm-shrinkwrap.json"],
	pnpm: ["pnpm-lock.yaml"],
	yarn: ["yarn.lock"],
	bun: ["bun.lock", "bun.lockb"],
};

export type PackageManager = keyof typeof LOCKFILES;

/** The commands that install the locked versions on a machine that only has Node.js. Yarn detects jobs itself. */
export const LOCKED_INSTALL: Record<PackageManager, string> = {
	npm: "npm ci",
	pnpm: "corepack enable && pnpm install --frozen-lockfile",
	yarn: "corepack enable && yarn install",
	bun: "npm install --global bun && bun install --frozen-lockfile",
};

export const YARN_FILE = ".yarnrc.yml";

/** From version 2 on, Yarn makes no folder of packages by default, which Next and the engine look into: https://yarnpkg.com/features/linkers */
export const YARN_SETTINGS = "nodeLinker: node-modules\n";

const NAMES = Object.keys(LOCKFILES) as PackageManager[];

/** Finds the package manager of a folder by its lockfile, else the one that has started this process, else npm. */
export function detectPackageManager(
	folder: string,
	userAgent = process.env.npm_config_user_agent ?? "",
): PackageManager {
	const byLockfile = NAMES.find((name) => LOCKFILES[name].some((file) => existsSync(path.join(folder, file))));
	return byLockfile ?? NAMES.find((name) => userAgent.startsWith(`${name}/`)) ?? "npm";
}

/**
 * Returns the version of Yarn that a new blog names in its `package.json`, without which Corepack takes Yarn 1 in jobs and containers;
 * `undefined` if something else has started this process.
 */
export function findNewYarn(userAgent = process.env.npm_config_user_agent ?? ""): string | undefined {
	const [, version] = /^yarn\/((?!1\.)\d+\.\d+\.\d+)/.exec(userAgent) ?? [];
	return version && `yarn@${version}`;
}

/**
 * Files that let a folder decide which programs package managers run, and which packages they fetch. npm runs programs that the `.npmrc` of
 * a package from Git names, also without scripts; a lockfile can name any file as the engine; and installed packages are kept.
 */
const CONFIGURATION = [
	"package.json",
	"node_modules",
	...Object.values(LOCKFILES).flat(),
	".npmrc",
	".yarnrc",
	YARN_FILE,
	".pnpmfile.cjs",
	".pnpmfile.mjs",
	"pnpm-workspace.yaml",
	"bunfig.toml",
];

/** Keys of a `package.json` that install no package and run no program when scripts are off. */
const DESCRIPTION: ReadonlySet<string> = new Set(
	"name version description keywords author license main type private scripts".split(" "),
);

/**
 * Finds a file that decides which programs run when packages are installed, in a folder or one above it up to the root of its repository.
 * Returns its path relative to the folder; `undefined` if there is none.
 */
export function findConfiguration(folder: string, root = folder): string | undefined {
	const depth = path.relative(root, folder).split(path.sep).filter(Boolean).length;
	const levels = Array.from({ length: depth + 1 }, (_, level) => "../".repeat(level));
	return levels
		.flatMap((up) => CONFIGURATION.map((name) => up + name))
		.find((name) => existsSync(path.join(folder, name)) && !isDescription(path.join(folder, name)));
}

/** Tells whether a file is a `package.json` that only describes a package, such as a new one of `npm init`. */
function isDescription(file: string): boolean {
	if (path.basename(file) !== "package.json") return false;
	try {
		return Object.keys(JSON.parse(readFileSync(file, "utf8"))).every((key) => DESCRIPTION.has(key));
	} catch {
		// A damaged one is reported where it is used.
		return false;
	}
}

/** Installs other versions of some packages of a project. Throws a `CommandError` if that fails. */
export function installPackages(folder: string, manager: PackageManager, specs: readonly string[]): void {
	// pnpm 11 and later end with an error if nobody has decided about the script of a package, after they have installed all of them.
	const options = manager === "pnpm" ? ["--config.strict-dep-builds=false"] : [];
	runPackageManager(folder, manager, [manager === "npm" ? "install" : "add", ...options, ...specs]);
}

/** Installs packages in a folder inside a project without changing the project. Throws a `CommandError` if that fails. */
export function installForTrial(folder: string, manager: PackageManager, specs: readonly string[]): void {
	// pnpm would write into the lockfile of the workspace that the folder is in, which every project with settings for pnpm is.
	installPackages(folder, manager, manager === "pnpm" ? ["--ignore-workspace", ...specs] : specs);
}

/** Installs the packages of a project. Without `runsScripts`, no script of it or of a package runs: its folder may be of unknown origin. */
export function installProject(
	folder: string,
	manager: PackageManager,
	{ runsScripts }: { runsScripts: boolean },
): void {
	runPackageManager(folder, manager, ["install", ...(runsScripts ? [] : [withoutScripts(folder, manager)])]);
}

/** Returns the option with which no script runs. Yarn has another one from version 2 on: https://yarnpkg.com/cli/install */
function withoutScripts(folder: string, manager: PackageManager): string {
	if (manager !== "yarn") return "--ignore-scripts";
	const { stdout } = spawnSync(manager, ["--version"], {
		cwd: folder,
		encoding: "utf8",
		shell: process.platform === "win32",
	});
	return stdout?.startsWith("1.") ? "--ignore-scripts" : "--mode=skip-build";
}

function runPackageManager(folder: string, manager: PackageManager, args: readonly string[]): void {
	// Windows starts scripts only in a shell.
	const { status, error } = spawnSync(manager, args, {
		cwd: folder,
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (error) throw new CommandError(`\`${manager}\` can't be started: ${error.message}.`);
	if (status !== 0) throw new CommandError(`\`${manager} ${args.join(" ")}\` ended with ${status}.`);
}
