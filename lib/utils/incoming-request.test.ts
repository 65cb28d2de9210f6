import assert from "node:assert/strict";
import { test } from "node:test";
import { readRequest } from "./incoming-request";

const isLocal = (remoteAddress: string | undefined, headers = {}) =>
	readRequest({ headers, socket: { remoteAddress } }).isLocal;

test("a program of this machine is known by its address", () => {
	for (const address of ["127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1", "::FFFF:127.0.0.1"])
		assert.ok(isLocal(address), address);
	for (const address of ["192.168.1.7", "127.0.0.1.evil", "::2", "", undefined]) assert.ok(!isLocal(address), address);
});

test("what a proxy or tunnel of this machine hands on is known by the headers that it adds", () => {
	for (const name of ["x-forwarded-for", "x-forwarded-host", "forwarded", "via", "x-real-ip", "cf-connecting-ip"])
		assert.ok(!isLocal("127.0.0.1", { host: "a", [name]: "127.0.0.1" }), name);
	assert.ok(isLocal("127.0.0.1", { host: "a", referer: "b", "x-forward": "c" }));
});

test("has each header as one text", () => {
	const { method, url, headers } = readRequest({
		method: "GET",
		url: "/a",
		headers: { host: "a", "set-cookie": ["b", "c"] },
		socket: { remoteAddress: "::1" },
	});
	assert.deepEqual([method, url, headers.get("host"), headers.get("set-cookie")], ["GET", "/a", "a", "b,c"]);
	assert.equal(headers.get("origin"), null);
});
