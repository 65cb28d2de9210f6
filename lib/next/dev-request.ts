import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";

/** The header in which this process notes where a request comes from. */
const HEADER = "x-quire-sender";

/** Matches the headers that proxies and tunnels add to a request. */
const FORWARDED = /^(?:x-forwarded-.+|forwarded|via|x-real-ip|cf-connecting-ip)$/;

/** What this process knows of its requests. */
interface Requests {
	current: AsyncLocalStorage<IncomingMessage>;
	/** What a note of this process begins with. */
	secret: string;
}

/** Next may load this module more than once in a process. */
const holder = globalThis as typeof globalThis & { quireRequests?: Requests };

/**
 * Keeps every request to a server of this process while it is answered, for {@link getRequestHeaders}. Notes on it from which address
 * it comes, and overwrites what the client wrote there: Next hands on what a client sends as `x-forwarded-for`, which can be any
 * address. The note begins with a secret of this process, so that {@link findSender} trusts no other.
 */
export function keepRequests(): void {
	if (holder.quireRequests) return;
	const requests: Requests = { current: new AsyncLocalStorage(), secret: randomUUID() };
	holder.quireRequests = requests;
	// Node.js reports a request before any listener of the server gets it.
	subscribe("http.server.request.start", (message) => {
		const { request } = message as { request: IncomingMessage };
		const { headers, socket } = request;
		// A request that a proxy or tunnel on this machine hands on comes from somewhere else.
		const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
		headers[HEADER] = `${requests.secret} ${isForwarded ? "" : (socket.remoteAddress ?? "")}`;
		requests.current.enterWith(request);
	});
}

/**
 * Returns the headers of the request that a page is rendered for, with those that the proxy has set. Next's `headers()` isn't used
 * in development: React keeps the promise of a component with the component, whose properties lead to the request and so to the
 * promise, and a server would never forget a request.
 */
export function getRequestHeaders(): Pick<Headers, "get"> {
	const request = holder.quireRequests?.current.getStore();
	if (!request) throw new Error("No request is being answered.");
	return { get: (name) => request.headers[name.toLowerCase()]?.toString() ?? null };
}

/** Returns the address that a request comes from; `undefined` if it isn't known. */
export function findSender(headers: Pick<Headers, "get">): string | undefined {
	const [secret, address] = (headers.get(HEADER) ?? "").split(" ");
	const known = holder.quireRequests?.secret;
	return known !== undefined && secret === known && address ? address : undefined;
}
