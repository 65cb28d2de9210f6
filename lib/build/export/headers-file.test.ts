import assert from "node:assert/strict";
import { test } from "node:test";
import { formatHeaders } from "./headers-file";

test("every address has the headers of security, hashed files a year in the cache", () => {
	const [everywhere = "", svg, hashed] = formatHeaders().split("\n\n");
	assert.match(
		everywhere,
		/^\/\*\n {2}Content-Security-Policy: frame-ancestors 'self'\n {2}X-Content-Type-Options: nosniff\n/,
	);
	assert.equal(svg, "/*.svg\n  Content-Security-Policy: script-src 'none'; frame-ancestors 'self'");
	assert.equal(hashed, "/_next/static/*\n  Cache-Control: public, max-age=31536000, immutable\n");
});
