// The server of a build, which `write-server.ts` bundles into it. It runs in the folder of the project, or a copy of what it needs.
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { prepareNext, readServerOptions, UsageError } from "@/lib/next/environment";
import { TABLE_FILE } from "@/lib/next/serve/file-table";
import { createBlogServer, type Handler } from "./create-server";
import { Shutdown } from "./shutdown";

/** The time that requests have when the server stops, in milliseconds; platforms end a process after 30 seconds. */
const STOP_TIMEOUT = 25_000;
/** The longest time that connections without a request stay open then. */
const MAX_IDLE = 5_000;

async function main(): Promise<void> {
	const startedAt = performance.now();
	const { port, hostname, keepAliveTimeout } = readServerOptions(process.argv.slice(2));
	const folder = path.dirname(fileURLToPath(import.meta.url));
	const distDir = path.dirname(folder);
	const projectDir = process.cwd();
	const build = JSON.parse(await readFile(path.join(distDir, "required-server-files.json"), "utf8"));
	prepareNext({ ...build.config, distDir: path.relative(projectDir, distDir) });

	// Next and React read the environment when they are loaded.
	const { default: next } = await import("next");
	const app = next({ dev: false, dir: projectDir, port, ...(hostname !== undefined && { hostname }), quiet: true });
	const handler = app.prepare().then((): Handler => app.getRequestHandler());
	const table: unknown = JSON.parse(await readFile(path.join(folder, TABLE_FILE), "utf8"));
	const server = createBlogServer({ distDir, table, next: handler, keepAliveTimeout });
	const shutdown = new Shutdown(server, { idle: Math.min(keepAliveTimeout, MAX_IDLE), total: STOP_TIMEOUT });
	let isStopping = false;
	const stop = async (signal: "SIGINT" | "SIGTERM") => {
		if (isStopping) process.exit(128 + constants.signals[signal]);
		isStopping = true;
		await shutdown.stop();
		await app.close();
		process.exit(0);
	};
	process.on("SIGINT", stop).on("SIGTERM", stop);

	server.listen(port, hostname);
	await once(server, "listening").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "EADDRINUSE")
			throw new UsageError(`Port ${port} is in use. Choose another one with \`--port\`.`);
		throw error;
	});
	await handler;
	const address = server.address();
	const shownPort = typeof address === "object" ? address?.port : port;
	const shownHost = hostname === undefined || /^(?:0\.0\.0\.0|::)$/.test(hostname) ? "localhost" : hostname;
	const url = `http://${shownHost.includes(":") ? `[${shownHost}]` : shownHost}:${shownPort}`;
	console.log(`Serving the blog at ${url} after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
}

main().catch((error: unknown) => {
	console.error(error instanceof UsageError ? error.message : error);
	process.exit(error instanceof UsageError ? 2 : 1);
});
