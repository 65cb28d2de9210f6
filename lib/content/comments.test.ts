import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSite } from "@/lib/config/parse";
import { parseYaml } from "@/lib/utils/yaml";
import { findDiscussion } from "./comments";

const settings = (lines: string) => parseSite(parseYaml(`comments:\n${lines}`)).site.comments;
const utterances = settings("  utterances: ada/blog\n  mastodon: true");
const post = { kind: "post" } as const;
const page = { kind: "page" } as const;
const mastodon = "https://social.example/@ada/1";
const replies = {
	source: "social.example",
	link: { url: mastodon, host: "social.example" },
	repliesUrl: "https://social.example/api/v1/statuses/1/context",
};
const issues = { source: "utteranc.es", link: { url: "https://github.com/ada/blog/issues", host: "GitHub" } };

test("finds no discussion without settings", () => assert.equal(findDiscussion(undefined, post), undefined));
test("shows comments below posts unless they object, and below pages that ask for them", () => {
	assert.deepEqual(findDiscussion(utterances, post), issues);
	assert.equal(findDiscussion(utterances, { ...post, comments: false, mastodon }), undefined);
	assert.equal(findDiscussion(utterances, page), undefined);
	assert.deepEqual(findDiscussion(utterances, { ...page, comments: true }), issues);
});
test("prefers the replies on Mastodon that a post or page names", () => {
	assert.deepEqual(findDiscussion(utterances, { ...post, mastodon }), replies);
	assert.deepEqual(findDiscussion(utterances, { ...page, mastodon }), replies);
	assert.equal(findDiscussion(settings("  mastodon: true"), post), undefined);
	assert.equal(findDiscussion(settings("  isso: https://i.example"), { ...post, mastodon })?.source, "i.example");
});
test("names the host and the discussions of each service", () => {
	assert.deepEqual(findDiscussion(settings("  giscus:\n    repo: a/b\n    repoId: R"), post), {
		source: "giscus.app",
		link: { url: "https://github.com/a/b/discussions", host: "GitHub" },
	});
	assert.deepEqual(findDiscussion(settings("  remark42: https://r.example/x"), post), { source: "r.example" });
});
