import assert from "node:assert/strict";
import { test } from "node:test";
import { formatHeaders } from "./headers-file";

test("every address has the headers of security, texts their type, hashed files a year in the cache", () => {
	const rules = formatHeaders().split("\n\n");
	const [everywhere = "", svg, markdown, list, full] = rules;
	const [feeds, hashed] = [rules.slice(5, -2), rules.slice(-2)];
	assert.match(
		everywhere,
		/^\/\*\n {2}Content-Security-Policy: frame-ancestors 'self'\n {2}X-Content-Type-Options: nosniff\n/,
	);
	assert.equal(svg, "/*.svg\n  Content-Security-Policy: script-src 'none'; frame-ancestors 'self'");
	assert.equal(markdown, "/*.md\n  Content-Type: text/markdown; charset=utf-8\n  X-Robots-Tag: noindex");
	assert.deepEqual([list, full], ["/llms.txt\n  X-Robots-Tag: noindex", "/llms-full.txt\n  X-Robots-Tag: noindex"]);
	const feed = (address: string, type: string) =>
		`${address}\n  Content-Type: ${type}; charset=utf-8\n  X-Robots-Tag: noindex\n  Access-Control-Allow-Origin: *`;
	assert.equal(feeds.length, 12);
	assert.ok(feeds.includes(feed("/rss.xml", "application/rss+xml")));
	assert.ok(feeds.includes(feed("/atom-*.xml", "application/atom+xml")));
	assert.ok(feeds.includes(feed("/tags/:tag/feed.json", "application/feed+json")));
	const forAYear = "  Cache-Control: public, max-age=31536000, immutable";
	assert.deepEqual(hashed, [`/_next/static/*\n${forAYear}`, `/share/*\n${forAYear}\n`]);
});
