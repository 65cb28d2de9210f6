import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { unseal } from "@/features/reviews/client/unseal";
import { testSite } from "@/lib/content/post.support";
import { sealPage } from "./seal-page";

const site = testSite("title: <Notes>\nlanguage: ar");
const keys = { key: randomBytes(32), nonceKey: randomBytes(32) };
const review = { id: "0".repeat(32), endsAt: Date.UTC(2027, 0, 15), ...keys };
const page = (policy: string) =>
	`<head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${policy}"/></head><img src="/a.png">`;
const seal = (policy: string) =>
	sealPage(review, {
		draft: page(policy),
		files: [{ urls: ["/a.png"], type: "image/png", content: Buffer.from([1]) }],
		script: "open()",
		site,
	});
const policyOf = (html: string) => /Policy" content="([^"]*)"/.exec(html)?.[1];
/** The hashes of the script above and of the styles. */
const [SCRIPT, STYLES] = ["'sha256-[\\w+/]{43}='", "'sha256-[\\w+/]{43}='"];

test("the page of a draft has the policy of the draft, allows its own script and styles, and leaves Trusted Types to the draft", () => {
	const policy =
		"default-src 'none'; script-src 'sha256-a'; img-src 'self' data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types modules";
	assert.match(
		policyOf(seal(policy)) ?? "",
		new RegExp(
			`^default-src 'none'; script-src 'sha256-a' ${SCRIPT}; img-src 'self' data: blob:; base-uri 'none'; media-src blob:; style-src ${STYLES}$`,
		),
	);
	assert.match(policyOf(seal("default-src 'none'; script-src 'none'")) ?? "", new RegExp(`script-src ${SCRIPT};`));
});

test("a draft keeps its policy, which allows its decrypted files", async () => {
	const html = seal("default-src 'none'; trusted-types 'none'; media-src https://m.example");
	const [, sealed = ""] = / id="sealed"[^>]*>([^<]+)</.exec(html) ?? [];
	const bytes = new Uint8Array(Buffer.from(sealed, "base64"));
	const opened = await unseal(bytes, keys.key.toString("base64url"), `${review.id} 2027-01-15T00:00:00.000Z`);
	assert.equal(
		policyOf(opened.html),
		"default-src 'none'; trusted-types 'none'; media-src https://m.example blob:; img-src blob:",
	);
});

test("the page of a draft is in the language of the blog, and has nothing of the draft", () => {
	const html = seal("default-src 'none'");
	assert.match(html, /<html lang="ar" dir="rtl">/);
	assert.match(html, / · &lt;Notes><\/title>/);
	assert.ok(!html.includes("a.png"));
});

test("a page without a policy is refused", () => {
	assert.throws(
		() => sealPage(review, { draft: "<p>Text", files: [], script: "", site }),
		/no Content Security Policy/,
	);
});
