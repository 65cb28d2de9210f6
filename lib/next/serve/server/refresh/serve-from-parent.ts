import cluster from "node:cluster";
import { serveBuild } from "@/lib/next/serve/server/serve-build";
import type { FromWorker, Outcome, ToWorker } from "./messages";

type Options = Omit<Parameters<typeof serveBuild>[0], "refresh">;

/** Serves a build in a process that another one has started, until that one stops it or ends. */
export async function serveFromParent(options: Options): Promise<void> {
	const waiting = new Map<number, (outcome: Outcome) => void>();
	const send = (message: FromWorker) => process.send?.(message);
	const refresh = () =>
		new Promise<Outcome>((resolve) => {
			if (!process.connected) return resolve({ status: "failed", message: "The server is being stopped." });
			const id = waiting.size === 0 ? 0 : Math.max(...waiting.keys()) + 1;
			waiting.set(id, resolve);
			send({ type: "refresh", id });
		});
	const { url, stop } = await serveBuild({ ...options, refresh });
	let stopping: Promise<void> | undefined;
	const stopOnce = () => {
		stopping ??= stop().then(() => process.exit(0));
		return stopping;
	};
	// Otherwise Node.js ends the process at once if the other one ends: https://nodejs.org/api/cluster.html#workerexitedafterdisconnect
	if (cluster.worker) cluster.worker.exitedAfterDisconnect = true;
	let isLeaving = false;
	/** Leaves the socket to this process, which stops when the other one has closed its own and sends a signal. */
	const leaveIfDone = () => {
		if (!isLeaving || waiting.size > 0 || !process.connected) return;
		process.disconnect();
		if (process.platform === "win32") void stopOnce();
	};
	let interrupts = 0;
	process.on("SIGTERM", stopOnce).on("SIGINT", () => {
		interrupts += 1;
		// The terminal sends this to all processes; the parent tells this one to stop.
		if (interrupts > 1) process.exit(1);
	});
	process.on("disconnect", () => {
		if (!isLeaving) void stopOnce();
	});
	process.on("message", (message: ToWorker) => {
		if (message.type === "stop") return void stopOnce();
		if (message.type === "leave") isLeaving = true;
		else {
			waiting.get(message.id)?.(message.outcome);
			waiting.delete(message.id);
		}
		leaveIfDone();
	});
	send({ type: "ready", url });
}
