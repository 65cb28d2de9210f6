import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { refuseWriteRequest } from "./desk-access";

const OWN = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" };

function isRefused(headers: Record<string, string | undefined>, method = "POST") {
	const all = Object.entries({ ...OWN, ...headers }).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return refuseWriteRequest({ method, headers: new Headers(all) })?.status === 403;
}

describe("refuseWriteRequest", () => {
	for (const [title, headers] of [
		["a page of the desk", {}],
		["a page of the desk, in a browser without fetch metadata", { "sec-fetch-site": undefined }],
		["a page of the desk on the usual port", { host: "127.0.0.1", origin: "http://127.0.0.1" }],
	] as const) {
		test(`allows ${title}`, () => assert.equal(isRefused(headers), false));
	}

	for (const [title, headers] of [
		["a page of the blog", { origin: "http://localhost:3000", "sec-fetch-site": "cross-site" }],
		["a page of the blog, sent to the blog", { host: "localhost:3000", origin: "http://localhost:3000" }],
		["a form on another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
		["a script on another port", { origin: "http://127.0.0.1:8080", "sec-fetch-site": "same-site" }],
		["the same by HTTPS", { origin: "https://127.0.0.1:3000" }],
		["a sandboxed frame", { origin: "null" }],
		["a program without an origin", { origin: undefined }],
		["a name that leads here (DNS rebinding)", { host: "evil.example", origin: "http://evil.example" }],
		["an address of the network", { host: "192.168.1.20:3000", origin: "http://192.168.1.20:3000" }],
		["a request without a host", { host: undefined }],
		["fetch metadata that contradicts the origin", { "sec-fetch-site": "cross-site" }],
	] as const) {
		test(`refuses ${title}`, () => assert.equal(isRefused(headers), true));
	}

	test("refuses other methods than POST", () => assert.equal(isRefused({}, "GET"), true));
});
