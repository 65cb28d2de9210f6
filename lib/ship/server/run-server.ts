import { constants } from "node:os";
import { IncompleteSite } from "@/lib/ship/site";
import { UsageError } from "@/lib/utils/read-number";
import type { SiteServer } from "./create-server";

/**
 * Starts a server, prints its URL, and stops it at the first signal; a second one ends the process. An error ends the process with its
 * message: exit code 2 for wrong arguments, else 1. `stopOthers` stops the server's helpers.
 */
export async function runServer(create: () => Promise<SiteServer>, stopOthers = () => {}): Promise<void> {
	const startedAt = performance.now();
	try {
		const server = await create();
		let isStopping = false;
		const stop = async (signal: "SIGINT" | "SIGTERM") => {
			if (isStopping) process.exit(128 + constants.signals[signal]);
			isStopping = true;
			stopOthers();
			await server.stop();
			process.exit(0);
		};
		// Set before the server answers, as its first client may stop it at once.
		process.on("SIGINT", stop).on("SIGTERM", stop);
		const url = await server.listen();
		console.log(`Serving the blog at ${url} after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
	} catch (error) {
		const isExplained = error instanceof UsageError || error instanceof IncompleteSite;
		console.error(isExplained ? error.message : error);
		process.exit(error instanceof UsageError ? 2 : 1);
	}
}
