import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * How many requests of a connection are answered before the client has the answers. Browsers wait for each; 100 clients that sent 2,000
 * at once, and read none, kept the server from all others.
 */
export const MAX_PIPELINED = 32;
/** How many more are ignored before the connection is closed at once. */
const MAX_IGNORED = 256;

/**
 * Decides which requests of a connection are answered. After too many at once, the last answer tells the client that it closes the
 * connection, so that it can send the others again: https://www.rfc-editor.org/rfc/rfc9112#name-pipelining
 */
export class Pipelining {
	/** The numbers of requests that are being answered. */
	private readonly counts = new WeakMap<Socket, number>();
	/** The numbers of requests that came after the last that is answered. */
	private readonly ignored = new WeakMap<Socket, number>();

	/** Tells whether a request is to be answered. */
	accept({ socket }: IncomingMessage, response: ServerResponse): boolean {
		const ignored = this.ignored.get(socket);
		if (ignored !== undefined) {
			this.ignored.set(socket, ignored + 1);
			if (ignored === MAX_IGNORED) socket.destroy();
			return false;
		}
		const count = (this.counts.get(socket) ?? 0) + 1;
		this.counts.set(socket, count);
		response.once("close", () => this.counts.set(socket, (this.counts.get(socket) ?? 1) - 1));
		if (count < MAX_PIPELINED) return true;
		this.ignored.set(socket, 0);
		response.shouldKeepAlive = false;
		return true;
	}
}
