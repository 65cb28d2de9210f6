import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

/** What a server answers. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body?: Uint8Array;
}

/** A server that runs in the test itself. */
export interface TestServer {
	url: string;
	stop: () => Promise<void>;
}

const TYPES: Record<string, string> = {
	".css": "text/css",
	".html": "text/html; charset=utf-8",
	".js": "text/javascript",
	".json": "application/json",
	".md": "text/markdown; charset=utf-8",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
};

/** What a file is served as, by its name. */
export const typeOf = (file: string) => TYPES[path.extname(file)] ?? "application/octet-stream";

/** The bytes of a file, or nothing where there is none. */
export async function readIfFile(file: string): Promise<Uint8Array | undefined> {
	return readFile(file).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT" || error.code === "EISDIR" || error.code === "ENOTDIR") return undefined;
		throw error;
	});
}

/** Serves what `answer` says, on a free port. */
export async function serveAnswers(
	answer: (address: URL, request: IncomingMessage) => Promise<Answer>,
): Promise<TestServer> {
	const server = createServer(async (request, response) => {
		const { status, headers, body } = await answer(new URL(request.url ?? "/", "http://127.0.0.1"), request);
		response.writeHead(status, headers).end(body);
	});
	await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}

/**
 * Serves a folder as a plain host of files does: the file of that name, or with `.html`, or `404.html`; each may be
 * kept for some minutes. (Chromium drops the transition to a page whose stylesheet it has to ask for.)
 */
export function serveFiles(folder: string): Promise<TestServer> {
	const headersOf = (file: string) => ({ "content-type": typeOf(file), "cache-control": "max-age=600" });
	return serveAnswers(async ({ pathname }) => {
		const asked = path.join(folder, decodeURIComponent(pathname));
		for (const file of pathname.endsWith("/") ? [path.join(asked, "index.html")] : [asked, `${asked}.html`]) {
			const body = await readIfFile(file);
			if (body) return { status: 200, headers: headersOf(file), body };
		}
		const body = await readIfFile(path.join(folder, "404.html"));
		return { status: 404, headers: headersOf("404.html"), body };
	});
}
