import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { CommandError } from "@/lib/cli/commands/command";

/** The lockfiles of package managers. */
export const LOCKFILES = {
	npm: ["package-lock.json", "npm-shrinkwrap.json"],
	pnpm: ["pnpm-lock.yaml"],
	yarn: ["yarn.lock"],
	bun: ["bun.lock", "bun.lockb"],
};

export type PackageManager = keyof typeof LOCKFILES;

/** The commands that install what the lockfile has, where there is Node.js only. Yarn knows itself that it runs in a job. */
export const LOCKED_INSTALL: Record<PackageManager, string> = {
	npm: "npm ci",
	pnpm: "corepack enable && pnpm install --frozen-lockfile",
	yarn: "corepack enable && yarn install",
	bun: "npm install --global bun && bun install --frozen-lockfile",
};

const NAMES = Object.keys(LOCKFILES) as PackageManager[];

/** Returns the package manager of a folder by its lockfile, else the one that has started this process, else npm. */
export function detectPackageManager(
	folder: string,
	userAgent = process.env.npm_config_user_agent ?? "",
): PackageManager {
	const byLockfile = NAMES.find((name) => LOCKFILES[name].some((file) => existsSync(path.join(folder, file))));
	return byLockfile ?? NAMES.find((name) => userAgent.startsWith(`${name}/`)) ?? "npm";
}

/** The files by which a folder can let package managers run programs, or fetch packages from elsewhere. */
const CONFIGURATION = [
	".npmrc",
	".yarnrc",
	".yarnrc.yml",
	".pnpmfile.cjs",
	".pnpmfile.mjs",
	"pnpm-workspace.yaml",
	"bunfig.toml",
];

/** Returns the file in a folder that decides what runs when packages are installed there; `undefined` if there is none. */
export function findConfiguration(folder: string): string | undefined {
	return CONFIGURATION.find((name) => existsSync(path.join(folder, name)));
}

/** Installs the packages of a project, or another version of one of them. Throws a `CommandError` if that fails. */
export function installPackages(folder: string, manager: PackageManager, spec?: string): void {
	runPackageManager(folder, manager, spec === undefined ? ["install"] : [manager === "npm" ? "install" : "add", spec]);
}

/** Installs the packages of a folder that may be somebody else's: no script of it or of a package runs. */
export function installWithoutScripts(folder: string, manager: PackageManager): void {
	runPackageManager(folder, manager, ["install", "--ignore-scripts"]);
}

function runPackageManager(folder: string, manager: PackageManager, args: readonly string[]): void {
	// Windows starts scripts only by a shell.
	const { status, error } = spawnSync(manager, args, {
		cwd: folder,
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (error) throw new CommandError(`\`${manager}\` can't be started: ${error.message}.`);
	if (status !== 0) throw new CommandError(`\`${manager} ${args.join(" ")}\` ended with ${status}.`);
}
