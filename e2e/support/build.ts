import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Env, run, type Server, startServer } from "@/e2e/support/process";
import { SHARED_FOLDER, withLock } from "@/e2e/support/shared-build-folder";

/** The time limit of a test or hook that builds, in milliseconds; enough for a busy machine. */
export const BUILD_TIMEOUT = 600_000;

/** The command-line script of Next. */
export const NEXT = "node_modules/next/dist/bin/next";

/** A blog to be built, into its own finished folder. */
export interface Build {
	name: string;
	contentDir: string;
	env?: Env;
	/** The folder of the project, if it is a copy. */
	project?: string;
	/** Whether the bundler's configuration is another one than that of the other blogs, such as a base path. */
	hasOwnConfiguration?: boolean;
	/** Whether the blog is exported. */
	isExport?: boolean;
}

/** Returns the folder of a blog's build, relative to its project. */
const folderOf = (name: string) => `.builds/e2e-${name}`;

/** Returns the folder with the files of a build, or of an export, relative to its project. */
export const outputFolder = ({ name, isExport }: Pick<Build, "name" | "isExport">) =>
	`${folderOf(name)}/${isExport ? "out" : "site/files"}`;

/**
 * Returns the variables of a build. Blogs are built in the shared folder of the project, but for those with a configuration of their own:
 * after one of them, Next would compile everything again for the next.
 */
export const buildEnv = ({ name, contentDir, env, isExport, hasOwnConfiguration = false }: Build): Env => ({
	CONTENT_DIR: contentDir,
	BUILD_DIR: `${hasOwnConfiguration ? folderOf(name) : SHARED_FOLDER}/next`,
	SITE_DIR: `${folderOf(name)}/site`,
	...(isExport && { EXPORT_DIR: outputFolder({ name, isExport }) }),
	...env,
});

/** Runs `next build` or an export; returns its exit code and everything it printed. */
export function runBuild(blog: Build) {
	const command = blog.isExport ? ["lib/cli/run.mjs", "export"] : [NEXT, "build"];
	return run(process.execPath, command, buildEnv(blog), blog.project);
}

/** Returns the log file of a build, relative to its project. */
export const logFile = (name: string) => `${folderOf(name)}/build.log`;

/** Builds a blog, and writes what that prints into the log file. Throws if it fails. */
export async function buildOrThrow(blog: Build): Promise<string> {
	const project = blog.project ?? ".";
	const { code, output } = await withLock(join(project, SHARED_FOLDER), () => runBuild(blog));
	if (code !== 0) throw new Error(`The build of ${blog.name} ended with ${code}:\n${output}`);
	await writeFile(join(project, logFile(blog.name)), output);
	return output;
}

interface ServeOptions {
	isDev?: boolean;
	hostname?: "127.0.0.1" | "0.0.0.0";
	/** Further arguments. */
	args?: readonly string[];
}

/** Runs the server of a build or `next dev`, and waits until it answers. */
export function serve(
	blog: Build,
	{ isDev = false, hostname = "127.0.0.1", args = [] }: ServeOptions = {},
): Promise<Server> {
	const script = ["lib/cli/run.mjs", isDev ? "dev" : "start"];
	const options = { env: buildEnv(blog), cwd: blog.project, host: isDev ? "localhost" : "127.0.0.1" };
	return startServer(process.execPath, (port) => [...script, "--port", port, "--hostname", hostname, ...args], options);
}

/** Runs `npm run check` on a content folder, with further arguments. */
export function runCheck(contentDir: string, ...args: string[]) {
	return run("npm", ["run", "--silent", "check", "--", ...args], { CONTENT_DIR: contentDir });
}

/**
 * Returns the JSON report of the check on a content folder. It reads what builds in the shared folder of the project have
 * compiled. Throws unless the exit code is 1 for a report with errors, else 0.
 */
export async function readReport(contentDir: string, project: string): Promise<string> {
	const args = ["lib/cli/run.mjs", "check", "--json"];
	const env = buildEnv({ name: "shared", contentDir });
	const { code, output } = await run(process.execPath, args, env, project);
	if (code !== (output.includes('"severity":"error"') ? 1 : 0))
		throw new Error(`The check ended with ${code}:\n${output}`);
	// The first command after a change of the engine prints that it compiles it.
	return output.slice(output.indexOf("{"));
}
