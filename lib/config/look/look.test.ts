import assert from "node:assert/strict";
import { test } from "node:test";
import { findIcon } from "@/lib/config/links";
import { parseSite } from "@/lib/config/parse";
import { parseYaml } from "@/lib/utils/yaml";

const parse = (source: string) => parseSite(parseYaml(source));
const site = (source: string) => {
	const { site: parsed, diagnostics } = parse(source);
	assert.deepEqual(diagnostics, []);
	return parsed;
};

for (const [source, expected] of Object.entries({
	'colors: { accent: "#0A7D5A", paper: { light: ivory } }': { accent: { both: "#0a7d5a" }, paper: { light: "ivory" } },
	"colours:\n  ink:\n    dark: oklch(0.9 0 0)": { ink: { dark: "oklch(0.9 0 0)" } },
} as const)) {
	test(`parses ${JSON.stringify(source)}`, () => assert.deepEqual(site(source).colors, expected));
}

test("parses logos", () => {
	assert.deepEqual(site("logo: img/logo.svg").logo, { src: "/img/logo.svg", title: true });
	const { logo } = site("logo: { src: public/a.png, dark: /b.png, alt: Q, title: no }");
	assert.deepEqual(logo, { src: "/a.png", dark: "/b.png", alt: "Q", title: false });
});

test("parses a width as a word, a number of characters or a length", () => {
	const widths = ["narrow", "Wide", "normal", "66", "80", "36rem", "40.5 rem"];
	const expected = [27, 38, undefined, undefined, 38.18, 36, 40.5];
	for (const [index, width] of widths.entries()) assert.equal(site(`width: ${width}`).width, expected[index], width);
});

test("parses themes of code", () => {
	assert.deepEqual(site("codeTheme: Nord").codeTheme, { light: "nord", dark: "nord" });
	const { codeTheme } = site("codeTheme: { light: github-light, dark: GitHub Dark }");
	assert.deepEqual(codeTheme, { light: "github-light", dark: "github-dark" });
	assert.equal(site("codeTheme: built-in").codeTheme, undefined);
});

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
	["colors: red", "2:1 `colors` must have `accent:`, `paper:` or `ink:` below it."],
	["colors: { accent: [red] }", "2:11 `colors.accent` must be a color, or have `light:` and `dark:` below it. Write"],
	["colors: { accent: rde }", "2:11 `colors.accent` is not a color: `rde`. Write"],
	["colors:\n  accent: #0a7", "3:3 `colors.accent` has no color. In YAML, ` #` begins a comment"],
	["colors: { accent: { light: '#0008' } }", "2:21 `colors.accent.light` is translucent: `#0008`."],
	["colors: { acent: red }", "2:11 Unknown setting `colors.acent`. Did you mean `accent`?"],
	["colors: { accent: { ligth: red } }", "2:21 Unknown setting `colors.accent.ligth`. Did you mean `light`?"],
	["logo: https://a.example/l.svg", "2:1 `logo` must be the path of an image in public/, such as /logo.svg."],
	["logo: { title: no }", "2:1 `logo.src` is missing"],
	["fonts: serif", "2:1 `fonts` must have `headings:`, `text:` or `code:` below it."],
	["width: 300", "2:1 `width` must be narrow, normal, wide, a number of characters from 40 to 92,"],
	["codeTheme: { light: nord }", "2:1 `codeTheme.dark` is missing"],
	["footer: maybe", "2:1 `footer` must be true or false, not `maybe`."],
	["footer: { license: { url: x } }", "2:11 `footer.license.name` is missing"],
	["footer: { line: x }", "2:11 Unknown setting `footer.line`. Did you mean `lines`?"],
	["social:\n  - label: A\n    url: /\n    icon: mastodn", "5:5 `mastodn` is not an icon. Did you mean `mastodon`?"],
] as const) {
	test(`reports ${JSON.stringify(source)}`, () => {
		const [first] = parse(`title: Q\n${source}`).diagnostics;
		const found = `${first?.line}:${first?.column} ${first?.message}`;
		assert.ok(found.startsWith(expected), found);
	});
}

test("keeps the valid parts of an invalid setting", () => {
	const { colors } = parse("colors: { accent: rde, ink: black, paper: { light: white, drak: black } }").site;
	assert.deepEqual(colors, { ink: { both: "black" }, paper: { light: "white" } });
});

test("warns of colors that are hard to read, at their position", () => {
	const [found] = parse("title: Q\ncolors:\n  accent:\n    light: yellow").diagnostics;
	assert.deepEqual([found?.rule, found?.severity, found?.line, found?.column], ["color-contrast", "warning", 4, 5]);
});
