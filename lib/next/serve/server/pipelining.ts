import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * How many requests of a connection are answered before the client has the answers. Browsers and proxies wait for each, and the next
 * may come before Node.js notices that the last is sent. With 32, a thousand clients took more memory than small servers have.
 */
export const MAX_PIPELINED = 4;

/** Hands on the requests of a connection: https://github.com/nodejs/node/blob/main/lib/_http_server.js */
interface Parser {
	onIncoming: () => number;
}
/** What a parser gets for a request after which it reads nothing of what has arrived, as after one for another protocol. */
const STOP = 2;

/**
 * Decides which requests of a connection are answered. After too many at once, the last answer tells the client that it closes the
 * connection, so that it can send the others again: https://www.rfc-editor.org/rfc/rfc9112#name-pipelining
 */
export class Pipelining {
	/** The responses of each connection that aren't complete. */
	private readonly responses = new WeakMap<Socket, Set<ServerResponse>>();
	/** The connections of which the last request that is answered has come. */
	private readonly closing = new WeakSet<Socket>();

	/** Tells whether a request is to be answered. */
	accept({ socket }: IncomingMessage, response: ServerResponse): boolean {
		if (this.closing.has(socket)) return false;
		const responses = this.responses.get(socket) ?? this.follow(socket);
		responses.add(response);
		response.once("close", () => responses.delete(response));
		if (responses.size === MAX_PIPELINED) {
			this.closing.add(socket);
			response.shouldKeepAlive = false;
			stopReading(socket);
		}
		return true;
	}

	private follow(socket: Socket): Set<ServerResponse> {
		const responses = new Set<ServerResponse>();
		this.responses.set(socket, responses);
		// Node.js tells only the response that is being sent, and not those after it, that their connection is closed.
		socket.once("close", () => {
			for (const response of responses) if (!response.socket) response.destroy().emit("close");
		});
		return responses;
	}
}

/**
 * Reads no further requests of a connection. Node.js makes objects of all that have arrived, of 2,000 in 64 kB, and keeps them until
 * those before them are answered: 500 clients that sent so many took 1 GB.
 */
function stopReading(socket: Socket): void {
	const { parser } = socket as { parser?: Parser };
	if (parser) parser.onIncoming = () => STOP;
	// The end of each answer makes it read on.
	socket.on("resume", () => socket.pause()).pause();
}
