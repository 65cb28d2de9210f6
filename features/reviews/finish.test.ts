import assert from "node:assert/strict";
import { test } from "node:test";
import { assertIsSealed } from "./finish";

const PATH = `/review/${"0123456789abcdef".repeat(2)}`;
const PAGES = ["/b/out/index.html", "/b/out/review/guidelines.html", `/b/out${PATH}.html`];

test("a build fails rather than publish a draft that isn't encrypted", () => {
	assert.doesNotThrow(() => assertIsSealed(PAGES, [{ path: PATH }]));
	assert.doesNotThrow(() => assertIsSealed(PAGES.slice(0, 2), []));
	assert.throws(() => assertIsSealed(PAGES, []), /has ended while the blog was built/);
	assert.throws(() => assertIsSealed(PAGES, [{ path: "/review/another" }]), /has ended/);
});
