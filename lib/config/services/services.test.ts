import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSite } from "@/lib/config/parse";
import { toPolicySource } from "@/lib/utils/policy-sources";
import { show } from "@/lib/utils/show.support";
import { parseYaml } from "@/lib/utils/yaml";

const parse = (source: string) => parseSite(parseYaml(source));
const messages = (source: string) => show(parse(source).diagnostics, "line:column message");
/** Returns settings without diagnostics. */
function site(source: string) {
	assert.deepEqual(messages(source), []);
	return parse(source).site;
}
const scripts = (source: string) => site(`analytics:\n${source}`).analytics ?? [];
const newsletter = (source: string) => site(`newsletter:\n${source}`).newsletter;

test("adds nothing without settings", () => {
	const { head, analytics, comments, newsletter, ai } = site("");
	for (const setting of [head, analytics, comments, newsletter, ai]) assert.equal(setting, undefined);
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
test("reads each service that counts visits, in its short form", () => {
	const lines =
		"plausible: q.example\n  umami: 1-2\n  goatcounter: ada\n  cloudflare: t0\n  fathom: ABC\n  vercel: true";
	assert.deepEqual(scripts(`  ${lines}`), [
		{
			src: "https://plausible.io/js/script.js",
			attributes: { "data-domain": "q.example" },
			sources: { "connect-src": ["https://plausible.io/api/event"] },
		},
		{
			src: "https://cloud.umami.is/script.js",
			attributes: { "data-website-id": "1-2" },
			sources: {
				"connect-src": [
					"https://cloud.umami.is/api/send",
					"https://api-gateway.umami.dev/api/send",
					"https://api-gateway-eu.umami.dev/api/send",
					"https://gateway.umami.is/api/send",
				],
			},
		},
		{
			src: "https://gc.zgo.at/count.js",
			attributes: { "data-goatcounter": "https://ada.goatcounter.com/count" },
			sources: {
				"connect-src": ["https://ada.goatcounter.com/count"],
				"img-src": ["https://ada.goatcounter.com/count"],
			},
		},
		{
			src: "https://static.cloudflareinsights.com/beacon.min.js",
			attributes: { "data-cf-beacon": '{"token":"t0"}' },
			sources: { "connect-src": ["https://cloudflareinsights.com/cdn-cgi/rum"] },
		},
		{
			src: "https://cdn.usefathom.com/script.js",
			attributes: { "data-site": "ABC" },
			sources: { "connect-src": ["https://cdn.usefathom.com/"], "img-src": ["https://cdn.usefathom.com/"] },
		},
		{ src: "/_vercel/insights/script.js", attributes: {}, queue: "vercel", sources: {} },
	]);
});
test("reads servers of an owner's own", () => {
	const [plausible, umami, goatcounter] = scripts(
		"  plausible:\n    domain: q.example\n    src: https://p.example/js/script.outbound-links.js\n" +
			"  umami:\n    id: 1\n    src: https://u.example/stats/script.js\n    domains: [q.example, www.q.example]\n" +
			"  goatcounter:\n    code: https://g.example/count\n    src: https://g.example/count.js",
	);
	assert.deepEqual(plausible?.sources, { "connect-src": ["https://p.example/api/event"] });
	assert.deepEqual(umami?.sources, { "connect-src": ["https://u.example/stats/api/send"] });
	assert.equal(umami?.attributes["data-domains"], "q.example,www.q.example");
	assert.deepEqual(goatcounter?.attributes, { "data-goatcounter": "https://g.example/count" });
});
test("reads Plausible's personal script, which needs no domain but an initial call", () => {
	const read = (lines: string) => {
		const [script] = scripts(`  plausible:\n    src: https://plausible.io/js/pa-abc.js${lines}`);
		return [script?.attributes, script?.queue, script?.options];
	};
	assert.deepEqual(read(""), [{}, "plausible", {}]);
	assert.equal(scripts("  plausible: https://plausible.io/js/pa-abc.js")[0]?.queue, "plausible");
	const api = "https://q.example/in";
	assert.deepEqual(read(`\n    api: ${api}`), [{}, "plausible", { endpoint: api }]);
});
test("reads a script that is served by the blog's own host", () => {
	const read = (api: string) =>
		scripts(`  plausible:\n    domain: q.example\n    src: /js/script.js\n    api: ${api}`)[0];
	assert.deepEqual(read("/api/event")?.attributes, { "data-domain": "q.example", "data-api": "/api/event" });
	assert.deepEqual(read("/api/event")?.sources, { "connect-src": [] });
	assert.deepEqual(read("https://p.example/api/event")?.sources, { "connect-src": ["https://p.example/api/event"] });
});
test("reads any other script", () => {
	const [script] = scripts(
		"  script:\n    src: https://s.example/s.js\n    integrity: sha384-abc=\n    attributes:\n      data-site: x\n    connect: https://s.example/in?a=b",
	);
	assert.deepEqual(script, {
		src: "https://s.example/s.js",
		attributes: { "data-site": "x", integrity: "sha384-abc=", crossorigin: "anonymous" },
		sources: { "connect-src": ["https://s.example/in"], "img-src": [] },
	});
});
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
test("reads the form of each newsletter service", () => {
	assert.deepEqual(newsletter("  buttondown: ada"), {
		form: {
			action: "https://buttondown.com/api/emails/embed-subscribe/ada",
			method: "post",
			email: "email",
			fields: { embed: "1" },
			page: "https://buttondown.com/ada",
		},
		posts: true,
		title: undefined,
		description: undefined,
		redirects: [],
	});
	assert.equal(newsletter("  kit: 123")?.form.action, "https://app.kit.com/forms/123/subscriptions");
	const mailchimp = newsletter(
		"  mailchimp: https://x.us1.list-manage.com/subscribe/post?u=u1&amp;id=l1&amp;f_id=2",
	)?.form;
	assert.equal(mailchimp?.action, "https://x.us1.list-manage.com/subscribe/post?u=u1&id=l1&f_id=2");
	assert.equal(mailchimp?.honeypot, "b_u1_l1");
	assert.deepEqual(newsletter("  listmonk:\n    host: https://l.example/\n    list: 12-ab")?.form, {
		action: "https://l.example/subscription/form",
		method: "post",
		email: "email",
		fields: { l: "12-ab" },
		honeypot: "nonce",
		page: "https://l.example/subscription/form",
	});
	const own =
		"  form:\n    action: https://f.example/in\n    method: get\n    email: mail\n    fields:\n      list: a\n  posts: no";
	assert.deepEqual(newsletter(own), {
		form: { action: "https://f.example/in", method: "get", email: "mail", fields: { list: "a" } },
		posts: false,
		title: undefined,
		description: undefined,
		redirects: [],
	});
});
for (const [source, message] of Object.entries({
	"head: <meta>": "1:1 `head` must have `verification:`, `meta:` or `links:` below it.",
	'head:\n  verification:\n    google: <meta name="google-site-verification" content="a">':
		"3:5 `head.verification.google` must be only the value that the service gives you, without quotes, tags or spaces.",
	"head:\n  verification:\n    gogle: a": "3:5 Unknown setting `head.verification.gogle`. Did you mean `google`?",
	"head:\n  meta:\n    robots: none": "3:5 `robots` is written by the blog itself. Delete this line.",
	"head:\n  meta:\n    a<b: x": "3:5 `a<b` is not the name of a meta element.",
	"head:\n  links:\n    - rel: alternate stylesheet\n      href: https://a.example/a.css":
		"3:7 `stylesheet` loads a file or is written by the blog itself. Use a type such as me, blogroll or license.",
	"head:\n  links:\n    - rel: me\n      href: javascript:alert(1)":
		"4:7 `head.links.href` must be a URL such as https://example.org, or a path such as /blogroll.opml.",
	"head:\n  links:\n    - rel: me\n      hrf: /a": "4:7 Unknown setting `head.links.hrf`. Did you mean `href`?",
	"analytics: plausible": "1:1 `analytics` must name a service below it, such as `plausible: example.org`.",
	"analytics:\n  plausibel: a": "2:3 Unknown setting `analytics.plausibel`. Did you mean `plausible`?",
	"analytics:\n  plausible:\n    src: https://p.example/js/script.js":
		"2:3 `analytics.plausible` must have the `domain:` that Plausible knows the blog by, or the `src:` of its own script.",
	"analytics:\n  goatcounter: a b":
		"2:3 `analytics.goatcounter.code` must be the code of your GoatCounter site, or the full URL that ends in /count.",
	"analytics:\n  umami:\n    idd: a": "3:5 Unknown setting `analytics.umami.idd`. Did you mean `id`?",
	"analytics:\n  umami:\n    src: /u.js": "2:3 `analytics.umami.id` is missing.",
	"analytics:\n  script:\n    - src: https://*/s.js":
		"3:7 `analytics.script.src` must be a full URL such as https://example.org/script.js, or a path such as /script.js.",
	"analytics:\n  script:\n    - src: /s.js\n      attributes:\n        onload: x()":
		"5:9 `onload` can't be an attribute of the script. Use one such as data-site.",
	"analytics:\n  script:\n    - src: /s.js\n      integrity: abc":
		"4:7 `analytics.script.integrity` must be a hash, such as sha384-….",
	"comments: disqus": "1:1 `comments` must have `giscus:` or `mastodon:` below it, or be `mastodon`.",
	"comments:\n  load: click": "1:1 `comments` must have `giscus:` or `mastodon:` below it.",
	"comments:\n  giscus:\n    repo: blog\n    repoId: R": "3:5 `comments.giscus.repo` must be owner/repository.",
	"comments:\n  giscus:\n    repo-id: R": "3:5 Unknown setting `comments.giscus.repo-id`. Did you mean `repoId`?",
	"comments:\n  giscus:\n    repo: a/b\n    repoId: R\n    host: giscus.example":
		"5:5 `comments.giscus.host` must be a full URL, such as https://example.org.",
	"newsletter:\n  posts: true": "1:1 `newsletter` must name a service: buttondown, kit, mailchimp, listmonk, form.",
	"newsletter:\n  kit: abc": "2:3 `newsletter.kit.form` must be the number of the form.",
	"newsletter:\n  kit: 1\n  buttondown: a": "2:3 `newsletter` names buttondown and kit. Keep one of them.",
	"newsletter:\n  mailchimp: https://x.example/post":
		"2:3 `newsletter.mailchimp.action` must be the `action` of Mailchimp's form, with `u=` and `id=` in it.",
	"newsletter:\n  form:\n    action: /in":
		"3:5 `newsletter.form.action` must be a full URL, such as https://example.org.",
	"ai: never": "1:1 `ai` must be allow, no-training or block.",
})) {
	test(`reports ${source.replaceAll("\n", " ")}`, () =>
		assert.ok(messages(source).includes(message), messages(source).join()));
}
test("reports services for comments that were removed", () => {
	for (const line of ["utterances: a/b", "remark42: https://r.example", "isso:\n    host: https://i.example"]) {
		const message = `2:3 The setting \`comments.${line.replace(/:.*/s, "")}\` was removed. Show its comments by a slot, as \`docs/own-code.md\` explains, or use \`giscus\`.`;
		assert.ok(messages(`comments:\n  ${line}`).includes(message), line);
	}
});

test("makes sources of a policy from URLs", () => {
	assert.equal(toPolicySource("https://a.example/b;c,d?e#f"), "https://a.example/b%3Bc%2Cd");
	assert.equal(toPolicySource("https://A.example"), "https://a.example/");
});
