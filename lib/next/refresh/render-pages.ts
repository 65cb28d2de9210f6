import { once } from "node:events";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import type { NextConfig } from "next";
import { prepareNext } from "@/lib/next/environment";

/** A request with this header, whose value only the build knows, renders a page again. */
const REVALIDATE_HEADER = "x-prerender-revalidate";

interface Options {
	/** The folder of the refreshed build, with the manifest in which any path may be rendered. */
	distDir: string;
	projectDir: string;
	/** The configuration of the build. */
	config: NextConfig;
	/** The secret of the build that allows to render pages again. */
	previewModeId: string;
}

interface Rendered {
	status: number;
	body: Buffer;
}

/**
 * Renders pages as a build does, by the code of the build: Next's own server renders a page that is to be revalidated to static
 * HTML. Calls a function with each.
 */
export async function renderPages(
	urls: readonly string[],
	{ distDir, projectDir, config, previewModeId }: Options,
	onRendered: (url: string, rendered: Rendered) => Promise<void>,
): Promise<void> {
	const relativeDir = path.relative(projectDir, distDir);
	prepareNext({
		...config,
		distDir: relativeDir,
		// What is rendered here is not yet finished.
		experimental: { ...config.experimental, isrFlushToDisk: false },
	});
	const { default: next } = await import("next");
	const app = next({ dev: false, dir: projectDir, quiet: true });
	await app.prepare();
	const handle = app.getRequestHandler();
	const server = createServer((request, response) => void handle(request, response)).listen(0, "127.0.0.1");
	await once(server, "listening");
	try {
		for (const url of urls) await onRendered(url, await request(server, url, { [REVALIDATE_HEADER]: previewModeId }));
	} finally {
		server.closeAllConnections();
		server.close();
		// It waits for what pages do after they are rendered.
		await app.close();
	}
}

async function request(server: Server, url: string, headers: Record<string, string>): Promise<Rendered> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		get({ host: "127.0.0.1", port, path: url, headers }, (response) => {
			buffer(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
		}).once("error", reject);
	});
}
