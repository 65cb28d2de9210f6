import { request as sendRequest } from "node:http";
import { connect } from "node:net";
import { buffer, text } from "node:stream/consumers";
import { after } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { openSite } from "./open-site";
import { SiteServer } from "./site-server";

interface Response {
	status: number;
	headers: Record<string, string | undefined>;
	bytes: Buffer;
	body: string;
}

/** Starts a server of a finished folder on a free port, which stops after the tests. */
export async function startTestServer(
	folder: string,
	options: Partial<ConstructorParameters<typeof SiteServer>[0]> = {},
) {
	const server = new SiteServer({
		site: await openSite(folder),
		cacheDir: createTemporaryFolder(),
		port: 0,
		hostname: "127.0.0.1",
		keepAliveTimeout: 5000,
		...options,
	});
	const port = Number(new URL(await server.listen()).port);
	let stopped: Promise<void> | undefined;
	const stop = () => {
		stopped ??= server.stop();
		return stopped;
	};
	after(stop);
	/** Sends a request on a connection of its own, with an unchanged path. */
	const send = (path: string, headers: Record<string, string> = {}, method = "GET") =>
		new Promise<Response>((resolve, reject) => {
			const request = sendRequest({ port, host: "127.0.0.1", path, headers, method, agent: false });
			request.on("error", reject).on("response", async (response) => {
				const bytes = await buffer(response);
				const { statusCode: status = 0 } = response;
				resolve({ status, headers: response.headers as Response["headers"], bytes, body: bytes.toString() });
			});
			request.end();
		});
	/** Sends the text of a request; returns the text of all responses. */
	const sendText = (request: string) => {
		const socket = connect(port, "127.0.0.1");
		socket.write(request);
		return text(socket);
	};
	return { server, port, send, sendText, stop };
}
