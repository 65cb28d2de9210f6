import { type IncomingMessage, Server, ServerResponse } from "node:http";
import { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { isAllowedRequest, REFUSAL } from "./dev-access";
import { readDevHosts, readServerHost } from "./environment";

/** Matches the paths that Next's development server keeps to itself: scripts, WebSockets, and what its developer tools do. */
const INTERNAL = /\/(?:_next|__nextjs)/;

/**
 * Makes the servers of this process refuse requests and WebSockets that don't come from the editor. The proxy of the development server
 * does so for pages and files; what Next answers by itself never gets there, and Next looks at the name of an origin without its port,
 * and not at all at the host that a request names. Among it are the stream of what the server compiles, and a debugger of its process.
 */
export function guardDevServer(): void {
	const { emit } = Server.prototype;
	Server.prototype.emit = function (this: Server, ...args: Parameters<typeof emit>) {
		const [event, request, target] = args as unknown as [string, IncomingMessage, ServerResponse | Duplex];
		if ((event !== "request" && event !== "upgrade") || isFromEditor(request)) return emit.apply(this, args);
		refuse(target);
		return true;
	} as typeof emit;
	endEarlyConnections();
}

function isFromEditor({ headers, url = "" }: IncomingMessage): boolean {
	const get = (name: string) => {
		const value = headers[name];
		return value === undefined ? null : String(value);
	};
	const isInternal = INTERNAL.test(url.split("?", 1)[0] ?? "");
	const serverHost = readServerHost() ?? "localhost";
	return isAllowedRequest({ headers: { get }, serverHost, hosts: readDevHosts(), allowsLinks: !isInternal });
}

function refuse(target: ServerResponse | Duplex): void {
	if (target instanceof ServerResponse) target.writeHead(403, { "Content-Type": "text/plain" }).end(REFUSAL);
	else target.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
}

/** What Node.js keeps of a connection to a server: the server, and the response to the request that is being answered. */
type Connection = Socket & { server?: unknown; _httpMessage?: { req: IncomingMessage } | null };

/**
 * Ends the connections on which no request of the editor waits. Next listens before it reads its configuration, and then answers the
 * requests and WebSockets that have come. Node.js has no documented list of the connections of a server that another module made.
 */
function endEarlyConnections(): void {
	const { _getActiveHandles: list } = process as typeof process & { _getActiveHandles?: () => unknown[] };
	const connections = (list?.call(process) ?? []).filter((handle): handle is Connection => handle instanceof Socket);
	for (const connection of connections) {
		const request = connection._httpMessage?.req;
		if (connection.server instanceof Server && !(request && isFromEditor(request))) connection.destroy();
	}
}
