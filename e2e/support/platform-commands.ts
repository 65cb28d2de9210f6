import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import type { Files } from "@/e2e/support/content";
import { run, type Server, startServer } from "@/e2e/support/process";

/** The folder into which `install-commands.ts` installs the commands. */
export const COMMANDS_FOLDER = path.resolve(".builds/platforms");

/** The packages of the commands, and of frameworks that serve an export. From the next versions on, Netlify's and Cloudflare's need Node.js 22. */
export const COMMAND_PACKAGES = {
	vercel: "60.1.3",
	"netlify-cli": "26.2.0",
	wrangler: "4.86.0",
	pnpm: "10.34.9",
	express: "5.3.0",
	vite: "8.4.0",
} as const;

/** Returns the version of a package that is installed, or `undefined`. */
export function findInstalledVersion(name: string): string | undefined {
	const file = path.join(COMMANDS_FOLDER, "node_modules", name, "package.json");
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

/** Returns the path of a command. */
export const getCommandPath = (name: "vercel" | "netlify" | "wrangler" | "pnpm" | "vite") =>
	path.join(COMMANDS_FOLDER, "node_modules/.bin", name);

/** The file that links a project to a non-existent account, so that `vercel build` works without a login. */
export const vercelLink: Files = {
	".vercel/project.json": JSON.stringify({
		projectId: "prj_none",
		orgId: "team_none",
		// Without a date, the command takes it for a project from before 2020, in which the dependency `next` decides.
		settings: { installCommand: "", nodeVersion: "24.x", createdAt: Date.parse("2026-01-01") },
	}),
};

/** The settings of a copy of the repository, beside its link. */
export const vercelProject: Files = {
	...vercelLink,
	"vercel.json": JSON.stringify({ framework: null, buildCommand: "npm run build" }),
};

/** Runs `vercel build`; returns the output folder and what the command printed. Throws if it fails. */
export async function vercelBuild(project: string) {
	const login = path.resolve(project, ".vercel/nobody");
	const args = ["build", "--prod", "--yes", "--global-config", login];
	const env = { VERCEL_TELEMETRY_DISABLED: "1", CONTENT_DIR: undefined, BUILD_DIR: undefined };
	const { code, output } = await run(getCommandPath("vercel"), args, env, project, BUILD_TIMEOUT);
	if (code !== 0) throw new Error(`vercel build ended with ${code}:\n${output}`);
	return { folder: path.join(project, ".vercel/output"), output };
}

/** Runs `netlify build` without an account for a context, such as `deploy-preview`. Throws if it fails. */
export async function netlifyBuild(project: string, context: string): Promise<void> {
	const args = ["build", "--offline", "--context", context];
	// The command sets what its service does, but for this: https://docs.netlify.com/build/configure-builds/environment-variables/
	const env = {
		NETLIFY: "true",
		NETLIFY_TELEMETRY_DISABLED: "1",
		CI: "1",
		CONTENT_DIR: undefined,
		BUILD_DIR: undefined,
	};
	const { code, output } = await run(getCommandPath("netlify"), args, env, project, BUILD_TIMEOUT);
	if (code !== 0) throw new Error(`netlify build ended with ${code}:\n${output}`);
}

/** The command writes a folder of its own where it runs. */
const FOLDER = ".builds";

/** Serves a folder as Cloudflare Pages does, and waits until it answers. */
export function servePages(folder: string): Promise<Server> {
	const args = ["pages", "dev", path.resolve(folder), "--ip", "127.0.0.1", "--compatibility-date", "2026-01-01"];
	const env = { WRANGLER_SEND_METRICS: "false", CI: "1" };
	return startServer(getCommandPath("wrangler"), (port) => [...args, "--port", port], { env, cwd: FOLDER });
}
