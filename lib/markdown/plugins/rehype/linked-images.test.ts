import assert from "node:assert/strict";
import { test } from "node:test";
import { html, md, mdx } from "@/lib/markdown/compile.support";

for (const [name, body, count] of [
	["no image outside of links", md("![A](/a.png)"), 0],
	["images in a link", md("[![A](/a.png) ![B](/b.png)](/there) ![C](/c.png)"), 2],
	["an image in an HTML link", md('<a href="/there"><b><img src="/a.png"></b></a>'), 1],
	["an image in a summary", md('<details><summary><img src="/a.png"></summary><img src="/b.png"></details>'), 1],
	["an image in JSX", mdx('<a href="/there"><img src="/a.png" /></a>\n\n<img src="/b.png" />'), 1],
] as const) {
	test(`marks ${name}`, async () => assert.equal((await html(body)).split("data-in-link").length - 1, count));
}
