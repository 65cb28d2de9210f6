import assert from "node:assert/strict";
import { test } from "node:test";
import { messages, site } from "@/lib/config/parse.support";

test("reads each service for comments, with its defaults", () => {
	assert.deepEqual(site("comments:\n  giscus:\n    repo: ada/blog\n    repoId: R_kgDO=").comments, {
		giscus: {
			repo: "ada/blog",
			repoId: "R_kgDO=",
			mapping: "pathname",
			strict: false,
			reactions: true,
			inputPosition: "bottom",
			theme: { light: "noborder_light", dark: "noborder_dark" },
			host: "https://giscus.app",
		},
		load: "scroll",
	});
	assert.equal(site("comments:\n  mastodon: true\n  load: click").comments?.load, "click");
	const both = site(
		"comments:\n  giscus:\n    repo: a/b\n    repoId: R\n  mastodon:\n    avatars: https://files.social.example/x",
	).comments;
	assert.deepEqual(both?.mastodon, { avatars: ["https://files.social.example"] });
	for (const source of ["comments: mastodon", "comments:\n  mastodon: true"])
		assert.deepEqual(site(source).comments, { mastodon: { avatars: false }, load: "scroll" });
	const { comments } = site("comments:\n  giscus:\n    repo: a/b\n    repoId: R\n    theme: dark");
	assert.deepEqual(comments?.giscus?.theme, { light: "dark", dark: "dark" });
});
for (const [source, message] of Object.entries({
	"comments: disqus": "1:1 `comments` must have `giscus:` or `mastodon:` below it, or be `mastodon`.",
	"comments:\n  load: click": "1:1 `comments` must have `giscus:` or `mastodon:` below it.",
	"comments:\n  giscus:\n    repo: blog\n    repoId: R": "3:5 `comments.giscus.repo` must be owner/repository.",
	"comments:\n  giscus:\n    repo-id: R": "3:5 Unknown setting `comments.giscus.repo-id`. Did you mean `repoId`?",
	"comments:\n  giscus:\n    repo: a/b\n    repoId: R\n    host: giscus.example":
		"5:5 `comments.giscus.host` must be a full URL, such as https://example.org.",
})) {
	test(`reports ${source.replaceAll("\n", " ")}`, () =>
		assert.ok(messages(source).includes(message), messages(source).join()));
}
test("reports services for comments that were removed", () => {
	for (const line of ["utterances: a/b", "remark42: https://r.example", "isso:\n    host: https://i.example"]) {
		const message = `2:3 The setting \`comments.${line.replace(/:.*/s, "")}\` was removed. Show its comments by a slot, as \`docs/guides/own-code.md\` of quire-blog explains, or use \`giscus\`.`;
		assert.ok(messages(`comments:\n  ${line}`).includes(message), line);
	}
});
