import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, request } from "node:http";
import { createRequire } from "node:module";
import { type AddressInfo, connect, Server } from "node:net";
import { after, before, describe, test } from "node:test";
import { answerRequest } from "@/lib/next/dev/answer";
import { guardDevServer, isGuarded } from "./dev-guard";

let lastHeaders: IncomingHttpHeaders = {};
const last = () => new Headers(lastHeaders as Record<string, string>);
const server = createServer((incoming, response) => {
	lastHeaders = incoming.headers;
	// As in Next, the requests that come early are answered when the server is ready.
	if (incoming.url === "/early") void ready.then(() => response.end("page"));
	else response.end("page");
});
server.on("upgrade", (_, socket) => socket.end("HTTP/1.1 101 Switching Protocols\r\n\r\n"));
await once(server.listen(0, "127.0.0.1"), "listening");
const { port } = server.address() as AddressInfo;
const HOST = `127.0.0.1:${port}`;
const BLOG = `localhost:${port}`;

/** Sends a request, and returns the status of its answer; `undefined` if the connection ends without one. */
const send = (path: string, headers: Record<string, string>) =>
	new Promise<number | undefined>((resolve) => {
		const sent = request({ host: "127.0.0.1", port, path, agent: false, headers: { host: HOST, ...headers } });
		sent.on("response", (response) => resolve(response.resume().statusCode));
		sent.on("upgrade", (response, socket) => {
			socket.destroy();
			resolve(response.statusCode);
		});
		sent.on("error", () => resolve(undefined)).end();
	});

let setReady = () => {};
const ready = new Promise<void>((resolve) => {
	setReady = resolve;
});
const received = (count: number) =>
	new Promise<void>((resolve) => {
		let left = count;
		server.on("request", () => {
			left -= 1;
			if (left === 0) resolve();
		});
	});

const SOCKET = { connection: "Upgrade", upgrade: "websocket" };
const LINK = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };

describe("the installed Next", () => {
	const code = readFileSync(createRequire(import.meta.url).resolve("next/dist/server/lib/start-server"), "utf8");
	for (const [part, sentence] of [
		["_http.default.createServer(requestListener)", "doesn't listen with a server of Node.js that the guard sees"],
		["server.on('upgrade', ", "gets WebSockets in a way that the guard doesn't see"],
		["process.env.__NEXT_PRIVATE_ORIGIN = appUrl", "doesn't tell its origin by `__NEXT_PRIVATE_ORIGIN`"],
	] as const) {
		test(`has \`${part}\``, () => assert.ok(code.includes(part), `Next's development server ${sentence}.`));
	}
});

// Other tests of the process have servers too.
describe("the guard of the development server", () => {
	const { emit } = Server.prototype;
	let early: Promise<number | undefined>[];
	let idleClosed: Promise<unknown>;
	before(async () => {
		const bothReceived = received(2);
		early = [send("/early", { origin: "http://evil.example" }), send("/early", { host: BLOG })];
		const idle = connect(port, "127.0.0.1").on("error", () => {});
		idleClosed = once(idle, "close");
		await Promise.all([once(idle, "connect"), bothReceived]);
		guardDevServer((request) => answerRequest(request, { serverHost: "localhost", hosts: [], deskUrl: undefined }));
	});
	after(() => {
		Server.prototype.emit = emit;
		server.close();
	});

	test("ends the connections of foreign requests that came before", async () => {
		setReady();
		assert.deepEqual(await Promise.all(early), [undefined, 200]);
		await idleClosed;
	});

	for (const [title, path, headers, status] of [
		["a page", "/", { host: BLOG }, 200],
		["a page, after a link from another site", "/", { ...LINK, host: BLOG }, 200],
		["a page of another site's name", "/", { host: `evil.example:${port}` }, 403],
		["a page of the blog at the host of the desk", "/blog/a", {}, 307],
		["a script of the own page", "/_next/a.js", { host: BLOG, "sec-fetch-site": "same-origin" }, 200],
		["a script on another port", "/_next/a.js", { "sec-fetch-site": "same-site", "sec-fetch-mode": "no-cors" }, 403],
		["a WebSocket of the own page", "/_next/hmr", { ...SOCKET, host: BLOG, origin: `http://${BLOG}` }, 101],
		["a WebSocket of another port", "/_next/hmr", { ...SOCKET, origin: "http://127.0.0.1:1" }, 403],
		["a WebSocket of another site", "/_next/hmr", { ...SOCKET, origin: "http://evil.example" }, 403],
		[
			"a WebSocket of a name that leads here",
			"/_next/hmr",
			{ ...SOCKET, origin: "http://evil.example", host: "evil.example" },
			403,
		],
		["a form of another port to Next's tools", "/__nextjs_devtools_config", { origin: "http://127.0.0.1:1" }, 403],
		["a link from another site to Next's tools", "/__nextjs_launch-editor?file=a", LINK, 404],
	] as const) {
		test(`answers ${title} with ${status}`, async () => assert.equal(await send(path, headers), status));
	}

	test("notes on a request that it has passed, whatever the client writes", async () => {
		for (const forged of [{}, { "x-quire-guard": "undefined" }]) {
			await send("/blog/a", { ...forged, host: BLOG });
			assert.ok(isGuarded(last()));
		}
		for (const note of [undefined, "", "undefined"]) {
			assert.ok(!isGuarded(new Headers(note === undefined ? {} : { "x-quire-guard": note })), note);
		}
	});
});
