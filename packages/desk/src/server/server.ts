import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { printError } from "quire-blog/tools/server";
import { getErrorMessage } from "@/lib/utils/error-message";
import { readRequest } from "@/lib/utils/incoming-request";
import { createPolicy, guardRequest } from "./guard";

/** The static files of the desk, with their media types. */
const ASSETS = {
	"desk.css": "text/css; charset=utf-8",
	"desk.js": "text/javascript; charset=utf-8",
	"editor.js": "text/javascript; charset=utf-8",
} as const;

export type AssetName = keyof typeof ASSETS;

interface Options {
	/** The origin of the blog's development server. */
	site: string;
	readAsset: (name: AssetName) => Promise<string>;
}

/** Creates the server of the desk. It loads and reads nothing before its first request, so that it costs little while no desk is open. */
export function createDeskServer({ site, readAsset }: Options): Server {
	let app: Promise<typeof import("./routes")> | undefined;
	const answer = async (incoming: IncomingMessage, port: number): Promise<Response> => {
		const request = toRequest(incoming, port);
		const name = new URL(request.url).pathname.slice(1);
		if (isAsset(name)) return new Response(await readAsset(name), { headers: { "Content-Type": ASSETS[name] } });
		app ??= import("./routes");
		return (await app).answerRequest(request, site);
	};
	const policy = createPolicy(site);
	const server = createServer((incoming, outgoing) => {
		const { port } = server.address() as AddressInfo;
		const refused = guard(incoming, port);
		const response = refused ?? answer(incoming, port).catch(describeFailure);
		Promise.resolve(response)
			.then((found) => send(found, incoming, outgoing, policy))
			// The browser has closed the connection.
			.catch(() => outgoing.destroy());
	});
	return server;
}

const isAsset = (name: string): name is AssetName => Object.hasOwn(ASSETS, name);

function guard(incoming: IncomingMessage, port: number): Response | undefined {
	const answer = guardRequest(readRequest(incoming), port);
	if (!answer) return undefined;
	return "location" in answer
		? new Response(null, { status: answer.status, headers: { Location: answer.location } })
		: new Response(answer.text, { status: answer.status });
}

function toRequest(incoming: IncomingMessage, port: number): Request {
	const { method = "GET", url = "/" } = incoming;
	const headers = Object.entries(incoming.headers).flatMap(([name, value]): [string, string][] =>
		value === undefined ? [] : [[name, String(value)]],
	);
	const origin = `http://127.0.0.1:${port}`;
	// A program may write a whole URL, or anything else.
	const address = url.startsWith("/") && URL.canParse(origin + url) ? origin + url : `${origin}/not-a-path`;
	const isReading = method === "GET" || method === "HEAD";
	const body = isReading
		? {}
		: { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: "half" as const };
	return new Request(address, { method, headers, ...body } as RequestInit);
}

function describeFailure(error: unknown): Response {
	printError("The desk failed:", error);
	return new Response(`The desk failed: ${getErrorMessage(error)}`, { status: 500 });
}

async function send(
	response: Response,
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	policy: string,
): Promise<void> {
	outgoing.writeHead(response.status, {
		...Object.fromEntries(response.headers),
		"Cache-Control": "no-store",
		"Content-Security-Policy": policy,
		// A page that opens the desk could count its frames, and so tell whether a post exists.
		"Cross-Origin-Opener-Policy": "same-origin",
		"X-Content-Type-Options": "nosniff",
	});
	if (response.body && incoming.method !== "HEAD") {
		await pipeline(Readable.fromWeb(response.body as ReadableStream<Uint8Array>), outgoing);
	} else outgoing.end();
}
