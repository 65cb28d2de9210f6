import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { REFRESH_PATH } from "@/lib/content/urls/reserved-paths";
import { getContentDir, getSiteDir, getWorkingDir, readEnvironment, readRefreshOptions } from "@/lib/next/environment";
import { createRefreshHandler } from "@/lib/ship/server/answer-refresh";
import { openSite } from "@/lib/ship/server/open-site";
import { readServerOptions } from "@/lib/ship/server/options";
import { Rebuilder } from "@/lib/ship/server/rebuilder";
import { runServer, SiteServer } from "@/lib/ship/server/site-server";
import { IncompleteSite } from "@/lib/ship/site";
import { findSite } from "@/lib/ship/site-folder";
import { print, printError } from "@/lib/utils/print";
import { UsageError } from "@/lib/utils/usage-error";

/** Milliseconds between two checks for a newer build of another process. */
const FOLLOW_INTERVAL = 5_000;

/** Serves the finished folder of this project, and rebuilds the blog when its content changes, if the content is there. */
export async function run(args: string[]): Promise<void> {
	let stopOthers = () => {};
	await runServer(
		async () => {
			const { engineDir, cacheDir } = readEnvironment();
			const { refreshToken, refreshCommand } = readRefreshOptions();
			const options = { ...readServerOptions(args, process.env), cacheDir };
			const siteDir = getSiteDir();
			const folder = await findSite(siteDir);
			if (folder === undefined) throw new IncompleteSite(describeMissingSite());
			const contentDir = getContentDir();
			if (!existsSync(contentDir) && (options.watch || refreshToken !== undefined)) {
				throw new UsageError(
					`There is no content at \`${contentDir}\` to build the blog from. Set \`CONTENT_DIR\` to it.`,
				);
			}
			let rebuilder: Rebuilder | undefined;
			const answerRefresh =
				refreshToken === undefined
					? undefined
					: createRefreshHandler(
							refreshToken,
							async () => rebuilder?.request() ?? { status: "failed", message: "The server is starting." },
						);
			const server = new SiteServer({
				...options,
				site: await openSite(folder),
				intercept: (request, response) => {
					const isRefresh = request.url?.split("?")[0] === server.site.manifest.basePath + REFRESH_PATH;
					if (!answerRefresh || !isRefresh) return false;
					answerRefresh(request, response).catch((error: unknown) => {
						printError(`${request.method} ${request.url}:`, error);
						response.destroy();
					});
					return true;
				},
			});
			if (existsSync(contentDir)) {
				const buildCommand = [path.join(engineDir, "lib/cli/run.mjs"), "build"];
				rebuilder = new Rebuilder(server, { siteDir, buildCommand, refreshCommand, contentDir });
				const watcher = options.watch ? watchContent(engineDir, () => rebuilder?.reportChange()) : undefined;
				stopOthers = () => {
					rebuilder?.stop();
					void watcher?.terminate();
				};
			}
			const timer = setInterval(() => void followLink(server, siteDir, () => rebuilder?.schedule()), FOLLOW_INTERVAL);
			timer.unref();
			return server;
		},
		() => stopOthers(),
	);
}

async function followLink(server: SiteServer, siteDir: string, onChange: () => void): Promise<void> {
	try {
		const folder = await findSite(siteDir);
		if (folder === undefined || folder === server.site.folder) return;
		server.site = await openSite(folder);
		onChange();
		print("Another build is served from now on.");
	} catch (error) {
		printError("The new build can't be served:", error);
	}
}

function describeMissingSite(): string {
	// `quire start` runs the engine of a project from another folder.
	const isProject = getWorkingDir() !== process.cwd();
	return `The blog isn't built yet. Run \`${isProject ? "npx quire build" : "npm run build"}\` first.`;
}

/**
 * Watches the content in a worker thread, so that the server doesn't load its code. Reports a change when the thread starts too: the content
 * may be newer than the build.
 */
function watchContent(engineDir: string, onChange: () => void): Worker {
	const worker = new Worker(path.join(engineDir, "lib/cli/watch-content.mjs"), { workerData: { engineDir } });
	worker.on("message", onChange);
	worker.on("error", (error) => printError("The content is not watched any more:", error));
	return worker;
}
