import assert from "node:assert/strict";
import { test } from "node:test";
import { allowDecryptedFiles, mergePolicies } from "./policies";

const PAGE =
	"default-src 'none'; script-src 'sha256-a'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'";

test("the page of a draft allows what it and the draft need, and one policy more to write the draft", () => {
	const draft =
		"default-src 'none'; script-src 'sha256-b'; img-src 'self' https://t.example; frame-src https://f.example; require-trusted-types-for 'script'; trusted-types modules";
	assert.equal(
		mergePolicies(PAGE, draft),
		"default-src 'none'; script-src 'sha256-a' 'sha256-b'; img-src 'self' data: https://t.example; frame-src https://f.example; require-trusted-types-for 'script'; trusted-types review modules",
	);
});

test("a draft that can't have Trusted Types turns them off", () => {
	const draft = "default-src 'none'; script-src 'self'";
	assert.equal(mergePolicies(PAGE, draft), "default-src 'none'; script-src 'sha256-a' 'self'; img-src 'self' data:");
});

test("decrypted files are images and media under URLs of the browser", () => {
	assert.equal(
		allowDecryptedFiles("default-src 'none'; img-src 'self' data:"),
		"default-src 'none'; img-src 'self' data: blob:; media-src blob:",
	);
});
