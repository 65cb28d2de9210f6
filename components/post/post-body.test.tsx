import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { TRUST_LEVELS } from "@/lib/config/trust";
import { PostBody } from "./post-body";

test("cuts off what a post with the trust `text` draws outside of its body, such as the padding of a link", () => {
	for (const trust of TRUST_LEVELS) {
		const html = renderToStaticMarkup(<PostBody trust={trust}>Hi</PostBody>);
		assert.equal(/class="prose [^"]*\boverflow-clip\b/.test(html), trust === "text", html);
	}
});
