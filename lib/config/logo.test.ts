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

test("parses logos", () => {
	assert.deepEqual(site("logo: img/logo.svg").logo, { src: "/img/logo.svg", title: true });
	const { logo } = site("logo: { src: public/a.png, dark: /b.png, alt: Q, title: no }");
	assert.deepEqual(logo, { src: "/a.png", dark: "/b.png", alt: "Q", title: false });
});

for (const [source, expected] of [
	["logo: https://a.example/l.svg", "2:1 `logo` must be the path of an image in public/, such as /logo.svg."],
	["logo: { title: no }", "2:1 `logo.src` is missing"],
] as const) {
	test(`reports ${JSON.stringify(source)}`, () => {
		const [first] = parse(`title: Q\n${source}`).diagnostics;
		const found = `${first?.line}:${first?.column} ${first?.message}`;
		assert.ok(found.startsWith(expected), found);
	});
}
