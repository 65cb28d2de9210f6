import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { type Socket, Server as TcpServer } from "node:net";

/** The times in milliseconds that a server which stops waits for its clients. */
export interface ShutdownLimits {
	/** For connections without a request: as long as clients were told that these stay open. */
	idle: number;
	/** For requests that are being answered. */
	total: number;
}

/**
 * Stops a server so that no request is lost. It accepts no new connections and answers those requests that it has or still gets
 * on open ones, each with `Connection: close`; a connection without a request is closed when clients no longer expect it
 * to be open.
 */
export class Shutdown {
	/** The open connections, with the responses that are not yet complete. */
	private readonly connections = new Map<Socket, Set<ServerResponse>>();
	private isStopping = false;
	private isIdleTimeOver = false;

	constructor(
		private readonly server: Server,
		private readonly limits: ShutdownLimits,
	) {
		server.on("connection", (socket: Socket) => {
			this.connections.set(socket, new Set());
			socket.once("close", () => this.connections.delete(socket));
		});
		// Before the listener that answers, so that it sends the header.
		server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
			this.begin(request.socket, response);
		});
	}

	/** Stops the server; resolves when all connections are closed. */
	async stop(): Promise<void> {
		this.isStopping = true;
		for (const responses of this.connections.values()) for (const one of responses) one.shouldKeepAlive = false;
		// The clients that are connected but not yet accepted come first.
		await new Promise((resolve) => setImmediate(resolve));
		// The method of HTTP servers also closes connections on which a request may be under way.
		const closed = new Promise<void>((resolve) => void TcpServer.prototype.close.call(this.server, () => resolve()));
		const idle = setTimeout(() => this.closeIdle(), this.limits.idle);
		const total = setTimeout(() => this.server.closeAllConnections(), this.limits.total);
		await closed;
		clearTimeout(idle);
		clearTimeout(total);
		// Node.js looks for slow clients until a server is closed by its own method, which does nothing else now.
		this.server.close(() => {});
	}

	private begin(socket: Socket, response: ServerResponse): void {
		const responses = this.connections.get(socket);
		responses?.add(response);
		if (this.isStopping) response.shouldKeepAlive = false;
		response.once("close", () => {
			responses?.delete(response);
			if (this.isIdleTimeOver && responses?.size === 0) socket.end();
		});
	}

	private closeIdle(): void {
		this.isIdleTimeOver = true;
		for (const [socket, responses] of this.connections) if (responses.size === 0) socket.end();
	}
}
