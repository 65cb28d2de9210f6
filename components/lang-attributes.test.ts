import assert from "node:assert/strict";
import test from "node:test";
import { langAttributes } from "./lang-attributes";

for (const [lang, site, around, attributes] of [
	[undefined, "en", undefined, {}],
	["en", "en", undefined, {}],
	["ja", "en", undefined, { lang: "ja", dir: undefined }],
	["ar", "en", undefined, { lang: "ar", dir: "rtl" }],
	["en", "ar", undefined, { lang: "en", dir: "ltr" }],
	["he", "ar", undefined, { lang: "he", dir: undefined }],
	[undefined, "en", "ar", { lang: "en", dir: "ltr" }],
	["ar", "en", "ar", {}],
] as const) {
	const where = around ? `a text in ${around} on a site in ${site}` : `a site in ${site}`;
	test(`sets the attributes of ${lang ?? "no language"} in ${where}`, () =>
		assert.deepEqual(langAttributes({ lang }, { language: site }, around), attributes));
}
