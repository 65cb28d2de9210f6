import assert from "node:assert/strict";
import type { IncomingMessage } from "node:http";
import { test } from "node:test";
import { isRefused, removeOrigin, shortenUserAgent } from "./prepare-request";

const request = (url: string, agent?: string, rawHeaders: string[] = []) =>
	({ url, headers: agent === undefined ? {} : { "user-agent": agent }, rawHeaders }) as unknown as IncomingMessage;

for (const [url, expected] of [
	["/a", "/a"],
	["http://b.example/a?c", "/a?c"],
	["HTTPS://b.example:99999?c", "/?c"],
	["http://[::1", "/"],
	["//b.example/a", "//b.example/a"],
	["ftp://b.example/a", "ftp://b.example/a"],
] as const) {
	test(`reads the target ${url} as ${expected}`, () => {
		const sent = request(url);
		removeOrigin(sent);
		assert.equal(sent.url, expected);
	});
}

for (const [url, expected] of [
	["/a?b=c&d", false],
	[`/a?${"b&".repeat(99)}`, false],
	[`/a?${"b&".repeat(100)}`, true],
	["/%", true],
	["/%25", false],
	["*", true],
] as const) {
	test(`${expected ? "refuses" : "accepts"} ${url.slice(0, 20)}`, () =>
		assert.equal(isRefused(request(url)), expected));
}

test("refuses several hosts", () => {
	const isAccepted = (...rawHeaders: string[]) => !isRefused(request("/", undefined, rawHeaders));
	assert.deepEqual(
		[isAccepted("Host", "host", "A", "Host"), isAccepted("Host", "a", "A", "b", "hOST", "a"), isAccepted()],
		[true, false, true],
	);
});

test("cuts a long name of a client", () => {
	const sent = request("/", "a".repeat(600));
	shortenUserAgent(sent);
	assert.equal(sent.headers["user-agent"], "a".repeat(512));
	shortenUserAgent(request("/"));
});
