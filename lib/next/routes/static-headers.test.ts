import assert from "node:assert/strict";
import { test } from "node:test";
import { listStaticHeaders } from "./static-headers";

const isIndexed = (isPreview: boolean) =>
	!listStaticHeaders({}, { isPreview }).some(({ key, value }) => key === "X-Robots-Tag" && value === "noindex");

test("keeps every file of a preview out of search engines, and none of a published blog", () => {
	assert.equal(isIndexed(true), false);
	assert.equal(isIndexed(false), true);
});
