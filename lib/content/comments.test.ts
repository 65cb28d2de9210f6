import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSite } from "@/lib/config/parse";
import { parseYaml } from "@/lib/utils/yaml";
import { findDiscussion, parseMastodonUrl } from "./comments";

const settings = (lines: string) => parseSite(parseYaml(`comments:\n${lines}`)).site.comments;
const giscus = settings("  giscus:\n    repo: ada/blog\n    repoId: R\n  mastodon: true");
const post = { kind: "post" } as const;
const page = { kind: "page" } as const;
const mastodon = "https://social.example/@ada/1";
const replies = {
	source: "social.example",
	link: { url: mastodon, host: "social.example" },
	repliesUrl: "https://social.example/api/v1/statuses/1/context",
};
const discussions = {
	source: "giscus.app",
	link: { url: "https://github.com/ada/blog/discussions", host: "GitHub" },
};

test("finds no discussion without settings", () => assert.equal(findDiscussion(undefined, post), undefined));
test("shows comments below posts unless they object, and below pages that ask for them", () => {
	assert.deepEqual(findDiscussion(giscus, post), discussions);
	assert.equal(findDiscussion(giscus, { ...post, comments: false, mastodon }), undefined);
	assert.equal(findDiscussion(giscus, page), undefined);
	assert.deepEqual(findDiscussion(giscus, { ...page, comments: true }), discussions);
});
test("prefers the replies on Mastodon that a post or page names", () => {
	assert.deepEqual(findDiscussion(giscus, { ...post, mastodon }), replies);
	assert.deepEqual(findDiscussion(giscus, { ...page, mastodon }), replies);
	assert.equal(findDiscussion(settings("  mastodon: true"), post), undefined);
	const withoutReplies = settings("  giscus:\n    repo: ada/blog\n    repoId: R");
	assert.deepEqual(findDiscussion(withoutReplies, { ...post, mastodon }), discussions);
});

test("finds the id of a post on Mastodon, and takes no other URL for one", () => {
	const repliesUrl = "https://social.example/api/v1/statuses/123/context";
	for (const path of ["@ada/123", "@ada@b.example/123/", "users/ada/statuses/123", "web/@ada/123", "notice/123"])
		assert.equal(parseMastodonUrl(`https://social.example/${path}?a=b#c`)?.repliesUrl, repliesUrl, path);
	const others = "https://social.example/@ada http://social.example/@ada/1 @ada@social.example https://*/@a/1";
	for (const url of others.split(" ")) assert.equal(parseMastodonUrl(url), undefined, url);
});
