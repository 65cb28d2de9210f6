import assert from "node:assert/strict";
import { test } from "node:test";
import { ACCEPTS_MARKDOWN } from "./accept-markdown";

/** As Next matches a header: https://nextjs.org/docs/app/api-reference/config/next-config-js/rewrites#header-cookie-and-query-matching */
const matches = (accept: string) => new RegExp(`^${ACCEPTS_MARKDOWN}$`).test(accept);

for (const accept of [
	"text/markdown",
	"text/markdown, */*",
	"text/markdown, text/html, */*",
	"text/html, text/markdown",
	"text/html;q=0.9,text/markdown",
	"text/markdown;charset=utf-8",
	"text/markdown; variant=GFM; q=1.0, text/html;q=0.7, */*;q=0.1",
	"text/markdown;q=1.0, text/x-markdown;q=0.9, text/plain;q=0.8, text/html;q=0.7, */*;q=0.1",
	"text/markdown;q=0.9, text/html;q=0.8, */*;q=0.1",
	"text/html; q=0.3, text/markdown; q=0.5",
	"text/markdown;q=0.5",
	"application/json, text/markdown;q=0.2",
	"text/markdown;q=0.5, text/html;q=0",
]) {
	test(`answers ${accept} with Markdown`, () => assert.ok(matches(accept)));
}

for (const accept of [
	"",
	"*/*",
	"text/*",
	"text/html",
	"text/plain",
	"text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8",
	"text/html, text/markdown;q=0.5",
	"text/markdown;q=0.5, */*",
	"text/markdown;q=0.4, text/html;q=0.9",
	"text/html;level=1, text/markdown;q=0.9",
	"text/html;q=1.0, text/markdown;q=0.9",
	"text/markdown;q=0",
	"text/markdown;q=0.0, text/html",
	"text/markdown;q=0.000",
	"text/markdownish",
	"application/text/markdown",
	"text/x-markdown",
]) {
	test(`answers ${accept || "no Accept header"} with HTML`, () => assert.ok(!matches(accept)));
}
