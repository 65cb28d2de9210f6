import assert from "node:assert/strict";
import { test } from "node:test";
import { hashedUrl, isHashedUrl, parseVariantUrl, urlWithoutExtension, variantUrl } from "./urls";

const hash = "0123456789abcdef";

for (const [file, format, address] of [
	["public/img/view.png", "png", "/_next/static/media/view.01234567.png"],
	["posts/a/View of Ada (1).JPEG", "jpeg", "/_next/static/media/View-of-Ada-1-.01234567.jpg"],
	["public/вид.webp", "webp", "/_next/static/media/-.01234567.webp"],
	[`public/${"a".repeat(300)}.gif`, "gif", `/_next/static/media/${"a".repeat(40)}.01234567.gif`],
] as const) {
	test(`gives ${file.slice(0, 40)} a URL without escapes`, () => {
		assert.equal(hashedUrl(file, format, hash), address);
		assert.ok(isHashedUrl(address));
	});
}

test("parses the URL of a variant", () => {
	const address = hashedUrl("public/view-2.old.png", "png", hash);
	const variant = variantUrl(address, 800, "avif");
	assert.equal(variant, "/_next/static/media/view-2-old.01234567-800.avif");
	assert.deepEqual(parseVariantUrl(variant), { stem: urlWithoutExtension(address), width: 800, format: "avif" });
	assert.ok(isHashedUrl(variant));
	assert.equal(parseVariantUrl(address), undefined);
});

test("parses no other URLs as variants", () => {
	for (const address of [
		"/img/view.01234567.png",
		"/_next/static/media/icon.19kpr416btyhg.svg",
		"/_next/static/media/a.png",
	]) {
		assert.equal(isHashedUrl(address), false, address);
	}
});
