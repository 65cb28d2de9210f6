import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { readRequest } from "@/lib/utils/incoming-request";
import { createDevProxy, restoreHeaders } from "./app-proxy";

const servers: Server[] = [];
after(() => servers.map((server) => server.close().closeAllConnections()));

async function listen(server: Server): Promise<number> {
	servers.push(server);
	await once(server.listen(0, "127.0.0.1"), "listening");
	return (server.address() as AddressInfo).port;
}

const ANSWERS: Record<string, [type: string, text: string]> = {
	"/b/dev/base-path": ["application/json", JSON.stringify({ prefix: "/b", home: "/b" })],
	"/b/page": ["text/html; charset=utf-8", '<a href="/x">x</a>'],
	"/b/payload": ["text/x-component", '1:["$","a",null,{"href":"/x"}]\n'],
	"/b/own.html": ["text/html", '<a href="/x">x</a>'],
	"/b/data.json": ["application/json", '{"href":"/x"}'],
};

/** Starts a server in place of Next's, with the proxy in front. Returns the port of the latter. */
async function start(): Promise<number> {
	const next = createServer(({ url = "" }, response) => {
		const [type, text] = ANSWERS[url] ?? ["text/plain", "none"];
		const isPage = url === "/b/page";
		response.writeHead(200, { "Content-Type": type, "Content-Length": text.length, ...(isPage && { Vary: "rsc, x" }) });
		response.end(text);
	});
	next.on("upgrade", (_, socket) => {
		socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: test\r\nConnection: Upgrade\r\n\r\nhello ");
		socket.pipe(socket);
	});
	return listen(createDevProxy(await listen(next), "/b"));
}

for (const [path, expected] of [
	["/b/page", '<a href="/b/x">x</a>'],
	["/b/payload", '1:["$","a",null,{"href":"/b/x"}]\n'],
	["/b/own.html", '<a href="/x">x</a>'],
	["/b/data.json", '{"href":"/x"}'],
] as const) {
	test(`answers with ${path}`, async () => {
		const response = await fetch(`http://127.0.0.1:${await start()}${path}`);
		assert.equal(await response.text(), expected);
	});
}

test("asks the browser to try again while a page is compiled", async () => {
	const next = createServer((_, response) => void response);
	const port = await listen(createDevProxy(await listen(next), "/b", 1));
	const response = await fetch(`http://127.0.0.1:${port}/b/page`);
	assert.deepEqual([response.status, response.headers.get("refresh")], [503, "1"]);
});

test("closes no idle connection of the app, and uses none of Next's again", async () => {
	const next = createServer(({ socket }, response) => void response.end(String(socket.remotePort)));
	const proxy = createDevProxy(await listen(next), "/b");
	const url = `http://127.0.0.1:${await listen(proxy)}/b/data.json`;
	const ports = [await (await fetch(url)).text(), await (await fetch(url)).text()];
	assert.equal(new Set(ports).size, 2);
	assert.equal(proxy.keepAliveTimeout, 0);
});

test("goes on after a page whose connection has ended early", async () => {
	const next = createServer((_, response) => {
		response.writeHead(200, { "Content-Type": "text/html", Vary: "rsc" });
		response.write("<p>", () => response.destroy());
	});
	const port = await listen(createDevProxy(await listen(next), "/b"));
	await assert.rejects(fetch(`http://127.0.0.1:${port}/b/page`));
});

test("passes WebSockets on", async () => {
	const headers = { Connection: "Upgrade", Upgrade: "test" };
	const client = request({ host: "127.0.0.1", port: await start(), path: "/b/_next/hmr", headers }).end();
	const [, socket, head] = await once(client, "upgrade");
	socket.write("world");
	let text = String(head);
	while (text !== "hello world") text += String((await once(socket, "data"))[0]);
	socket.destroy();
});

for (const [title, headers, host] of [
	["a browser that asks it by itself", { host: "localhost:4001" }, "localhost:4001"],
	[
		"a page that points its name to it",
		{ host: "other.example:4001", "x-forwarded-host": "localhost:3000" },
		"other.example:4001",
	],
	["an app", { host: "localhost:4001", "x-forwarded-host": "localhost:3000" }, "localhost:3000"],
	[
		"a client of an app that claims to be of this machine",
		{ host: "localhost:4001", "x-forwarded-host": "localhost:3000", "x-forwarded-for": "127.0.0.1" },
		"localhost:3000",
	],
] as [string, IncomingHttpHeaders, string][]) {
	test(`restores the host of a request by ${title}, whose sender is unknown`, () => {
		const restored = restoreHeaders(headers);
		assert.equal(restored.host, host);
		assert.equal(readRequest({ headers: restored, socket: { remoteAddress: "127.0.0.1" } }).isLocal, false);
	});
}
