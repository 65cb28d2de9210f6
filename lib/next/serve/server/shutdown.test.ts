import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { Shutdown, type ShutdownLimits } from "./shutdown";

const FOREVER = { idle: 2 ** 30, total: 2 ** 30 };
const REQUEST = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

/** Starts a server whose idle connections stay open. */
async function startServer(listener: RequestListener, limits: Partial<ShutdownLimits> = {}) {
	const server = createServer({ keepAliveTimeout: 0 }, listener);
	const shutdown = new Shutdown(server, { ...FOREVER, ...limits });
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	return { shutdown, open: () => connect(port, "127.0.0.1") };
}

/** Sends a request and reads the first part of the response. */
async function send(socket: Socket): Promise<string> {
	socket.write(REQUEST);
	const [data] = await once(socket, "data");
	return String(data);
}

test("answers the requests that it has and those on open connections, and refuses new connections", async () => {
	const events = new EventEmitter();
	const { shutdown, open } = await startServer((request, response) => {
		if (request.headers.slow) {
			events.once("finish", () => response.end("slow"));
			events.emit("asked");
		} else response.end("quick");
	});
	const [slow, idle] = [open(), open()];
	assert.match(await send(idle), /Connection: keep-alive.*quick/s);
	const asked = once(events, "asked");
	slow.write("GET / HTTP/1.1\r\nHost: a\r\nSlow: 1\r\n\r\n");
	await asked;
	const stopped = shutdown.stop();
	await new Promise((resolve) => setImmediate(resolve));
	const [error] = await once(open(), "error");
	assert.equal(error.code, "ECONNREFUSED");
	// A client may use a connection that was open when the server began to stop.
	assert.match(await send(idle), /Connection: close.*quick/s);
	const answer = text(slow);
	events.emit("finish");
	assert.match(await answer, /Connection: close.*slow/s);
	await stopped;
});

test("closes connections without a request after a time", async () => {
	const { shutdown, open } = await startServer((_, response) => response.end("a"), { idle: 1 });
	const socket = open();
	await send(socket);
	await Promise.all([shutdown.stop(), once(socket, "end")]);
	socket.destroy();
});

test("ends requests that take too long", async () => {
	const events = new EventEmitter();
	const { shutdown, open } = await startServer(() => events.emit("asked"), { total: 1 });
	const socket = open();
	const asked = once(events, "asked");
	socket.write(REQUEST);
	await asked;
	const closed = new Promise((resolve) =>
		socket
			.resume()
			.once("error", () => {})
			.once("close", resolve),
	);
	await shutdown.stop();
	await closed;
});
