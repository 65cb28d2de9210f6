import assert from "node:assert/strict";
import { test } from "node:test";
import { isAllowedRequest, listDevOrigins } from "./access";

const HOST = "127.0.0.1:3000";
/** Asks a server that was started as `studio.example`, with two further names. */
const isAllowed = (headers: Record<string, string>) =>
	isAllowedRequest({
		headers: new Headers(headers),
		serverHost: "studio.example",
		hosts: ["laptop.local", "*.tunnel.example"],
		deskUrl: "http://127.0.0.1:3001",
	});

for (const host of [
	"localhost:3000",
	"blog.localhost:3000",
	"127.0.0.1:3000",
	"[::1]:3000",
	"192.168.1.20:3000",
	"[fe80::1]",
	"LAPTOP.local",
	"studio.example:3000",
	"a.tunnel.example",
]) {
	test(`answers requests to ${host}`, () => assert.ok(isAllowed({ host })));
}

for (const host of [
	"evil.example",
	"localhost.evil.example",
	"127.0.0.1.evil.example:3000",
	"evillocalhost",
	"tunnel.example",
	"eviltunnel.example",
	"laptop.local.evil.example",
	"a b",
	"",
]) {
	test(`refuses requests to "${host}"`, () => assert.ok(!isAllowed({ host })));
}

test("refuses requests to no host, as HTTP/1.0 has them", () => assert.ok(!isAllowed({})));

for (const [headers, expected] of [
	[{ origin: `http://${HOST}` }, true],
	[{ origin: "https://a.tunnel.example" }, true],
	[{ origin: "http://127.0.0.1:8080" }, false],
	[{ origin: "http://localhost:3000" }, false],
	[{ origin: "https://evil.example" }, false],
	[{ origin: "null" }, false],
	[{ "sec-fetch-site": "same-origin" }, true],
	[{ "sec-fetch-site": "none", "sec-fetch-mode": "navigate" }, true],
	[{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, true],
	[{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" }, false],
	[{ "sec-fetch-site": "same-site", "sec-fetch-mode": "cors" }, false],
	[{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }, false],
	[{ "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe", referer: `http://${HOST}/` }, false],
	[{ origin: "https://evil.example", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" }, false],
] as const) {
	test(`${expected ? "answers" : "refuses"} requests with ${JSON.stringify(headers)}`, () => {
		assert.equal(isAllowed({ host: HOST, ...headers }), expected);
	});
}

for (const [referer, headers, expected] of [
	["http://127.0.0.1:3001/", {}, true],
	["http://127.0.0.1:3001/write/blog/a", {}, true],
	["http://127.0.0.1:3000/", {}, false],
	["http://localhost:3000/", {}, false],
	["https://127.0.0.1:3001/", {}, false],
	["http://127.0.0.1:3001.evil.example/", {}, false],
	["about:client", {}, false],
	["http://127.0.0.1:3001/", { origin: "http://127.0.0.1:3001" }, false],
] as const) {
	test(`${expected ? "lets" : "doesn't let"} a page of ${referer} show a page of the blog, ${JSON.stringify(headers)}`, () => {
		const frame = { host: "localhost:3000", "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe" };
		assert.equal(isAllowed({ ...frame, referer, ...headers }), expected);
	});
}

test("lets Next accept saves at the addresses by which the server can be opened", () => {
	assert.deepEqual(listDevOrigins(["127.0.0.1", "192.168.1.20", "fe80::1"], ["laptop.local"]), [
		"127.0.0.1",
		"[::1]",
		"192.168.1.20",
		"[fe80::1]",
		"laptop.local",
	]);
});
