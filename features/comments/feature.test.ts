import assert from "node:assert/strict";
import { test } from "node:test";
import { testPost, testSite } from "@/lib/content/post.support";
import { show } from "@/lib/utils/show.support";
import { comments } from "./feature";

const check = (lines: string, settings = "") =>
	show(comments.check?.(testPost(lines), { components: [] }, testSite(settings)) ?? [], "line rule message");

test("reports replies that the blog doesn't show", () => {
	const message = "The replies on Mastodon aren't shown. Set `comments: mastodon` in `site.yml`.";
	for (const field of ["mastodon", "comments"])
		assert.deepEqual(check(`${field}: https://social.example/@ada/1`), [`3 service-missing ${message}`]);
	assert.deepEqual(check("mastodon: https://social.example/@ada/1", "comments: mastodon"), []);
	assert.deepEqual(check("comments: true"), []);
});
