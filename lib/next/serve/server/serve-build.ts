import { once } from "node:events";
import path from "node:path";
import type { NextConfig } from "next";
import { z } from "zod";
import { prepareNext, type ServerOptions, UsageError } from "@/lib/next/environment";
import { readFileTable } from "@/lib/next/serve/file-table";
import { IncompleteBuildError, readBuildFile } from "@/lib/next/serve/read-build-file";
import { createBlogServer, type Handler } from "./create-server";
import { createRefreshHandler } from "./refresh/answer-refresh";
import type { Outcome } from "./refresh/messages";
import { Shutdown } from "./shutdown";

/** The time that requests have when the server stops, in milliseconds; platforms end a process after 30 seconds. */
const STOP_TIMEOUT = 25_000;
/** The longest time that connections without a request stay open then. */
const MAX_IDLE = 5_000;

/** How many connections may wait to be accepted. Node.js has 511, so that some of 1,000 clients at once would not get through. */
const BACKLOG = 4096;

/** What is read of the file in which Next stores the configuration. */
const serverFiles = z.object({ config: z.custom<NextConfig>((value) => typeof value === "object" && value !== null) });

interface Options extends Pick<ServerOptions, "port" | "hostname" | "keepAliveTimeout" | "refreshToken"> {
	/** The folder of the build, absolute. */
	distDir: string;
	projectDir: string;
	/** The file of Next's cache, absolute. */
	responseCache: string;
	/** Asks for a refresh; without it, or a token, requests for one are not found. */
	refresh?: () => Promise<Outcome>;
}

/** Serves a build. Returns its URL, and a function that stops the server and resolves when all requests are answered. */
export async function serveBuild(options: Options): Promise<{ url: string; stop: () => Promise<void> }> {
	const {
		distDir,
		projectDir,
		responseCache,
		port,
		hostname,
		keepAliveTimeout,
		refresh,
		refreshToken: token,
	} = options;
	const { config } = await readBuildFile(distDir, "required-server-files.json", (value) => serverFiles.parse(value));
	prepareNext({
		...config,
		distDir: path.relative(projectDir, distDir),
		cacheHandler: responseCache,
		images: { ...config.images, customCacheHandler: true },
	});

	// Next and React read the environment when they are loaded.
	const { default: next } = await import("next");
	const app = next({ dev: false, dir: projectDir, port, ...(hostname !== undefined && { hostname }), quiet: true });
	const handler = app.prepare().then(
		(): Handler => app.getRequestHandler(),
		(error: unknown) => {
			throw describeNextError(error, distDir);
		},
	);
	// It is awaited below; what fails before that has its own message.
	handler.catch(() => {});
	const table = await readFileTable(distDir);
	const server = createBlogServer({
		distDir,
		table,
		next: handler,
		keepAliveTimeout,
		...(refresh && token !== undefined && { refresh: createRefreshHandler({ token, refresh }) }),
	});
	const shutdown = new Shutdown(server, { idle: Math.min(keepAliveTimeout, MAX_IDLE), total: STOP_TIMEOUT });
	server.listen({ port, ...(hostname !== undefined && { host: hostname }), backlog: BACKLOG });
	await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "EADDRINUSE")
			throw new UsageError(`Port ${port} is in use. Choose another one with \`--port\`.`);
		throw error;
	});
	await handler;
	const address = server.address();
	const shownPort = typeof address === "object" ? address?.port : port;
	const shownHost = hostname === undefined || /^(?:0\.0\.0\.0|::)$/.test(hostname) ? "localhost" : hostname;
	return {
		url: `http://${shownHost.includes(":") ? `[${shownHost}]` : shownHost}:${shownPort}`,
		stop: async () => {
			await shutdown.stop();
			await app.close();
		},
	};
}

/** Returns an error with a remedy if Next can't read a file of the build, else the same error. */
function describeNextError(error: unknown, distDir: string): unknown {
	const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
	if (!isMissing && !(error instanceof SyntaxError)) return error;
	return new IncompleteBuildError(distDir, `a file of Next's is ${isMissing ? "missing" : "damaged"}`, {
		cause: error,
	});
}
