import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { test } from "node:test";
import { isAuthentic, isWebhook } from "./answer-refresh";

const TOKEN = "a token of the tests";
const BODY = '{"ref":"refs/heads/main"}';
const signature = createHmac("sha256", TOKEN).update(BODY).digest("hex");

const isAllowed = (headers: Record<string, string>, body: Iterable<string> = [BODY]) =>
	isAuthentic(Object.assign(Readable.from(body), { headers }) as unknown as IncomingMessage, TOKEN);

for (const [headers, expected] of [
	[{ authorization: `Bearer ${TOKEN.replaceAll(" ", "-")}` }, false],
	[{ authorization: "Bearer" }, false],
	[{ authorization: `Basic ${TOKEN}` }, false],
	[{}, false],
	[{ "x-gitlab-token": TOKEN }, true],
	[{ "x-gitlab-token": `${TOKEN}.` }, false],
	[{ "x-hub-signature-256": `sha256=${signature}` }, true],
	[{ "x-hub-signature-256": `sha256=${signature.replace(/^./, "-")}` }, false],
	[{ "x-hub-signature-256": "" }, false],
	[{ "x-forgejo-signature": signature }, true],
	[{ "x-gitea-signature": signature }, true],
] as [Record<string, string>, boolean][]) {
	test(`${expected ? "accepts" : "refuses"} ${JSON.stringify(headers)}`, async () => {
		assert.equal(await isAllowed(headers), expected);
	});
}

test("accepts the token of a client", async () => {
	const request = Object.assign(Readable.from([]), { headers: { authorization: "bearer  token-of-a-client " } });
	assert.ok(await isAuthentic(request as unknown as IncomingMessage, "token-of-a-client"));
});

test("refuses the signature of another body", async () => {
	assert.equal(await isAllowed({ "x-hub-signature-256": `sha256=${signature}` }, [BODY, " "]), false);
	assert.equal(await isAllowed({ "x-hub-signature-256": `sha256=${signature}` }, ["{", BODY.slice(1)]), true);
});

test("refuses a body that is larger than any webhook sends", async () => {
	const chunks = Array<string>(26).fill(" ".repeat(1024 ** 2));
	const signature = createHmac("sha256", TOKEN).update(chunks.join("")).digest("hex");
	assert.equal(await isAllowed({ "x-hub-signature-256": signature }, chunks), false);
});

test("reads a body only to judge a signature", async () => {
	let isRead = false;
	const body = (function* () {
		isRead = true;
		yield BODY;
	})();
	for (const headers of [{}, { authorization: "Bearer guess" }, { "x-gitlab-token": "guess" }])
		assert.equal(await isAllowed(headers as Record<string, string>, body), false);
	assert.equal(isRead, false);
	await isAllowed({ "x-hub-signature-256": signature }, body);
	assert.equal(isRead, true);
});

test("tells webhooks from clients", () => {
	assert.equal(isWebhook({ "x-gitlab-token": "" }), true);
	assert.equal(isWebhook({ authorization: "Bearer x" }), false);
});
