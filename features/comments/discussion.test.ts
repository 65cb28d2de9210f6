import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSite } from "@/lib/config/parse";
import { parseYaml } from "@/lib/utils/yaml";
import { findDiscussion } from "./discussion";

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
	assert.equal(
		findDiscussion(giscus, { ...post, comments: { isOn: false, mastodon: undefined }, mastodon }),
		undefined,
	);
	assert.equal(findDiscussion(giscus, page), undefined);
	assert.deepEqual(findDiscussion(giscus, { ...page, comments: { isOn: true, mastodon: undefined } }), discussions);
});
test("prefers the replies on Mastodon that a post or page names", () => {
	assert.deepEqual(findDiscussion(giscus, { ...post, mastodon }), replies);
	assert.deepEqual(findDiscussion(giscus, { ...page, mastodon }), replies);
	assert.deepEqual(findDiscussion(giscus, { ...page, comments: { isOn: undefined, mastodon } }), replies);
	assert.equal(findDiscussion(settings("  mastodon: true"), post), undefined);
	const withoutReplies = settings("  giscus:\n    repo: ada/blog\n    repoId: R");
	assert.deepEqual(findDiscussion(withoutReplies, { ...post, mastodon }), discussions);
});
