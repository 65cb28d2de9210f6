import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { FLIGHT_TYPE, FLIGHT_VARY } from "@/lib/next/internals/flight";
import { addBasePathToFlight, addBasePathToHtml, addBasePathToPayload } from "@/lib/next/optimize-html/base-path";
import type { BasePath } from "@/lib/utils/base-path";
import { namesFixedHost } from "./access";
import { waitForServer } from "./ready";

/** Milliseconds after which a page that isn't there yet asks the browser to try again: the server of an app waits for 30 seconds. */
const PATIENCE = 20_000;

/**
 * Creates the proxy to which an app passes requests for its blog. It is in front of the blog's development server at `port` of this
 * machine, waits until that listens, and adds the base path to its pages, as a build does when it finishes them. `prefix` is the path of
 * the blog on its host.
 */
export function createDevProxy(port: number, prefix: string, patience = PATIENCE): Server {
	const readBasePath = async (): Promise<BasePath> => {
		const response = await fetch(`http://127.0.0.1:${port}${prefix}/dev/base-path`);
		return (await response.json()) as BasePath;
	};
	const listening = waitForServer(port);
	// Next compiles the route while it compiles the first page, which asks again and gets the error.
	void listening.then(readBasePath).catch(() => {});
	const pass = async ({ method, url: path, headers }: IncomingMessage) => {
		await listening;
		// Next closes a connection that is idle for five seconds, which may be just when it is used again.
		return request({ host: "127.0.0.1", port, agent: false, method, path, headers: restoreHeaders(headers) });
	};
	const server = createServer(async (incoming, response) => {
		const timer = setTimeout(() => {
			if (!response.headersSent) response.writeHead(503, { Refresh: "1" }).end("The blog is being compiled.");
		}, patience);
		response.on("close", () => clearTimeout(timer));
		const passed = await pass(incoming);
		response.on("close", () => passed.destroy());
		passed.on("error", () => response.destroy());
		const answerWith = async (answer: IncomingMessage) => {
			const { statusCode = 502, headers } = answer;
			const convert = findConverter(headers);
			if (response.headersSent) return;
			if (!convert || incoming.method === "HEAD") {
				response.writeHead(statusCode, headers);
				return pipeline(answer, response);
			}
			const { "content-length": _, ...rest } = headers;
			const content = convert(await text(answer), await readBasePath());
			if (!response.headersSent) response.writeHead(statusCode, rest).end(content);
		};
		// Browsers leave pages early.
		passed.on("response", (answer) => void answerWith(answer).catch(() => response.destroy()));
		incoming.pipe(passed);
	});
	// The app uses its connections again in the same way.
	server.keepAliveTimeout = 0;
	server.on("upgrade", async (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
		socket.on("error", () => socket.destroy());
		const passed = await pass(incoming);
		socket.on("close", () => passed.destroy());
		passed.on("error", () => socket.destroy());
		passed.on("response", () => socket.destroy());
		passed.on("upgrade", ({ rawHeaders }, other: Duplex, first: Buffer) => {
			const lines = rawHeaders.flatMap((value, index) => (index % 2 ? `${rawHeaders[index - 1]}: ${value}` : []));
			socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join("\r\n")}\r\n\r\n`);
			socket.unshift(head);
			other.unshift(first);
			// Either side may close a WebSocket at any time.
			void pipeline(socket, other, socket).catch(() => {});
		});
		passed.end();
	});
	return server;
}

/**
 * Returns the headers of a request with the host that the browser has named to the app, by which the blog decides who may see drafts. Who
 * has sent it is unknown: the app's server passes on what a client says of that, and adds nothing. A page of another site that points its name to
 * this server may send any header but `host`.
 */
export function restoreHeaders(headers: IncomingHttpHeaders): IncomingHttpHeaders {
	const host = String((namesFixedHost(headers) && headers["x-forwarded-host"]) || headers.host);
	// Nothing is gained by compression between servers of one machine.
	return { ...headers, host, "x-forwarded-for": "unknown", "accept-encoding": "identity" };
}

type Converter = (content: string, basePath: BasePath) => string;

/** Pages of Next differ by a header of its own; HTML files of the owner stay as they are. */
function findConverter({ "content-type": type = "", vary = "" }: IncomingHttpHeaders): Converter | undefined {
	if (type.startsWith(FLIGHT_TYPE)) return addBasePathToPayload;
	if (!type.startsWith("text/html") || !FLIGHT_VARY.test(vary)) return undefined;
	return (html, basePath) => addBasePathToFlight(addBasePathToHtml(html, basePath), basePath);
}
