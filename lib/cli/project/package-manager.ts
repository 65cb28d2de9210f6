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

const NAMES = Object.keys(LOCKFILES) as PackageManager[];

/** Returns the package manager of a folder by its lockfile, else the one that has started this process, else npm. */
export function detectPackageManager(
	folder: string,
	userAgent = process.env.npm_config_user_agent ?? "",
): PackageManager {
	const byLockfile = NAMES.find((name) => LOCKFILES[name].some((file) => existsSync(path.join(folder, file))));
	return byLockfile ?? NAMES.find((name) => userAgent.startsWith(`${name}/`)) ?? "npm";
}

/** Installs the packages of a project, or another version of one of them. Throws a `CommandError` if that fails. */
export function installPackages(folder: string, manager: PackageManager, spec?: string): void {
	const args = spec === undefined ? ["install"] : [manager === "npm" ? "install" : "add", spec];
	// Windows starts scripts only by a shell.
	const { status, error } = spawnSync(manager, args, {
		cwd: folder,
		stdio: "inherit",
		shell: process.platform === "win32",
	});
	if (error) throw new CommandError(`\`${manager}\` can't be started: ${error.message}.`);
	if (status !== 0) throw new CommandError(`\`${manager} ${args.join(" ")}\` ended with ${status}.`);
}
