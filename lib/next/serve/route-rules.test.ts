import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { RouteRules, routesManifest } from "./route-rules";

const manifest = routesManifest.parse({
	redirects: [
		{ source: "/old\\.html", regex: "^(?!/_next)/old\\.html(?:/)?$", destination: "/new" },
		{ source: "/tags/:name", regex: "^(?!/_next)(?:/tags/([^/]+?))(?:/)?$", destination: "/t/:name" },
	],
	headers: [
		{ source: "/:path*", regex: "^(?:/(.*))?$", headers: [{ key: "X-All", value: "1" }] },
		{ source: "/rss\\.xml", regex: "^/rss\\.xml(?:/)?$", headers: [{ key: "x-all", value: "2" }] },
		{
			source: "/rss\\.xml",
			regex: "^/rss\\.xml(?:/)?$",
			has: [{ type: "header", key: "Sec-Fetch-Dest", value: "document" }],
			headers: [{ key: "X-All", value: "3" }],
		},
	],
	rewrites: {
		beforeFiles: [
			{ source: "/:path((?:.*/)?\\..*)", regex: "^(?:/((?:.*/)?\\..*))$", destination: "/nothing" },
			{
				source: "/:path(post)",
				regex: "^(?:/(post))$",
				destination: "/static/:path.md",
				has: [{ type: "header", key: "accept", value: "text/markdown" }],
			},
			{
				source: "/queried",
				regex: "^/queried$",
				destination: "/post",
				has: [{ type: "query", key: "q" }],
			},
		],
		afterFiles: [
			{ source: "/:path(.+\\.(?:xml|png))", regex: "^(?:/(.+\\.(?:xml|png)))$", destination: "/static/:path" },
			{ source: "/far", regex: "^/far$", destination: "https://far.example/:path" },
		],
		fallback: [],
	},
});
const files = new Set([
	"/post",
	"/static/rss.xml",
	"/static/ö.png",
	"/both.png",
	"/static/both.png",
	"/.env",
	"/queried",
]);
const rules = new RouteRules(manifest, (path) => files.has(path));

describe("RouteRules", () => {
	for (const [path, target] of [
		["/post", "/post"],
		["/rss.xml", "/static/rss.xml"],
		["/%C3%B6.png", "/static/ö.png"],
		// A file is found before later rewrites.
		["/both.png", "/both.png"],
		["/.env", undefined],
		["/old.html", undefined],
		["/OLD.html", undefined],
		["/tags/a", undefined],
		["/missing.png", undefined],
		["/far", undefined],
		["/%", undefined],
		// The answer depends on the query.
		["/queried", undefined],
	] as const) {
		test(`leads ${path} to ${target ?? "no file"}`, () => assert.equal(rules.find(path)?.target, target));
	}

	test("the last rule decides the value of a header, and conditions are exceptions", () => {
		const route = rules.find("/rss.xml");
		assert.deepEqual([...(route?.headers ?? [])], [["x-all", ["X-All", "2"]]]);
		assert.deepEqual(route?.exceptions, [[{ header: "sec-fetch-dest", value: "document" }]]);
		assert.deepEqual(rules.find("/post")?.exceptions, [[{ header: "accept", value: "text/markdown" }]]);
	});
});
