import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { availableParallelism } from "node:os";
import type { FileTable } from "@/lib/next/serve/file-table";
import { BodyCache } from "./body-cache";
import { ErrorPages, keepOutOfCaches } from "./error-pages";
import { FileFinder, splitUrl } from "./find-file";
import { limited } from "./limited";
import { hasSeveralHosts, isRefused, removeAction, removeOrigin, shortenUserAgent } from "./prepare-request";
import { FileResponder } from "./respond";

/** Answers a request, as Next does it. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Times in milliseconds after which a client that does nothing loses its connection. */
const LIMITS = {
	/** To send the headers of a request. */
	headersTimeout: 15_000,
	/** To send all of a request. */
	requestTimeout: 30_000,
	/** How often these two are checked. */
	connectionsCheckingInterval: 5_000,
};
/** To take a part of a response, or to wait for one. OG images are drawn meanwhile. */
const INACTIVITY_TIMEOUT = 60_000;

/** How many requests of a connection are answered, so that a client that waits for no answer can't have thousands begun. */
export const MAX_REQUESTS = 100;

interface ServerOptions {
	distDir: string;
	table: FileTable;
	/** Resolves to Next's handler of requests. */
	next: Promise<Handler>;
	/** How long a connection without a request stays open, in milliseconds. */
	keepAliveTimeout: number;
	/** Answers requests for a refresh; without it they are not found. */
	refresh?: Handler;
}

/**
 * Creates the server of a build. It sends files that don't change by itself, and lets Next answer all other requests. Requests that
 * aren't HTTP get 400 from Node.js, and those that take too long 408.
 */
export function createBlogServer({ distDir, table, next, keepAliveTimeout, refresh }: ServerOptions): Server {
	const finder = new FileFinder(table);
	const cache = new BodyCache();
	const responder = new FileResponder(distDir, table, cache);
	const errorPages = new ErrorPages(distDir, table.errorPages, cache);
	const answerImage = limited(async (request: IncomingMessage, response: ServerResponse) => {
		// Clients may have left while others had their turn.
		if (!request.socket.destroyed) await (await next)(request, response);
	}, availableParallelism());
	const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		if (finder.hasWrongMethod(request)) return refuseMethod(response);
		const { path } = splitUrl(request.url ?? "");
		if (refresh && path === table.refreshPath) return refresh(request, response);
		if (path === table.health.path) return respondHealth(request, response, table.health, next);
		if (isRefused(request)) return refuse(response, 400, "Bad Request");
		shortenUserAgent(request);
		keepOutOfCaches(response);
		await errorPages.prepare(request, response);
		return isImagePath(path) ? answerImage(request, response) : (await next)(request, response);
	};
	const server = createServer({ ...LIMITS, keepAliveTimeout }, (request, response) => {
		removeOrigin(request);
		removeAction(request);
		const file = hasSeveralHosts(request) ? undefined : finder.find(request);
		const answered = file ? responder.respond(request, response, file) : answer(request, response);
		answered.catch((error: unknown) => handleError(error, request, response));
	});
	server.timeout = INACTIVITY_TIMEOUT;
	server.maxRequestsPerSocket = MAX_REQUESTS;
	// Next listens for WebSockets, of which there are none in a build, and leaves requests that ask for one without an answer.
	server.on("newListener", (event) => {
		if (event === "upgrade") queueMicrotask(() => server.removeAllListeners("upgrade"));
	});
	return server;
}

/** Reports an error, unless the client has left, and answers with it. */
function handleError(error: unknown, { method, url }: IncomingMessage, response: ServerResponse): void {
	if ((error as NodeJS.ErrnoException).code !== "ECONNRESET") console.error(`Failed to answer ${method} ${url}`, error);
	if (response.headersSent) response.destroy();
	else refuse(response, 500, "Internal Server Error");
}

/** Tells whether a path is that of resized images. Each takes tens of MB while it is made, and a processor. */
function isImagePath(path: string): boolean {
	return path.endsWith("/_next/image");
}

/** Tells that the server works, once Next does as well. */
async function respondHealth(
	{ method }: IncomingMessage,
	response: ServerResponse,
	{ headers, body }: FileTable["health"],
	next: Promise<Handler>,
): Promise<void> {
	if (method !== "GET" && method !== "HEAD") return refuseMethod(response);
	await next;
	const text = JSON.stringify(body);
	response.writeHead(200, [...headers.flat(), "Content-Length", String(Buffer.byteLength(text))]);
	response.end(method === "HEAD" ? undefined : text);
}

function refuseMethod(response: ServerResponse): void {
	response.setHeader("Allow", "GET, HEAD");
	refuse(response, 405, "Method Not Allowed");
}

function refuse(response: ServerResponse, status: number, text: string): void {
	response.writeHead(status, {
		"Content-Type": "text/plain; charset=utf-8",
		"Content-Length": Buffer.byteLength(text),
		"X-Content-Type-Options": "nosniff",
	});
	response.end(text);
}
