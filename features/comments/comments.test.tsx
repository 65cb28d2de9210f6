import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { getMessages } from "@/lib/i18n/find-messages";
import { Comments } from "./comments";

const messages = getMessages("en");
const link = { url: "https://github.com/a/b/issues", host: "GitHub" };

const render = (discussion: Parameters<typeof Comments>[0]["discussion"], load: "scroll" | "click" = "scroll") =>
	renderToStaticMarkup(<Comments discussion={discussion} load={load} messages={messages} />);

test("renders a link to the discussion, which works without JavaScript", () => {
	const html = render({ source: "utteranc.es", link });
	assert.match(html, /<section id="comments" [^>]*data-comments="" aria-labelledby="comments-title"><h2/);
	assert.match(html, /<a href="https:\/\/github\.com\/a\/b\/issues">Discuss on GitHub<\/a>/);
	assert.doesNotMatch(html, /<button| hidden=/);
});
test("is hidden without JavaScript if there is no discussion elsewhere", () => {
	assert.match(render({ source: "i.example" }), /<section [^>]*hidden=""/);
});
test("asks before it loads, and names the host", () => {
	assert.match(
		render({ source: "utteranc.es", link }, "click"),
		/<p class="ui" data-ask="" hidden=""><button type="button"[^>]*>Show the comments<\/button>They come from utteranc\.es\.<\/p>/,
	);
});
