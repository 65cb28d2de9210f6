import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { findSender, getRequestHeaders, keepRequests } from "./dev-request";

keepRequests();
const seen: (string | undefined)[] = [];
const server = createServer(({ headers }, response) => {
	seen.push(findSender(new Headers(headers as Record<string, string>)));
	response.end();
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
after(() => server.close());

async function send(headers: Record<string, string>) {
	const { port } = server.address() as AddressInfo;
	const sent = request({ port, host: "127.0.0.1", headers, agent: false }).end();
	const [response] = await once(sent, "response");
	response.resume();
	return seen.at(-1);
}

test("knows from which address a request comes, whatever the client writes", async () => {
	assert.equal(await send({}), "127.0.0.1");
	assert.equal(await send({ "x-quire-sender": "10.0.0.1" }), "127.0.0.1");
	assert.equal(await send({ "X-Quire-Sender": " 10.0.0.1" }), "127.0.0.1");
});

test("doesn't know from where a proxy hands on a request", async () => {
	for (const name of ["x-forwarded-for", "X-Forwarded-Proto", "forwarded", "Via", "x-real-ip", "cf-connecting-ip"])
		assert.equal(await send({ [name]: "127.0.0.1" }), undefined, name);
});

test("trusts no note of another process", () => {
	for (const note of ["127.0.0.1", " 127.0.0.1", "undefined 127.0.0.1", "", "a 127.0.0.1"]) {
		assert.equal(findSender(new Headers({ "x-quire-sender": note })), undefined, note);
	}
	assert.equal(findSender(new Headers()), undefined);
});

test("has the headers of the request that is being answered, also those that are set later", async () => {
	const received: (string | null)[] = [];
	const answering = createServer(async (request, response) => {
		await new Promise((resolve) => setImmediate(resolve));
		request.headers["x-set"] = `set for ${request.url}`;
		await new Promise((resolve) => setImmediate(resolve));
		const headers = getRequestHeaders();
		received.push(headers.get("X-Sent"), headers.get("x-set"), headers.get("x-none"));
		response.end();
	});
	answering.listen(0, "127.0.0.1");
	await once(answering, "listening");
	const { port } = answering.address() as AddressInfo;
	// One connection for all.
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const responses = ["/a", "/b"].map(async (path) => {
		const sent = request({ port, host: "127.0.0.1", path, headers: { "x-sent": path }, agent }).end();
		const [response] = await once(sent, "response");
		response.resume();
	});
	await Promise.all(responses);
	agent.destroy();
	answering.close();
	assert.deepEqual(received, ["/a", "set for /a", null, "/b", "set for /b", null]);
	assert.throws(getRequestHeaders, /No request/);
});
