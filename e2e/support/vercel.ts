import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import type { Files } from "@/e2e/support/content";
import { getCommandPath } from "@/e2e/support/platform-commands";
import { run } from "@/e2e/support/process";

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
