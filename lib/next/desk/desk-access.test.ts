import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { refuseDesk, refuseWrite } from "./desk-access";

const OWN = { host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };

function isRefused(headers: Record<string, string | undefined>, method = "POST") {
	const all = Object.entries({ ...OWN, ...headers }).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return (
		refuseWrite({ method, headers: new Headers(all), serverHost: "127.0.0.1", hosts: ["blog.example"] }) !== undefined
	);
}

describe("refuseWrite", () => {
	for (const [title, headers] of [
		["a page of the desk", {}],
		["a page of the desk, in a browser without fetch metadata", { "sec-fetch-site": undefined }],
		["a page at the address", { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" }],
		["a page at a name that the editor allows", { host: "blog.example", origin: "https://blog.example" }],
	] as const) {
		test(`allows ${title}`, () => assert.equal(isRefused(headers), false));
	}

	for (const [title, headers] of [
		["a form on another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
		["a script on another port", { origin: "http://localhost:8080", "sec-fetch-site": "same-site" }],
		["a page of another allowed name", { origin: "https://blog.example" }],
		["a sandboxed frame", { origin: "null" }],
		["a program without an origin", { origin: undefined }],
		["a name that leads here (DNS rebinding)", { host: "evil.example", origin: "http://evil.example" }],
		["a request without a host", { host: undefined }],
		["fetch metadata that contradicts the origin", { "sec-fetch-site": "cross-site" }],
	] as const) {
		test(`refuses ${title}`, () => assert.equal(isRefused(headers), true));
	}

	test("refuses other methods than POST", () => assert.equal(isRefused({}, "GET"), true));
});

test("opens the desk only where no other machine reaches the server", () => {
	for (const host of ["127.0.0.1", "127.0.1.1"]) assert.equal(refuseDesk(host), undefined, host);
	for (const host of [undefined, "0.0.0.0", "192.168.0.2", "localhost", "[::1]", "127.0.0.1.evil.example"]) {
		assert.notEqual(refuseDesk(host), undefined, host);
	}
});
