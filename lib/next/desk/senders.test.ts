import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { findSender, noteSenders } from "./senders";

noteSenders();
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
