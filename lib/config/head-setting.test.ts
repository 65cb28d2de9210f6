import assert from "node:assert/strict";
import { test } from "node:test";
import { toPolicySource } from "@/lib/utils/policy-sources";
import { messages, site } from "./parse.support";

test("adds nothing without settings", () => {
	assert.equal(site("").head, undefined);
});

test("reads elements of the head, and the name of the meta element of each verification", () => {
	const { head } = site(
		"head:\n  verification:\n    google: [a-1, b_2]\n    bing: 0F\n    pinterest: c\n  meta:\n    copyright: Ada\n" +
			"  links:\n    - rel: me\n      href: https://social.example/@ada\n    - rel: blogroll\n      type: text/xml\n      href: /blogroll.opml",
	);
	assert.deepEqual(head, {
		verification: [
			{ name: "google-site-verification", content: "a-1" },
			{ name: "google-site-verification", content: "b_2" },
			{ name: "msvalidate.01", content: "0F" },
			{ name: "p:domain_verify", content: "c" },
		],
		meta: [{ name: "copyright", content: "Ada" }],
		links: [
			{ rel: "me", href: "https://social.example/@ada" },
			{ rel: "blogroll", type: "text/xml", href: "/blogroll.opml" },
		],
	});
});
for (const [source, message] of Object.entries({
	"head: <meta>": "1:1 `head` must have `verification:`, `meta:` or `links:` below it.",
	'head:\n  verification:\n    google: <meta name="google-site-verification" content="a">':
		"3:5 `head.verification.google` must be only the value that the service gives you, without quotes, tags or spaces.",
	"head:\n  verification:\n    gogle: a": "3:5 Unknown setting `head.verification.gogle`. Did you mean `google`?",
	"head:\n  meta:\n    robots: none": "3:5 `robots` is written by the blog itself. Delete this line.",
	"head:\n  meta:\n    OG:title: A": "3:5 `OG:title` is written by the blog itself. Delete this line.",
	"head:\n  meta:\n    a<b: x": "3:5 `a<b` is not the name of a meta element.",
	"head:\n  links:\n    - rel: alternate stylesheet\n      href: https://a.example/a.css":
		"3:7 `stylesheet` loads a file or is written by the blog itself. Use a type such as me, blogroll or license.",
	"head:\n  links:\n    - rel: me\n      href: javascript:alert(1)":
		"4:7 `head.links.href` must be a URL such as https://example.org, or a path such as /blogroll.opml.",
	"head:\n  links:\n    - rel: me\n      hrf: /a": "4:7 Unknown setting `head.links.hrf`. Did you mean `href`?",
})) {
	test(`reports ${source.replaceAll("\n", " ")}`, () =>
		assert.ok(messages(source).includes(message), messages(source).join()));
}

test("makes sources of a policy from URLs", () => {
	assert.equal(toPolicySource("https://a.example/b;c,d?e#f"), "https://a.example/b%3Bc%2Cd");
	assert.equal(toPolicySource("https://A.example"), "https://a.example/");
});
