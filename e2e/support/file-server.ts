import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** A response of such a server. */
export interface LocalResponse {
	status: number;
	headers: Record<string, string>;
	body?: Uint8Array | undefined;
}

/** A server in this process. */
export interface LocalServer {
	url: string;
	stop: () => Promise<void>;
}

/** Returns the bytes of a file, or `undefined` if there is no such file. */
export async function readFileIfExists(file: string): Promise<Uint8Array | undefined> {
	return readFile(file).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT" || error.code === "EISDIR" || error.code === "ENOTDIR") return undefined;
		throw error;
	});
}

/** Starts a server on a free port that responds with the result of `respond`. */
export async function serveResponses(
	respond: (url: URL, request: IncomingMessage) => Promise<LocalResponse>,
): Promise<LocalServer> {
	const server = createServer(async (request, response) => {
		const { status, headers, body } = await respond(new URL(request.url ?? "/", "http://127.0.0.1"), request);
		response.writeHead(status, headers).end(body);
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
