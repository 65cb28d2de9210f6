import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Socket, Server as TcpServer } from "node:net";
import { constants } from "node:os";
import { IncompleteSite } from "@/lib/ship/site";
import { print, printError, printErrorLines } from "@/lib/utils/print";
import { UsageError } from "@/lib/utils/usage-error";
import { handleRequest, sendText } from "./handle-request";
import type { ServedSite } from "./open-site";
import type { ServerOptions } from "./options";

/** Connections that may wait to be accepted. The default of Node.js is 511, which refuses some of 1,000 simultaneous clients. */
const BACKLOG = 4096;
/** Milliseconds for open requests when the server stops; platforms end a process after 30 seconds. */
const STOP_TIMEOUT = 25_000;

/** The time limits for a client to send the headers of a request and all of it, and the interval of checks, in milliseconds. */
const LIMITS = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
/** A connection on which more requests than this wait for an answer ends. No browser sends a request before it has the last answer. */
const MAX_WAITING = 100;
/** Milliseconds without a byte in either direction after which a connection ends. */
const INACTIVITY_TIMEOUT = 60_000;

interface Options extends Omit<ServerOptions, "watch"> {
	site: ServedSite;
	/** Answers requests to paths outside the folder before all others; returns whether it did. */
	intercept?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Serves a finished folder, which can be replaced by another one between two requests. */
export class SiteServer {
	private readonly server: Server;
	private isStopping = false;
	/**
	 * The requests of each connection that wait for the answer to an earlier one, as a client can send many at once and read none: only one
	 * has its file open.
	 */
	private readonly waiting = new WeakMap<Socket, (() => void)[]>();
	site: ServedSite;

	constructor(private readonly options: Options) {
		this.site = options.site;
		this.server = createServer({ ...LIMITS, keepAliveTimeout: options.keepAliveTimeout }, (request, response) =>
			this.answerInTurn(request, response),
		);
		this.server.timeout = INACTIVITY_TIMEOUT;
	}

	async listen(): Promise<string> {
		const { port, hostname } = this.options;
		await new Promise<void>((resolve, reject) => {
			this.server.once("error", (error: NodeJS.ErrnoException) => {
				const isInUse = error.code === "EADDRINUSE";
				reject(isInUse ? new UsageError(`Port ${port} is in use. Choose another one with \`--port\`.`) : error);
			});
			this.server.listen({ port, ...(hostname !== undefined && { host: hostname }), backlog: BACKLOG }, resolve);
		});
		const address = this.server.address();
		const shownPort = typeof address === "object" ? address?.port : port;
		const shownHost = hostname === undefined || /^(?:0\.0\.0\.0|::)$/.test(hostname) ? "localhost" : hostname;
		return `http://${shownHost.includes(":") ? `[${shownHost}]` : shownHost}:${shownPort}`;
	}

	unref(): void {
		this.server.unref();
	}

	/** Stops without losing a request: accepts no new connections, and closes idle ones once clients no longer expect them to be open. */
	async stop(): Promise<void> {
		this.isStopping = true;
		// Connections that have arrived but aren't accepted yet come first.
		await new Promise((resolve) => setImmediate(resolve));
		// The method of HTTP servers would also close connections on which a request is arriving.
		const closed = new Promise<void>((resolve) => void TcpServer.prototype.close.call(this.server, () => resolve()));
		const idle = setTimeout(() => this.server.closeIdleConnections(), this.options.keepAliveTimeout);
		const total = setTimeout(() => this.server.closeAllConnections(), STOP_TIMEOUT);
		await closed;
		clearTimeout(idle);
		clearTimeout(total);
	}

	private answerInTurn(request: IncomingMessage, response: ServerResponse): void {
		const { socket } = request;
		// Node.js hands over all that has arrived at once.
		if (socket.destroyed) return;
		const answer = () => {
			response.once("close", () => {
				const next = this.waiting.get(socket)?.shift();
				if (next && !socket.destroyed) next();
				else this.waiting.delete(socket);
			});
			this.answer(request, response);
		};
		const waiting = this.waiting.get(socket);
		if (waiting) {
			if (waiting.push(answer) > MAX_WAITING) socket.destroy();
			return;
		}
		this.waiting.set(socket, []);
		answer();
	}

	private answer(request: IncomingMessage, response: ServerResponse): void {
		if (this.isStopping) response.shouldKeepAlive = false;
		if (this.options.intercept?.(request, response)) return;
		handleRequest(this.site, this.options.cacheDir, request, response).catch((error: unknown) => {
			printError(`${request.method} ${request.url}:`, error);
			if (response.headersSent) response.destroy();
			else sendText(response, 500, "The server can't answer this request now.\n", { "Cache-Control": "no-store" });
		});
	}
}

/**
 * Starts a server, prints its URL, and stops it at the first signal; a second one ends the process. An error ends the process with its
 * message: exit code 2 for wrong arguments, else 1. `stopOthers` stops the server's helpers.
 */
export async function runServer(create: () => Promise<SiteServer>, stopOthers = () => {}): Promise<void> {
	const startedAt = performance.now();
	try {
		const server = await create();
		let isStopping = false;
		const stop = async (signal: "SIGINT" | "SIGTERM") => {
			if (isStopping) process.exit(128 + constants.signals[signal]);
			isStopping = true;
			stopOthers();
			await server.stop();
			process.exit(0);
		};
		// Set before the server answers, as its first client may stop it at once.
		process.on("SIGINT", stop).on("SIGTERM", stop);
		const url = await server.listen();
		print(`Serving the blog at ${url} after ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
	} catch (error) {
		const isExplained = error instanceof UsageError || error instanceof IncompleteSite;
		if (isExplained) printErrorLines(error.message);
		else printError("The server can't start:", error);
		process.exit(error instanceof UsageError ? 2 : 1);
	}
}
