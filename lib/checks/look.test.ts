import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { showProblems } from "./checks.support";

for (const [url, mode, ...expected] of [
	["http://localhost:3000", "production", "2 warning url-unusable"],
	["http://192.168.0.2/blog", "production", "2 warning url-unusable"],
	["https://ada.local", "production", "2 warning url-unusable"],
	["http://localhost:3000", "development"],
	["https://example.org", "production", "2 warning url-unusable"],
	["https://q.example/index.html", "production", "2 warning url-unusable"],
	["https://blog.example.org", "production"],
	["https://192.0.2.1", "production"],
	["https://local.example", "production"],
] as const) {
	test(`checks the URL ${url} in ${mode}`, async () => {
		const blog = createTestBlog({ "site.yml": `title: Q\nurl: ${url}\n` }, { mode });
		assert.deepEqual(await showProblems(blog, "line severity rule"), expected);
	});
}

for (const [settings, expected] of Object.entries({
	"logo: /a.svg": [],
	"logo: { src: /gone.svg, dark: a.svg }": [
		"3:9 warning image-missing No image public/gone.svg; its alternative text is shown. Add the file or fix the path.",
	],
	"logo: { src: /a.svg, dark: /b.svg }": [
		"1:1 warning image-unreadable `public/b.svg` is not published",
		"3:22 warning image-unreadable public/b.svg",
	],
	"codeTheme: { light: github-light, dark: github-drak }": ["3:35 warning code-theme `github-drak` is not a theme"],
	"codeTheme: nord": ["3:1 notice code-contrast Comments of the theme `nord` have a contrast of 2.43:1"],
	"colors: { accent: { light: yellow } }": ["3:21 warning color-contrast `colors.accent.light` (yellow) has a"],
} as const)) {
	test(`checks ${settings}`, async () => {
		const blog = createTestBlog({
			"site.yml": `title: Q\nurl: https://q.example\n${settings}\n`,
			"public/a.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8"/></svg>',
			...(settings.includes("b.svg") && { "public/b.svg": "<svg" }),
		});
		const found = await showProblems(blog, "line:column severity rule message");
		assert.equal(found.length, expected.length, found.join("\n"));
		for (const [index, start] of expected.entries()) assert.ok(found[index]?.startsWith(start), found[index]);
	});
}
