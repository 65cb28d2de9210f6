import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { getCommandPath } from "@/e2e/support/platform-commands";
import { run } from "@/e2e/support/process";

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
