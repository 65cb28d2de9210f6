import assert from "node:assert/strict";
import { test } from "node:test";
import { parseYaml } from "@/lib/utils/yaml";
import { parseSite } from "./parse";

const parse = (source: string) => parseSite(parseYaml(source));
const site = (source: string) => {
	const { site: parsed, diagnostics } = parse(source);
	assert.deepEqual(diagnostics, []);
	return parsed;
};

test("parses footers", () => {
	assert.equal(site("footer: true").footer, undefined);
	assert.equal(site("footer: off").footer, false);
	assert.deepEqual(site("footer:\n  lines: © Ada\n  links: { Imprint: /imprint }\n  lists: no").footer, {
		lines: ["© Ada"],
		links: [{ label: "Imprint", url: "/imprint" }],
		lists: false,
		toTop: true,
	});
});

for (const [license, name, url] of [
	["CC BY 4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"],
	["CC-BY-NC-SA-3.0", "CC BY-NC-SA 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"],
	["cc by-nd", "CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/"],
	["CC0-1.0", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
	["MIT", "MIT", "https://spdx.org/licenses/MIT.html"],
	["https://www.example.org/license", "example.org", "https://www.example.org/license"],
	["All rights reserved", "All rights reserved", undefined],
	["{ name: Ours, url: https://q.example/l }", "Ours", "https://q.example/l"],
] as const) {
	test(`recognizes the license ${license}`, () => {
		const { footer } = site(`footer: { license: ${license.startsWith("{") ? license : `"${license}"`} }`);
		assert.deepEqual(footer ? footer.license : undefined, url === undefined ? { name } : { name, url });
	});
}

for (const [source, expected] of [
	["footer: maybe", "2:1 `footer` must be true or false, not `maybe`."],
	["footer: { license: { url: x } }", "2:11 `footer.license.name` is missing"],
	["footer: { line: x }", "2:11 Unknown setting `footer.line`. Did you mean `lines`?"],
] as const) {
	test(`reports ${JSON.stringify(source)}`, () => {
		const [first] = parse(`title: Q\n${source}`).diagnostics;
		const found = `${first?.line}:${first?.column} ${first?.message}`;
		assert.ok(found.startsWith(expected), found);
	});
}
