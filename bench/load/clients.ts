import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { buffer } from "node:stream/consumers";

/** How some requests were answered: how many with each status or error. */
export type Answers = Record<string, number>;

/** A request, and what is wrong with its answer if that has the right status. */
export interface PlannedRequest {
	path: string;
	headers?: Record<string, string>;
	check?: (body: Buffer) => string | undefined;
}

/** Sends requests on some connections that stay open; counts the answers. */
export async function sendAll(url: string, requests: readonly PlannedRequest[], connections = 50): Promise<Answers> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const answers: Answers = {};
	const queue = [...requests];
	const work = async () => {
		for (let next = queue.pop(); next; next = queue.pop()) {
			const result = await send(url, next, agent);
			answers[result] = (answers[result] ?? 0) + 1;
		}
	};
	await Promise.all(Array.from({ length: connections }, work));
	agent.destroy();
	return answers;
}

async function send(url: string, { path, headers = {}, check }: PlannedRequest, agent: Agent): Promise<string> {
	const sent = request(new URL(url).origin, { path, headers, agent });
	sent.end();
	try {
		const [response] = await once(sent, "response");
		const body = await buffer(response);
		return check?.(body) ?? String(response.statusCode);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code ?? "error";
	}
}

/** What became of clients that do not behave. */
export interface Misbehaved {
	/** How they were answered before they lost their connection. */
	answers: Answers;
	/** Seconds until the last of them had lost its connection. */
	seconds: number;
	/** Requests of other clients meanwhile, and the longest time in milliseconds that one of them took. */
	others: Answers;
	slowest: number;
}

/** Milliseconds between two bytes of a slow client, and between two requests of others. */
const INTERVAL = 1000;

/**
 * Opens connections, and lets a function misuse each; it is called again every second. Resolves when the server has closed all of
 * them, or after some seconds.
 */
export async function misbehave(
	url: string,
	count: number,
	use: (socket: Socket, second: number) => void,
	{ path, maxSeconds }: { path: string; maxSeconds: number },
): Promise<Misbehaved> {
	const { hostname, port } = new URL(url);
	const startedAt = performance.now();
	const answers: Answers = {};
	const others: Answers = {};
	let [open, slowest, last] = [count, 0, startedAt];
	const add = (counts: Answers, name: string) => {
		counts[name] = (counts[name] ?? 0) + 1;
	};
	const sockets = Array.from({ length: count }, () => {
		const socket = connect(Number(port), hostname);
		let status = "closed";
		socket.on("data", (data) => {
			status = /^HTTP\/1\.1 (\d+)/.exec(String(data))?.[1] ?? status;
		});
		socket.on("error", (error: NodeJS.ErrnoException) => {
			if (status === "closed") status = error.code ?? status;
		});
		socket.once("close", () => {
			open -= 1;
			last = performance.now();
			add(answers, status);
		});
		return socket;
	});
	for (let second = 0; open > 0 && second < maxSeconds; second += 1) {
		for (const socket of sockets) if (socket.writable) use(socket, second);
		const sentAt = performance.now();
		for (const [name, number] of Object.entries(await sendAll(url, [{ path }], 1)))
			others[name] = (others[name] ?? 0) + number;
		slowest = Math.max(slowest, performance.now() - sentAt);
		await new Promise((resolve) => setTimeout(resolve, Math.max(0, INTERVAL - (performance.now() - sentAt))));
	}
	if (open > 0) answers["still open"] = open;
	for (const socket of sockets) socket.destroy();
	return { answers, seconds: Math.round((last - startedAt) / 1000), others, slowest: Math.round(slowest) };
}
