import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { answerForm, answerRequest, refuseWriteRequest, seeOther } from "./answer-request";

const OWN = "http://127.0.0.1:3000";
const createRequest = (path: string, body: BodyInit, origin = OWN, headers = {}) =>
	new Request(OWN + path, { method: "POST", body, headers: { host: "127.0.0.1:3000", origin, ...headers } });

const send = (body: BodyInit, origin?: string) =>
	answerForm(createRequest("/desk/form", body, origin), (form) => seeOther(`/desk?to=${form.get("to")}`));

test("answers a form", async () => {
	const response = await send(new URLSearchParams({ to: "a" }));
	assert.deepEqual([response.status, response.headers.get("location")], [303, "/desk?to=a"]);
});

test("refuses a request without a form", async () => {
	assert.equal((await send("{}")).status, 400);
	const broken = new Blob(["--a"], { type: "multipart/form-data; boundary=b" });
	assert.equal((await send(broken)).status, 400);
});

test("refuses a request before its form is read", async () => {
	const form = new URLSearchParams({ to: "a" });
	assert.equal((await send(form, "http://localhost:3000")).status, 403);
});

test("answers a request of the editor with JSON, and refuses those of another shape or origin", async () => {
	const ask = (body: unknown, origin?: string, type = "application/json") => {
		const request = createRequest("/desk/source", JSON.stringify(body), origin, { "content-type": type });
		return answerRequest(request, z.strictObject({ text: z.string() }), ({ text }) => ({ length: text.length }));
	};
	assert.deepEqual(await (await ask({ text: "abc" })).json(), { length: 3 });
	for (const body of [{}, { text: "abc", file: "a.md" }, "abc", null]) assert.equal((await ask(body)).status, 400);
	assert.equal((await ask({ text: "abc" }, "https://evil.example")).status, 403);
	assert.equal((await ask({ text: "abc" }, OWN, "text/plain")).status, 400);
});

const OWN_HEADERS = { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", "sec-fetch-site": "same-origin" };

function isRefused(headers: Record<string, string | undefined>, method = "POST") {
	const all = Object.entries({ ...OWN_HEADERS, ...headers }).filter(
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
