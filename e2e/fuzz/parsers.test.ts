import assert from "node:assert/strict";
import { test } from "node:test";
import { serializeJsonLd } from "@/components/layout/head-elements";
import { checkFeed, checkStructuredData, checkXml } from "./parsers";

const RSS = '<rss version="2.0"><channel><title>T</title><item><title>A</title></item></channel></rss>';

test("accepts feeds, XML and structured data", () => {
	checkFeed(RSS, "/rss.xml");
	checkFeed('{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[]}', "/feed.json");
	checkXml("<urlset><url/></urlset>", "/sitemap.xml");
	checkStructuredData(serializeJsonLd([{ "@type": "WebSite", name: "</script><!--<script>" }]));
});

for (const xml of ["<a>", "<a>&nbsp;</a>", "<a>\u0008</a>", "<a>\uffff</a>", "<b:a/>", "a", "<a/><a/>"]) {
	test(`fails for ${JSON.stringify(xml)}`, () => assert.throws(() => checkXml(xml, "a"), assert.AssertionError));
}

test("fails for a feed in another format, and for structured data that ends its script", () => {
	assert.throws(() => checkFeed(RSS, "/atom.xml"));
	assert.throws(() => checkFeed("<feed/>", "/atom.xml"));
	assert.throws(() => checkFeed("{", "/feed.json"));
	assert.throws(() => checkStructuredData('{"a":"</script>"}'));
	assert.throws(() => checkStructuredData('{"a":"<!--<script>"}'));
	assert.throws(() => checkStructuredData("{"));
});
