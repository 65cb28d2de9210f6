import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const MINUTE = 60_000;

/** Runs a command with a time limit in minutes; returns whether it succeeded. */
export function runInTime(command: string, args: string[], minutes: number, output: "inherit" | "ignore" = "inherit") {
	try {
		execFileSync(command, args, {
			timeout: minutes * MINUTE,
			stdio: ["ignore", output, output],
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
			shell: process.platform === "win32",
		});
		return true;
	} catch {
		return false;
	}
}

/** Installs a browser as a package of Debian, if this is possible. Nothing else that tests need is installed so. */
export function installDebianPackage(name: "chromium" | "firefox-esr"): void {
	if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return;
	console.log(`Installing the package ${name}.`);
	runInTime("apt-get", ["update"], 3);
	runInTime("apt-get", ["install", "-y", "--no-install-recommends", name], 10);
}
