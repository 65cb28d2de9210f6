import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { after, before, describe, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import type { FileTable } from "@/lib/next/serve/file-table";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { createBlogServer, MAX_REQUESTS } from "./create-server";

const modified = "Mon, 09 Mar 2026 15:00:00 GMT";
const large = "0123456789".repeat(200_000);
const page = { file: "a.html", bytes: 4, etag: "a", hasRanges: false, headers: 0, conditions: [] };
const table: FileTable = {
	frameworkHeaders: ["rsc"],
	refreshPath: "/api/refresh",
	headers: [
		[
			["Content-Type", "text/html"],
			["Vary", "Accept"],
		],
		[["Content-Type", "text/plain"]],
	],
	conditions: [],
	errorPages: { 404: { encoded: { br: { file: "404.br", bytes: 3 } } } },
	files: {
		"/a": { ...page, encoded: { br: { file: "a.br", bytes: 2 } } },
		"/large.txt": {
			...page,
			file: "large.txt",
			bytes: large.length,
			hasRanges: true,
			modified,
			headers: 1,
			encoded: {},
		},
		"/gone": { ...page, file: "gone.html", encoded: {} },
	},
	health: { path: "/healthz", headers: [["Cache-Control", "no-store"]], body: { status: "ok", posts: 3 } },
};
const distDir = createTemporaryFolder({ "a.html": "page", "a.br": "br", "404.br": "404", "large.txt": large });
const server = createBlogServer({
	distDir,
	table,
	keepAliveTimeout: 1000,
	next: Promise.resolve(async (request, response) => {
		if (request.url === "/broken") throw new Error("a broken page");
		const [, status = ""] = /^\/error\/(\d+)/.exec(request.url ?? "") ?? [];
		if (status) {
			response.statusCode = Number(status);
			response.setHeader("Content-Type", request.url?.endsWith("text") ? "text/plain" : "text/html; charset=utf-8");
			response.setHeader("Vary", "rsc");
			response.setHeader("Cache-Control", "s-maxage=31536000");
			response.write("a page ");
		}
		const { "next-action": action } = request.headers;
		response.end(`Next: ${request.method} ${request.url}${action === undefined ? "" : ` action: ${action}`}`);
	}),
});
before(() => once(server.listen(0, "127.0.0.1"), "listening"));
after(() => {
	server.close();
	server.closeAllConnections();
});
const port = () => (server.address() as AddressInfo).port;

/** Sends the text of a request, and returns that of the response. */
async function sendText(request: string): Promise<string> {
	const socket = connect(port(), "127.0.0.1");
	socket.write(request);
	return text(socket);
}

/** Sends a request; returns the status, the headers by their names in lower case, and the body. */
async function send(path: string, headers: Record<string, string> = {}, method = "GET") {
	const lines = Object.entries({ Host: "a", Connection: "close", ...headers }).map(
		([key, value]) => `${key}: ${value}`,
	);
	const answer = await sendText(`${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n`);
	const [head = "", ...rest] = answer.split("\r\n\r\n");
	const [first = "", ...fields] = head.split("\r\n");
	const entries = fields.map((field) => [
		field.slice(0, field.indexOf(":")).toLowerCase(),
		field.replace(/^[^:]*: /, ""),
	]);
	return { status: Number(first.split(" ")[1]), headers: Object.fromEntries(entries), body: rest.join("\r\n\r\n") };
}

describe("the server of a build", () => {
	test("sends a file in the form that the client prefers, each with its own validator", async () => {
		const plain = await send("/a");
		assert.deepEqual([plain.status, plain.body, plain.headers.etag], [200, "page", '"a"']);
		assert.deepEqual([plain.headers.vary, plain.headers["content-type"]], ["Accept, Accept-Encoding", "text/html"]);
		const { body, headers } = await send("/a", { "Accept-Encoding": "gzip, br" });
		assert.deepEqual([body, headers["content-encoding"], headers["content-length"]], ["br", "br", "2"]);
		assert.deepEqual([headers.etag, headers.vary], ['"a-br"', "Accept, Accept-Encoding"]);
	});

	test("answers conditional requests without the content", async () => {
		const { status, headers, body } = await send("/a", { "If-None-Match": '"x", W/"a-br"', "Accept-Encoding": "br" });
		assert.deepEqual([status, headers.etag, headers["content-type"], body], [304, '"a-br"', undefined, ""]);
		assert.equal((await send("/a", { "If-None-Match": '"a-br"' })).status, 200);
		assert.equal((await send("/a", { "If-Match": '"b"' })).status, 412);
		assert.equal((await send("/large.txt", { "If-Modified-Since": modified })).status, 304);
	});

	test("answers HEAD with the headers of GET", async () => {
		const { status, headers, body } = await send("/a", { "Accept-Encoding": "br" }, "HEAD");
		assert.deepEqual([status, headers["content-length"], body], [200, "2", ""]);
	});

	test("sends parts of files, large ones as a stream", async () => {
		const { status, headers, body } = await send("/large.txt", { Range: "bytes=12-15", "Accept-Encoding": "br" });
		assert.deepEqual([status, headers["content-range"], body], [206, `bytes 12-15/${large.length}`, "2345"]);
		assert.equal((await send("/large.txt")).body.length, large.length);
		const missing = await send("/large.txt", { Range: `bytes=${large.length}-` });
		assert.deepEqual([missing.status, missing.headers["content-range"]], [416, `bytes */${large.length}`]);
		assert.equal((await send("/large.txt", { Range: "bytes=0-1", "If-Range": '"old"' })).status, 200);
		assert.equal((await send("/a", { Range: "bytes=0-1" })).status, 200);
	});

	test("sends the compressed form of an error page where Next answers with it", async () => {
		const accepted = { "Accept-Encoding": "gzip, br" };
		const page = await send("/error/404", accepted);
		assert.deepEqual([page.status, page.body, page.headers["content-encoding"]], [404, "404", "br"]);
		assert.deepEqual([page.headers["content-length"], page.headers.vary], ["3", "rsc, Accept-Encoding"]);
		assert.deepEqual((await send("/error/404", accepted, "HEAD")).headers["content-length"], "3");
		assert.match((await send("/error/404")).body, /a page [\s\S]*Next: GET/);
		assert.match((await send("/error/404/text", accepted)).body, /a page [\s\S]*Next: GET/);
		assert.match((await send("/error/500", accepted)).body, /a page [\s\S]*Next: GET/);
	});

	test("lets no cache keep an error, in whichever form it is sent", async () => {
		const notKept = "public, max-age=0, must-revalidate";
		for (const path of ["/error/404", "/error/404/text", "/error/500"]) {
			for (const accepted of ["identity", "br"]) {
				const { headers } = await send(path, { "Accept-Encoding": accepted });
				assert.equal(headers["cache-control"], notKept, `${path} ${accepted}`);
			}
		}
		assert.equal((await send("/error/200")).headers["cache-control"], "s-maxage=31536000");
	});

	test("reads no action from a request that reads", async () => {
		assert.equal((await send("/a", { "Next-Action": "0" })).body, "page");
		assert.doesNotMatch((await send("/b?action", { "Next-Action": "0" })).body, /action: 0/);
	});

	test("lets Next answer what it doesn't know", async () => {
		for (const [path, headers, method] of [
			["/b", {}, "GET"],
			["/a", { RSC: "1" }, "GET"],
			["/a?_rsc=1", {}, "GET"],
			["/a", {}, "POST"],
		] as const) {
			assert.match((await send(path, headers, method)).body, new RegExp(`Next: ${method} ${path.replace("?", ".")}`));
		}
	});

	test("reports its health", async () => {
		const { status, headers, body } = await send("/healthz?probe");
		assert.deepEqual([status, headers["cache-control"], JSON.parse(body)], [200, "no-store", table.health.body]);
		assert.equal((await send("/healthz", {}, "HEAD")).headers["content-length"], String(body.length));
		assert.equal((await send("/large.txt", { "Content-Length": "0" }, "POST")).status, 405);
		assert.equal((await send("/healthz", { "Content-Length": "0" }, "POST")).status, 405);
	});

	test("refuses malformed requests", async () => {
		assert.match(await sendText("HELLO\r\n\r\n"), /^HTTP\/1.1 400 /);
		assert.match(await sendText("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), /^HTTP\/1.1 400 /);
		assert.match(await sendText("GET / HTTP/1.1\r\nBad Header: a\r\n\r\n"), /^HTTP\/1.1 400 /);
		assert.match(
			await sendText("GET /a HTTP/1.1\r\nHost: a\r\nhost: b\r\nConnection: close\r\n\r\n"),
			/^HTTP\/1.1 400 /,
		);
		assert.deepEqual([(await send("/%")).status, (await send("*", {}, "OPTIONS")).status], [400, 400]);
		assert.equal((await send(`/b?${"a&".repeat(200)}`)).status, 400);
		assert.equal((await send("/b", {}, "TRACE")).status, 405);
	});

	test("answers requests with the address of any site, and those that ask for another protocol", async () => {
		assert.equal((await send("http://a.example/a")).body, "page");
		// Next listens for these from its first answer on.
		server.on("upgrade", () => {});
		await new Promise(setImmediate);
		const asking = { Connection: "Upgrade, close", Upgrade: "h2c" };
		assert.deepEqual([(await send("/a", asking)).body, (await send("/b", asking)).body], ["page", "Next: GET /b"]);
	});

	test("answers 500 if a page or file can't be read, and goes on", async (context) => {
		const log = context.mock.method(console, "error", () => {});
		assert.deepEqual([(await send("/broken")).status, (await send("/gone")).status], [500, 500]);
		assert.equal(log.mock.callCount(), 2);
		assert.equal((await send("/a")).status, 200);
	});
});

describe("requests that a client sends before it has answers", () => {
	const many = (path: string) => `GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(MAX_REQUESTS * 2);

	test("are answered up to a number, after which the connection is closed", async () => {
		const answered = (await sendText(many("/a"))).match(/HTTP\/1\.1 200/g);
		assert.equal(answered?.length, MAX_REQUESTS);
	});

	test("have no files open once the client has left", { skip: !existsSync("/proc/self/fd") }, async () => {
		const countOpen = () => readdirSync("/proc/self/fd").length;
		const before = countOpen();
		const socket = connect(port(), "127.0.0.1");
		socket.write(many("/large.txt"));
		await once(socket, "readable");
		assert.ok(countOpen() <= before + 3, "two sockets, and one file");
		socket.resetAndDestroy();
		while (countOpen() > before) await setTimeout(10);
	});
});
