import { request } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** Milliseconds between attempts to reach the development server while it starts. */
const RETRY_DELAY = 100;

const READY_PATH = "/dev/ready";

/** Next answers it as soon as it can answer pages, and before it has compiled any of them. */
export const READY_REDIRECT = { source: READY_PATH, destination: "/", permanent: false };

/** Waits until a program listens on a port. */
export async function waitForServer(port: number, host = "127.0.0.1"): Promise<void> {
	const tryOnce = () =>
		new Promise<boolean>((resolve) => {
			const socket = connect(port, host, () => resolve(true)).on("error", () => resolve(false));
			socket.on("connect", () => socket.destroy());
		});
	while (!(await tryOnce())) await wait(RETRY_DELAY);
}

/** Waits until the development server has read its configuration, and can answer. `prefix` is the path of the blog on its host. */
export async function waitUntilReady(port: number, host: string, prefix = ""): Promise<void> {
	await waitForServer(port, host);
	await new Promise<void>((resolve) => {
		const headers = { host: `localhost:${port}` };
		// A server that ends prints the reason.
		request({ host, port, path: prefix + READY_PATH, headers, agent: false }, (response) => {
			response.resume().on("end", resolve);
		})
			.on("error", () => {})
			.end();
	});
}
