import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent, get, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { createTestSite } from "@/lib/ship/ship.support";
import { IncompleteSite } from "@/lib/ship/site";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { UsageError } from "@/lib/utils/usage-error";
import { openSite } from "./open-site";
import { startTestServer } from "./server.support";
import { SiteServer } from "./site-server";

const createSite = (content: string) => createTestSite({ "files/a.html": content }, { buildId: content });

test("no request is lost or mixed while one finished folder replaces another", async () => {
	const texts = ["first", "second", "third"].map((name) => name.repeat(50_000));
	const sites = await Promise.all(texts.map(async (content) => openSite(createSite(content))));
	const { server, send } = await startTestServer(sites[0]?.folder ?? "");
	let requests = 0;
	const seen = new Set<string>();
	const visit = async () => {
		for (let index = 0; index < 40; index += 1) {
			const { status, body, headers } = await send("/a");
			assert.equal(status, 200);
			assert.equal(headers["content-length"], String(body.length));
			assert.ok(texts.includes(body));
			seen.add(body);
			const next = sites[Math.floor(requests / 40) % sites.length];
			if (next) server.site = next;
			requests += 1;
		}
	};
	await Promise.all([visit(), visit(), visit(), visit()]);
	assert.equal(requests, 160);
	assert.deepEqual(seen, new Set(texts));
});

test("answers many requests of one connection in their order, and opens files for none that wait", async () => {
	const begun: string[] = [];
	const { port } = await startTestServer(createSite("page"), {
		intercept: (request, response) => {
			begun.push(request.url ?? "");
			if (request.url !== "/slow") return false;
			setImmediate(() => {
				assert.deepEqual(begun, ["/slow"]);
				response.end("slow");
			});
			return true;
		},
	});
	const socket = connect(port, "127.0.0.1");
	const paths = ["/slow", "/a", "/none", "/a"];
	const requests = paths.map((path, index) => {
		const connection = index === paths.length - 1 ? "close" : "keep-alive";
		return `GET ${path} HTTP/1.1\r\nHost: a\r\nConnection: ${connection}\r\n\r\n`;
	});
	socket.write(requests.join(""));
	const answers = await text(socket);
	assert.deepEqual(begun, paths);
	assert.deepEqual(answers.match(/HTTP\/1\.1 \d+/g), ["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 404", "HTTP/1.1 200"]);
});

test("ends a connection on which very many requests wait", async () => {
	const { port, send } = await startTestServer(createSite("page"));
	const socket = connect(port, "127.0.0.1");
	socket.on("error", () => undefined);
	socket.write("GET /a HTTP/1.1\r\nHost: a\r\n\r\n".repeat(1000));
	await once(socket.resume(), "close");
	assert.equal((await send("/a")).status, 200);
});

test("forgets requests that wait when their client leaves", async () => {
	const begun: string[] = [];
	const { port, send } = await startTestServer(createSite("page"), {
		intercept: (request, response) => {
			begun.push(request.url ?? "");
			if (request.url !== "/slow") return false;
			response.write("begun");
			return true;
		},
	});
	const socket = connect(port, "127.0.0.1");
	socket.write("GET /slow HTTP/1.1\r\nHost: a\r\n\r\nGET /a HTTP/1.1\r\nHost: a\r\n\r\n");
	await once(socket, "data");
	socket.destroy();
	await once(socket, "close");
	// Its end has reached the server before a later connection is answered.
	await send("/none");
	assert.deepEqual(begun, ["/slow", "/none"]);
});

/** Starts a server whose answers at `/slow` end on demand. */
async function startSlowServer() {
	const requests: { end: () => void }[] = [];
	const arrived: (() => void)[] = [];
	const test = await startTestServer(createSite("page"), {
		keepAliveTimeout: 50,
		intercept: (request, response) => {
			if (request.url !== "/slow") return false;
			response.write("begun ");
			requests.push({ end: () => response.end("ended") });
			arrived.shift()?.();
			return true;
		},
	});
	const nextRequest = () => new Promise<void>((resolve) => arrived.push(resolve));
	return { ...test, requests, nextRequest };
}

test("answers requests that are running when it stops, and then lets go of connections that are kept alive", async () => {
	const { port, requests, nextRequest, stop } = await startSlowServer();
	const agent = new Agent({ keepAlive: true });
	const arrives = nextRequest();
	const request = get({ port, host: "127.0.0.1", path: "/slow", agent });
	const responds = once(request, "response") as Promise<[IncomingMessage]>;
	await arrives;
	const [response] = await responds;
	const stops = stop();
	requests[0]?.end();
	assert.equal(await text(response), "begun ended");
	await stops;
	agent.destroy();
});

test("refuses new connections while it stops", async () => {
	const { port, send, requests, nextRequest, stop } = await startSlowServer();
	const arrives = nextRequest();
	const running = send("/slow");
	await arrives;
	const stops = stop();
	// It accepts those first that are connected already.
	await new Promise(setImmediate);
	await assert.rejects(
		new Promise((_, reject) => get({ port, host: "127.0.0.1", agent: false }).on("error", reject)),
		/ECONNREFUSED/,
	);
	requests[0]?.end();
	assert.equal((await running).body, "begun ended");
	await stops;
});

test("what answers first gets each request", async () => {
	const { send } = await startTestServer(createSite("page"), {
		intercept: (request, response) => {
			if (request.method === "POST") response.end("mine");
			return request.method === "POST";
		},
	});
	assert.equal((await send("/a", { "Content-Length": "0" }, "POST")).body, "mine");
	assert.equal((await send("/a")).body, "page");
});

test("a port that is in use is an error with its remedy", async () => {
	const { port, server } = await startTestServer(createSite("page"));
	const options = { site: server.site, cacheDir: "", port, hostname: "127.0.0.1", keepAliveTimeout: 0 };
	await assert.rejects(new SiteServer(options).listen(), (error) => {
		return error instanceof UsageError && error.message.includes(`Port ${port} is in use. Choose another one`);
	});
});

test("the URL of a server has a name that browsers can open", async () => {
	const site = await openSite(createSite("page"));
	for (const [hostname, expected] of [
		[undefined, /^http:\/\/localhost:\d+$/],
		["0.0.0.0", /^http:\/\/localhost:\d+$/],
		["127.0.0.1", /^http:\/\/127\.0\.0\.1:\d+$/],
	] as const) {
		const server = new SiteServer({ site, cacheDir: "", port: 0, hostname, keepAliveTimeout: 0 });
		assert.match(await server.listen(), expected);
		await server.stop();
	}
});

test("a folder that is not complete is not served", async () => {
	await assert.rejects(openSite(createTemporaryFolder({ "files/index.html": "page" })), IncompleteSite);
});
