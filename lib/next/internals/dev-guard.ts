import { randomUUID } from "node:crypto";
import { type IncomingMessage, ServerResponse } from "node:http";
import { Server, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { type IncomingRequest, readRequest } from "@/lib/utils/incoming-request";
import { processState } from "@/lib/utils/process-state";

/** The header in which the guard marks a request that it has let pass. */
const HEADER = "x-quire-guard";

/** A response instead of the one at the path. */
export type Answer = { status: 403 | 404; text: string } | { status: 307; location: string };

/** Decides about a request; `undefined` lets it pass. */
type Decide = (request: IncomingRequest) => Answer | undefined;

const shared = processState<{ guardSecret?: string }>("dev-guard", {});

/**
 * Makes the servers of this process ask `decide` about requests and WebSockets before Next gets them. What Next answers by
 * itself gets to no proxy, and Next looks at the name of an origin without its port, and not at all at the host that a request names.
 * Among it are the stream of what the server compiles, and a debugger of its process. Next also hands on what a client claims about its
 * address.
 */
export function guardDevServer(decide: Decide): void {
	shared.guardSecret ??= randomUUID();
	const { emit } = Server.prototype;
	Server.prototype.emit = function (this: Server, ...args: Parameters<typeof emit>) {
		const [event, request, target] = args as unknown as [string, IncomingMessage, ServerResponse | Duplex];
		const answer = event === "request" || event === "upgrade" ? decideRequest(request, decide) : undefined;
		if (!answer) return emit.apply(this, args);
		send(target, answer);
		return true;
	} as typeof emit;
	endEarlyConnections(decide);
}

/**
 * Returns the origin of the development server, as Next passes it: with the name or address that the server was started with, `localhost` if
 * it listens on all addresses. Requests don't have it: their URL has `localhost` for every address of this machine.
 */
export function getServerOrigin(): string {
	return process.env.__NEXT_PRIVATE_ORIGIN ?? "http://localhost";
}

/** Tells whether the guard has let a request pass. */
export function isGuarded(headers: Pick<Headers, "get">): boolean {
	return shared.guardSecret !== undefined && headers.get(HEADER) === shared.guardSecret;
}

/** Returns the answer to a request; marks one without an answer as allowed. */
function decideRequest(incoming: IncomingMessage, decide: Decide): Answer | undefined {
	const answer = decide(readRequest(incoming));
	if (!answer) incoming.headers[HEADER] = shared.guardSecret;
	return answer;
}

function send(target: ServerResponse | Duplex, answer: Answer): void {
	if (!(target instanceof ServerResponse)) {
		target.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
	} else if ("location" in answer) {
		target.writeHead(answer.status, { Location: answer.location, "Cache-Control": "no-store" }).end();
	} else target.writeHead(answer.status, { "Content-Type": "text/plain" }).end(answer.text);
}

/** What Node.js keeps of a connection to a server: the server, and the response to the request that is being answered. */
type Connection = Socket & { server?: unknown; _httpMessage?: { req: IncomingMessage } | null };

/**
 * Ends the connections on which no request of the editor waits. Next listens before it reads its configuration, and then answers the
 * requests and WebSockets that have come. Node.js has no documented list of the connections of a server that another module made.
 */
function endEarlyConnections(decide: Decide): void {
	const { _getActiveHandles: list } = process as typeof process & { _getActiveHandles?: () => unknown[] };
	const connections = (list?.call(process) ?? []).filter((handle): handle is Connection => handle instanceof Socket);
	for (const connection of connections) {
		const request = connection._httpMessage?.req;
		// Redirected requests are repeated, and the proxy redirects them then.
		const isWaiting = request !== undefined && (decideRequest(request, decide)?.status ?? 307) === 307;
		if (connection.server instanceof Server && !isWaiting) connection.destroy();
	}
}
