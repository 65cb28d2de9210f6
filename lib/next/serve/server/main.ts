// The server of a build: started by `npm start`, `quire start` and the image. It is bundled into the folder of each build
// (`write-server.ts`), so that a build is served by its own code.
import cluster from "node:cluster";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
	getContentDir,
	getServedBuild,
	readServerOptions,
	type ServerOptions,
	UsageError,
} from "@/lib/next/environment";
import { RESPONSE_CACHE_FILE, readFileTable, SERVE_FOLDER } from "@/lib/next/serve/file-table";
import { IncompleteBuildError } from "@/lib/next/serve/read-build-file";
import { serveFromParent } from "./refresh/serve-from-parent";
import { Supervisor, WorkerError } from "./refresh/supervisor";
import { serveBuild } from "./serve-build";

type Stoppable = { url: string; stop: () => Promise<void> };

/** Stops a server once at the first signal; a second one ends the process. */
function stopOnSignals(stop: () => Promise<void>): void {
	let isStopping = false;
	const onSignal = async (signal: "SIGINT" | "SIGTERM") => {
		if (isStopping) process.exit(128 + constants.signals[signal]);
		isStopping = true;
		await stop();
		process.exit(0);
	};
	process.on("SIGINT", onSignal).on("SIGTERM", onSignal);
}

async function main(): Promise<void> {
	const startedAt = performance.now();
	const options = readServerOptions(process.argv.slice(2));
	const projectDir = process.cwd();
	const build = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
	const responseCache = path.join(build, SERVE_FOLDER, RESPONSE_CACHE_FILE);
	const served = getServedBuild();
	if (cluster.isWorker && served !== undefined) {
		return serveFromParent({ ...options, distDir: served, projectDir, responseCache });
	}
	const starting = startServer({ ...options, responseCache }, build, projectDir);
	// Before the server answers, as its first client may end it at once.
	stopOnSignals(async () => (await starting).stop());
	const { url } = await starting;
	console.log(`Serving the blog at ${url} after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

/** Starts to serve a build, by two processes if its content can change while it is served. */
async function startServer(
	options: ServerOptions & { responseCache: string },
	build: string,
	projectDir: string,
): Promise<Stoppable> {
	const { refreshToken, watch, redisUrl } = options;
	const contentDir = getContentDir();
	const hasContent = existsSync(contentDir);
	const isAskedFor = refreshToken !== undefined || watch || redisUrl !== undefined;
	if (isAskedFor && !hasContent) {
		throw new UsageError(
			`There is no content at \`${contentDir}\` to refresh the blog from. Set \`CONTENT_DIR\` to it.`,
		);
	}
	if (!isAskedFor && !(hasContent && (await hasScheduledPost(build)))) {
		return serveBuild({ ...options, distDir: build, projectDir });
	}
	// The processes accept connections themselves, so that a request goes through one process, and none waits for one that ends. This
	// has to be set first: https://nodejs.org/api/cluster.html#clusterschedulingpolicy
	if (process.platform !== "win32") cluster.schedulingPolicy = cluster.SCHED_NONE;
	cluster.setupPrimary({ exec: fileURLToPath(import.meta.url) });
	const supervisor = new Supervisor({ ...options, build, projectDir, contentDir });
	process.once("exit", () => supervisor.kill());
	return { url: await supervisor.start(), stop: () => supervisor.stop() };
}

async function hasScheduledPost(build: string): Promise<boolean> {
	return (await readFileTable(build)).health.body.nextPublication !== null;
}

main().catch((error: unknown) => {
	const isExplained = error instanceof UsageError || error instanceof IncompleteBuildError;
	if (!(error instanceof WorkerError)) console.error(isExplained ? error.message : error);
	process.exit(error instanceof WorkerError ? error.code : error instanceof UsageError ? 2 : 1);
});
