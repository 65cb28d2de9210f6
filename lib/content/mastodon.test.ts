import assert from "node:assert/strict";
import { test } from "node:test";
import { parseMastodonUrl } from "./mastodon";

for (const path of [
	"/@ada/123",
	"/@ada@other.example/123/",
	"/users/ada/statuses/123",
	"/web/@ada/123",
	"/notice/123",
]) {
	test(`finds the id of a post in ${path}`, () =>
		assert.equal(
			parseMastodonUrl(`https://social.example${path}?a=b#c`)?.repliesUrl,
			"https://social.example/api/v1/statuses/123/context",
		));
}
for (const url of [
	"https://social.example/@ada",
	"http://social.example/@ada/1",
	"@ada@social.example",
	"https://*/@a/1",
]) {
	test(`is no post: ${url}`, () => assert.equal(parseMastodonUrl(url), undefined));
}
