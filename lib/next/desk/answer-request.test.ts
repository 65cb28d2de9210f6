import assert from "node:assert/strict";
import { test } from "node:test";
import { answerForm, seeOther } from "./answer-request";

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
