import assert from "node:assert/strict";
import { test } from "node:test";
import { messages, site } from "@/lib/config/parse.support";

const scripts = (source: string) => site(`analytics:\n${source}`).analytics ?? [];

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
for (const [source, message] of Object.entries({
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
})) {
	test(`reports ${source.replaceAll("\n", " ")}`, () =>
		assert.ok(messages(source).includes(message), messages(source).join()));
}
