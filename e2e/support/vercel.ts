import { existsSync } from "node:fs";
import path from "node:path";
import { BUILD_TIME } from "@/e2e/support/build";
import type { Files } from "@/e2e/support/content";
import { type Env, run } from "@/e2e/support/process";

/** The `vercel` command: `VERCEL_PATH`, else one of the project or of the system; nothing where there is none. */
export const vercel = process.env.VERCEL_PATH || findCommand("vercel");

function findCommand(name: string): string | undefined {
	// Windows starts no command that is a script.
	if (process.platform === "win32") return undefined;
	const folders = ["node_modules/.bin", ...(process.env.PATH ?? "").split(path.delimiter)];
	return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** Links a project to an account that isn't there, so that it is built without asking anybody. */
export const vercelLink: Files = {
	".vercel/project.json": JSON.stringify({
		projectId: "prj_none",
		orgId: "team_none",
		settings: { framework: "nextjs", installCommand: "", nodeVersion: "20.x" },
	}),
};

/** Runs `vercel build`; where it puts its output, and what it printed. */
export async function vercelBuild(project: string, env: Env) {
	const login = path.resolve(project, ".vercel/nobody");
	const args = ["build", "--prod", "--yes", "--global-config", login];
	const quiet = { VERCEL_TELEMETRY_DISABLED: "1", CONTENT_DIR: undefined, BUILD_DIR: undefined };
	const { code, output } = await run(path.resolve(vercel ?? ""), args, { ...quiet, ...env }, project, BUILD_TIME);
	if (code !== 0) throw new Error(`vercel build ended with ${code}:\n${output}`);
	return { folder: path.join(project, ".vercel/output"), output };
}
