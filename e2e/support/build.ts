import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Env, freePort, type Running, run, start } from "@/e2e/support/process";
import { inWorkshop, WORKSHOP } from "@/e2e/support/workshop";

/** How long a test or hook that builds may take, in milliseconds, on a busy machine. */
export const BUILD_TIME = 600_000;

export const NEXT = "node_modules/next/dist/bin/next";

/** A build of the blog with its own output folder, so that several stand side by side. */
export interface Build {
	name: string;
	contentDir: string;
	env?: Env;
	/** The folder of the project, if it is a copy of this one. */
	project?: string;
}

export interface Server extends Running {
	url: string;
}

/** Where a build of that name keeps its output, in its project. */
export const outputOf = (name: string) => `.builds/e2e-${name}/next`;

const envOf = ({ name, contentDir, env }: Build): Env => ({
	CONTENT_DIR: contentDir,
	BUILD_DIR: outputOf(name),
	...env,
});

/** Runs `next build`; returns its exit code and everything it printed. */
export function build(blog: Build) {
	return run(process.execPath, [NEXT, "build"], envOf(blog), blog.project);
}

/** Where a build of that name keeps what it printed, in its project. */
export const logOf = (name: string) => `${dirname(outputOf(name))}/build.log`;

/** Runs `next build`, keeps what it prints, and fails with that unless it succeeds; blogs of one project share a workshop. */
export async function mustBuild(blog: Build): Promise<string> {
	const project = blog.project ?? ".";
	const output = await inWorkshop(project, outputOf(blog.name), async () => {
		const { code, output } = await build({ ...blog, name: WORKSHOP });
		if (code !== 0) throw new Error(`next build of ${blog.name} ended with ${code}:\n${output}`);
		return output;
	});
	await writeFile(join(project, logOf(blog.name)), output);
	return output;
}

/** Runs `next start` or `next dev` on a free port and waits until it answers. */
export async function serve(blog: Build, command: "start" | "dev" = "start"): Promise<Server> {
	const port = await freePort();
	const args = [NEXT, command, "--port", String(port), "--hostname", "127.0.0.1"];
	const running = start(process.execPath, args, envOf(blog), blog.project);
	const url = `http://127.0.0.1:${port}`;
	const ended = once(running.child, "close").then(() => "ended" as const);
	if ((await Promise.race([answers(url), ended])) === "ended") {
		throw new Error(`next ${command} of ${blog.name} ended:\n${running.output()}`);
	}
	return { ...running, url };
}

async function answers(url: string): Promise<"answers"> {
	const deadline = Date.now() + BUILD_TIME;
	while (Date.now() < deadline) {
		try {
			await fetch(url, { signal: AbortSignal.timeout(60_000) });
			return "answers";
		} catch {
			await new Promise((wake) => setTimeout(wake, 100));
		}
	}
	throw new Error(`${url} doesn't answer.`);
}

/** Runs `npm run check` with more arguments for the checker. */
export function check(contentDir: string, ...args: string[]) {
	return run("npm", ["run", "--silent", "check", "--", ...args], { CONTENT_DIR: contentDir });
}
