import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtmlPage } from "./html-page";
import { createLanguagePruner } from "./prune-language-css";

const pruneLanguageCss = createLanguagePruner();

const css = [
	"@layer a{p{color:red}",
	"h1:is(:lang(ar),:lang(ja)){letter-spacing:0}",
	"em:lang(zh){text-emphasis:dot}",
	".meta:dir(rtl){left:0}",
	"@supports (x:y){i:dir(rtl):before{left:0}b{left:0}}}",
];

for (const [name, html, kept] of [
	["English", '<html lang="en">', "p b"],
	["English with a Japanese word", '<html lang="en"><p>A <i lang="ja-JP">本</i>', "p h1 b"],
	["Arabic", '<html lang="ar" dir="rtl">', "p h1 .meta i b"],
	["Japanese and Arabic", '<html lang="ja"><p lang="ar">', "p h1 b"],
	["English with a line of unknown direction", '<html lang="en"><p dir="auto">', "p .meta i b"],
	["English, whose direction it names", '<html lang="en" dir="ltr">', "p b"],
] as const) {
	test(`keeps the rules for ${kept} on a page in ${name}`, () => {
		const rules = pruneLanguageCss(css.join(""), parseHtmlPage(html).elements);
		assert.equal([...rules.matchAll(/([.\w]+)[^{}]*\{[^{}]*\}/g)].map(([, selector]) => selector).join(" "), kept);
		assert.equal(rules.split("{").length, rules.split("}").length);
	});
}

test("keeps the languages of the page in a list of languages", () => {
	const shorten = (html: string) =>
		pruneLanguageCss("{i:is(:lang(ar),:lang(ja),:lang(zh)){x:y}}", parseHtmlPage(html).elements);
	assert.equal(shorten('<html lang="ja">'), "{i:lang(ja){x:y}}");
	assert.equal(shorten('<html lang="ja"><p lang="zh-TW">'), "{i:is(:lang(ja),:lang(zh)){x:y}}");
});
