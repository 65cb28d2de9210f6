import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { MAX_IMAGE_BYTES, readUpload } from "./read-upload";

const post = (body: BodyInit, query = "", headers: Record<string, string> = {}) =>
	readUpload(new Request(`http://localhost/images${query}`, { method: "POST", body, headers }));
const makeForm = (image: Uint8Array<ArrayBuffer>) => {
	const form = new FormData();
	form.set("file", "posts/a.md");
	form.set("image", new File([image], "Heron.png"));
	return form;
};

describe("readUpload", () => {
	test("reads a form", async () => {
		const upload = await post(makeForm(new Uint8Array([1, 2, 3])));
		assert.ok("bytes" in upload);
		assert.deepEqual(
			[[...upload.bytes], upload.fileName, upload.field("file")],
			[[1, 2, 3], "Heron.png", "posts/a.md"],
		);
		assert.equal(upload.field("alt"), "");
	});

	test("reads a body, with its fields in the URL", async () => {
		const upload = await post(new Uint8Array([1, 2, 3]), "?file=posts/a.md&name=b.png", {
			"content-type": "image/png",
		});
		assert.ok("bytes" in upload);
		assert.deepEqual([[...upload.bytes], upload.fileName, upload.field("file")], [[1, 2, 3], "b.png", "posts/a.md"]);
	});

	const tooLarge = new Uint8Array(MAX_IMAGE_BYTES + 1);
	for (const [title, send, status] of [
		["an empty body", () => post(""), 400],
		["a form without an image", () => post(new FormData()), 400],
		["an empty image", () => post(makeForm(new Uint8Array())), 400],
		["a broken form", () => post("--x\r\n", "", { "content-type": "multipart/form-data; boundary=y" }), 400],
		["a body that is too large", () => post(tooLarge), 413],
		["a form whose image is too large", () => post(makeForm(tooLarge)), 413],
		["a body whose length is announced", () => post("a", "", { "content-length": "99999999" }), 413],
	] as const) {
		test(`refuses ${title}`, async () => {
			const upload = await send();
			assert.equal("status" in upload && upload.status, status);
		});
	}
});
