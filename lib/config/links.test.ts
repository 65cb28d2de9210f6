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
] as const) {
	test(`reports ${JSON.stringify(source)}`, () => {
		const [first] = parse(`title: Q\n${source}`).diagnostics;
		const found = `${first?.line}:${first?.column} ${first?.message}`;
		assert.ok(found.startsWith(expected), found);
	});
}
