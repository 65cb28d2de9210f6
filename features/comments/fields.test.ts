import assert from "node:assert/strict";
import { test } from "node:test";
import { parsePost } from "@/lib/content/front-matter/parse-post";
import { testPost } from "@/lib/content/post.support";
import { show } from "@/lib/utils/show.support";
import { findMastodonPost } from "./discussion";
import { parseMastodonUrl } from "./fields";

test("finds the id of a post on Mastodon, and takes no other URL for one", () => {
	const repliesUrl = "https://social.example/api/v1/statuses/123/context";
	for (const path of ["@ada/123", "@ada@b.example/123/", "users/ada/statuses/123", "web/@ada/123", "notice/123"])
		assert.equal(parseMastodonUrl(`https://social.example/${path}?a=b#c`)?.repliesUrl, repliesUrl, path);
	const others = "https://social.example/@ada http://social.example/@ada/1 @ada@social.example https://*/@a/1";
	for (const url of others.split(" ")) assert.equal(parseMastodonUrl(url), undefined, url);
});

const REPLIES = "https://social.example/@ada/123";
for (const [lines, isOn, mastodon] of [
	["description: A", undefined, undefined],
	["comments: no", false, undefined],
	["comments: true", true, undefined],
	[`mastodon: ${REPLIES}?x`, undefined, REPLIES],
	[`comments: ${REPLIES}`, undefined, REPLIES],
	["comments:\n  host: social.example\n  username: ada\n  id: 123", true, REPLIES],
] as const) {
	test(`reads whether a post has comments, and the post on Mastodon whose replies they are: ${lines}`, () => {
		const post = testPost(lines);
		assert.deepEqual([post.comments?.isOn, findMastodonPost(post)], [isOn, mastodon]);
	});
}
test("reports what is no post on Mastodon", () => {
	const context = { site: { timeZone: "UTC" }, authors: new Map(), now: 0, kind: "post" as const };
	for (const line of ["comments: https://social.example/@ada", "mastodon: ada"]) {
		const { diagnostics } = parsePost("posts/a.md", `---\ntitle: A\n${line}\n---\nText.\n`, context);
		assert.equal(show(diagnostics, "line severity rule").join(), "3 warning front-matter-left-out");
	}
});
