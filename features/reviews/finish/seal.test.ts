import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, test } from "node:test";
import { unseal } from "@/features/reviews/client/unseal";
import { show } from "@/lib/utils/show.support";
import { seal } from "./seal";

const keys = { key: randomBytes(32), nonceKey: randomBytes(32) };
const html = '<p>Nobody knows “this”.</p><img src="/a.png"><img src="/a.png#view"><a href="/a.png.txt">';
const draft = {
	html,
	files: [
		{ urls: ["/a.png"], type: "image/png", content: Buffer.from([1, 2, 3]) },
		{ urls: ["/a.png.txt"], type: "text/plain", content: Buffer.from("text") },
	],
};
const text = (key: Buffer) => key.toString("base64url");
const open = (sealed: Uint8Array, key = text(keys.key), context = "id 2027") =>
	unseal(new Uint8Array(sealed), key, context);

describe("a sealed draft", () => {
	test("opens in the browser with its key, with its files in place of their URLs", async () => {
		const opened = await open(seal(draft, keys, "id 2027"));
		const { marker } = opened;
		assert.equal(
			opened.html,
			`<p>Nobody knows “this”.</p><img src="${marker}0-"><img src="${marker}0-#view"><a href="${marker}1-">`,
		);
		assert.deepEqual(show(opened.files, "type"), ["image/png", "text/plain"]);
		const contents = await Promise.all(opened.files.map(async (file) => Buffer.from(await file.arrayBuffer())));
		assert.deepEqual(contents, [Buffer.from([1, 2, 3]), Buffer.from("text")]);
	});

	test("doesn't open with another key, another end, or after a change", async () => {
		const sealed = seal(draft, keys, "id 2027");
		const changed = Buffer.from(sealed);
		changed[20] = (changed[20] ?? 0) ^ 1;
		await assert.rejects(open(sealed, text(randomBytes(32))));
		await assert.rejects(open(sealed, text(keys.key), "id 2028"));
		await assert.rejects(open(changed));
	});

	test("is the same for the same draft, and has another nonce for each other one", () => {
		const sealed = seal(draft, keys, "id 2027");
		assert.deepEqual(seal(draft, keys, "id 2027"), sealed);
		const nonce = (bytes: Buffer) => bytes.subarray(0, 12).toString("hex");
		const others = [seal({ ...draft, html: `${html}!` }, keys, "id 2027"), seal(draft, keys, "id 2028")];
		assert.equal(new Set([sealed, ...others].map(nonce)).size, 3);
	});
});
