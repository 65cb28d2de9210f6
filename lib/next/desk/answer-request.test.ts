import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { answerForm, answerRequest, seeOther } from "./answer-request";
import { noteSenders } from "./senders";

const send = (body: BodyInit, refuse: () => Response | undefined = () => undefined) =>
	answerForm(
		new Request("http://localhost/desk/form", { method: "POST", body }),
		(form) => seeOther(`/desk?to=${form.get("to")}`),
		refuse,
	);

test("answers a form", async () => {
	const response = await send(new URLSearchParams({ to: "a" }));
	assert.deepEqual([response.status, response.headers.get("location")], [303, "/desk?to=a"]);
});

test("refuses what is no form", async () => {
	assert.equal((await send("{}")).status, 400);
	const broken = new Blob(["--a"], { type: "multipart/form-data; boundary=b" });
	assert.equal((await send(broken)).status, 400);
});

test("refuses a request before its form is read", async () => {
	const form = new URLSearchParams({ to: "a" });
	assert.equal((await send(form, () => new Response(null, { status: 403 }))).status, 403);
});

test("answers a request of the editor with JSON, and refuses those of another shape or origin", async () => {
	noteSenders();
	const { quireSenderSecret: secret } = globalThis as { quireSenderSecret?: string };
	const own = "http://localhost:3000";
	const ask = (body: unknown, origin = own) => {
		const headers = { host: "localhost:3000", origin, "x-quire-sender": `${secret} 127.0.0.1` };
		const request = new Request(`${own}/desk/source`, { method: "POST", body: JSON.stringify(body), headers });
		return answerRequest(request, z.strictObject({ text: z.string() }), ({ text }) => ({ length: text.length }));
	};
	assert.deepEqual(await (await ask({ text: "abc" })).json(), { length: 3 });
	for (const body of [{}, { text: "abc", file: "a.md" }, "abc", null]) assert.equal((await ask(body)).status, 400);
	assert.equal((await ask({ text: "abc" }, "https://evil.example")).status, 403);
});
