import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { createDeskServer } from "./server";

const server = createDeskServer({ site: "http://localhost:3000", readAsset: async (name) => `the text of ${name}` });
await once(server.listen(0, "127.0.0.1"), "listening");
const { port } = server.address() as AddressInfo;
after(() => server.close());

/** Sends a request with headers that a browser would set. */
async function send(path: string, headers: Record<string, string> = {}, method = "GET") {
	const sent = request({ host: "127.0.0.1", port, path, agent: false, headers, method }).end();
	const [response] = await once(sent, "response");
	return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

test("serves its scripts and styles, with policies and for no cache", async () => {
	for (const [name, type] of [
		["desk.css", "text/css; charset=utf-8"],
		["desk.js", "text/javascript; charset=utf-8"],
		["editor.js", "text/javascript; charset=utf-8"],
	] as const) {
		const { status, headers, body } = await send(`/${name}`, { "sec-fetch-site": "same-origin" });
		assert.deepEqual([status, headers["content-type"], body], [200, type, `the text of ${name}`]);
		assert.match(headers["content-security-policy"] ?? "", /frame-src http:\/\/localhost:3000;/);
		assert.equal(headers["cross-origin-opener-policy"], "same-origin");
		assert.deepEqual([headers["cache-control"], headers["x-content-type-options"]], ["no-store", "nosniff"]);
	}
});

test("refuses another site before anything of the blog is read", async () => {
	for (const headers of [
		{ host: "evil.example" },
		{ origin: "http://localhost:3000" },
		{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" },
		{ via: "1.1 proxy" },
	] as Record<string, string>[]) {
		for (const path of ["/", "/desk.js", "/source?file=a", "//evil.example/", "http://evil.example/"]) {
			assert.equal((await send(path, headers)).status, 403, `${path} ${JSON.stringify(headers)}`);
		}
	}
});

test("leads from `localhost` to its own address", async () => {
	const { status, headers } = await send("/tags?a=b", { host: `localhost:${port}` });
	assert.deepEqual([status, headers.location], [307, `http://127.0.0.1:${port}/tags?a=b`]);
});

test("goes on after a method that no page sends", async () => {
	assert.equal((await send("/", {}, "TRACE")).status, 500);
	assert.equal((await send("/desk.css")).status, 200);
});
