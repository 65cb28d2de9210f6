import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { answerForm, answerJson, seeOther } from "./answer-request";

const OWN = "http://127.0.0.1:3000";
const createRequest = (path: string, body: BodyInit, origin = OWN, headers = {}) =>
	new Request(OWN + path, { method: "POST", body, headers: { host: "127.0.0.1:3000", origin, ...headers } });

const send = (body: BodyInit, origin?: string) =>
	answerForm(createRequest("/form", body, origin), (form) => seeOther(`/?to=${form.get("to")}`));

test("answers a form", async () => {
	const response = await send(new URLSearchParams({ to: "a" }));
	assert.deepEqual([response.status, response.headers.get("location")], [303, "/?to=a"]);
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
		const request = createRequest("/source", JSON.stringify(body), origin, { "content-type": type });
		return answerJson(request, z.strictObject({ text: z.string() }), ({ text }) => ({ length: text.length }));
	};
	assert.deepEqual(await (await ask({ text: "abc" })).json(), { length: 3 });
	for (const body of [{}, { text: "abc", file: "a.md" }, "abc", null]) assert.equal((await ask(body)).status, 400);
	assert.equal((await ask({ text: "abc" }, "https://evil.example")).status, 403);
	assert.equal((await ask({ text: "abc" }, OWN, "text/plain")).status, 400);
});
