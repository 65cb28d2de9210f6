import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { getMediaType } from "@/lib/utils/media-type";

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

/** Returns the content type of a file by its extension. */
export const getContentType = getMediaType;

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

/**
 * Serves a folder like a static file host: the file of that name, or with `.html`, or `404.html`. Files are cached for ten
 * minutes, because Chromium skips the view transition to a page whose stylesheet it has to request. The files are at their own
 * paths, and below a prefix.
 */
export function serveFiles(folder: string, prefix = ""): Promise<LocalServer> {
	const getHeaders = (file: string) => ({ "content-type": getMediaType(file), "cache-control": "max-age=600" });
	return serveResponses(async (url) => {
		const pathname = url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname;
		const target = path.join(folder, decodeURIComponent(pathname));
		const files = pathname.endsWith("/") ? [path.join(target, "index.html")] : [target, `${target}.html`];
		for (const file of files) {
			const body = await readFileIfExists(file);
			if (body) return { status: 200, headers: getHeaders(file), body };
		}
		const body = await readFileIfExists(path.join(folder, "404.html"));
		return { status: 404, headers: getHeaders("404.html"), body };
	});
}
