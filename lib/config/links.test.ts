import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "@/lib/utils/yaml";
import { findIcon } from "./links";
import { parseSite } from "./parse";

const parse = (source: string) => parseSite(parseYaml(source));
const site = (source: string) => {
	const { site: parsed, diagnostics } = parse(source);
	assert.deepEqual(diagnostics, []);
	return parsed;
};

for (const [label, url, expected] of [
	["Code", "https://github.com/q", "github"],
	["Mastodon", "https://social.example/@q", "mastodon"],
	["Twitter", "https://twitter.com/q", "x"],
	["Notes", "https://t.me/q", "telegram"],
	["Write", "mailto:q@q.example", "email"],
	["Subscribe", "/feed.xml", "rss"],
	["ORCID", "https://orcid.org/0", "orcid"],
	["Source", "https://code.example/q", undefined],
	["Box", "https://box.com/x", undefined],
] as const) {
	test(`finds the icon of ${label} at ${url}`, () => assert.equal(findIcon({ label, url }), expected));
}

test("takes the icon that a link names", () => {
	const { social } = site("socialIcons: yes\nsocial:\n  - label: A\n    url: https://a.example\n    icon: codeberg");
	assert.equal(social[0] && findIcon(social[0]), "codeberg");
	assert.equal(findIcon({ label: "GitHub", url: "https://github.com/q", icon: "none" }), undefined);
});

for (const [source, expected] of [
	["social:\n  - label: A\n    url: /\n    icon: mastodn", "5:5 `mastodn` is not an icon. Did you mean `mastodon`?"],
	["navigation:\n  - /a\n  - labl: A\n    url: /", "4:5 Unknown setting `navigation.labl`. Did you mean `label`?"],
	["navigation:\n  - label: A", "3:5 `navigation.url` is missing."],
	["navigation:\n  - [a, b]", "3:5 `navigation` must be text, not a list or nested keys."],
	["navigation: A", "2:1 `navigation` must be a list of links, each with `label:` and `url:`."],
	["navigation:\n  A:\n    - b", "3:3 `navigation.A` must be text, not a list or nested keys."],
	[
		"footer:\n  links:\n    - label: A\n      url: /\n    - label: More\n      items:\n        - label: B\n          url: /b",
		"6:7 `footer.links`: A link can't have links below it. Write them in this list, or on a page",
	],
] as const) {
	test(`reports ${JSON.stringify(source)}`, () => {
		const [first, ...others] = parse(`title: Q\n${source}`).diagnostics;
		assert.deepEqual(others, []);
		const found = `${first?.line}:${first?.column} ${first?.message}`;
		assert.ok(found.startsWith(expected), found);
	});
}
