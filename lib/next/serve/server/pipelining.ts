import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * How many requests of a connection are answered before the client has the answers. Browsers wait for each; 100 clients that sent 2,000
 * at once, and read none, kept the server from all others.
 */
export const MAX_PIPELINED = 32;

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
	/** The numbers of requests that are being answered. */
	private readonly counts = new WeakMap<Socket, number>();
	/** The connections of which the last request that is answered has come. */
	private readonly closing = new WeakSet<Socket>();

	/** Tells whether a request is to be answered. */
	accept({ socket }: IncomingMessage, response: ServerResponse): boolean {
		if (this.closing.has(socket)) return false;
		const count = (this.counts.get(socket) ?? 0) + 1;
		this.counts.set(socket, count);
		response.once("close", () => this.counts.set(socket, (this.counts.get(socket) ?? 1) - 1));
		if (count === MAX_PIPELINED) {
			this.closing.add(socket);
			response.shouldKeepAlive = false;
			stopReading(socket);
		}
		return true;
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
