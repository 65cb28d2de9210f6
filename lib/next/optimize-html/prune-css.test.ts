import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtmlPage } from "@/lib/utils/html-page";
import { createCssPruner, createLanguagePruner } from "./prune-css";

const prune = (css: string, body: string, scripts = "") =>
	createCssPruner(scripts)(css, parseHtmlPage(`<!DOCTYPE html><html><body>${body}</body></html>`));

for (const [title, [css, body, expected]] of Object.entries({
	"removes rules for classes that the page doesn't have": [
		".a{top:0}.b{top:1px}p .b>i{top:2px}",
		'<p class="a">',
		".a{top:0}",
	],
	"keeps rules for elements inside noscript": [".b{top:0}", '<noscript><p class="b"></p></noscript>', ".b{top:0}"],
	"keeps rules for elements": ["p{top:0}p:not(.b){top:1px}", "<p>", "p{top:0}p:not(.b){top:1px}"],
	"removes selectors for elements that the page doesn't have": [
		"dl>dt{top:1px}:is(dl,dt) p{top:2px}:where(dl,p)>b{top:3px}i,p{top:4px}",
		"<p><b>",
		":where(p)>b{top:3px}p{top:4px}",
	],
	"removes alternatives without changing the specificity": [
		".a :is(b,i){top:0}.a :is(.b,b,p){top:1px}p:not(.b,.c){top:2px}b:has(i){top:3px}b:has(p,i){top:4px}",
		'<p class="a"><b>',
		".a b{top:0}.a :is(b,p,.b){top:1px}p:not(.b){top:2px}b:has(p){top:4px}",
	],
	"removes selectors for relations that no elements of the page have": [
		".a>i{top:0}.a b{top:1px}p+b{top:2px}p~b{top:3px}i+b{top:4px}.a>i+b{top:5px}.a>p~b{top:6px}.a :is(b>i,i>b){top:7px}",
		'<div class="a"><i><b></b></i><p></p></div><p></p><div></div><b></b>',
		".a>i{top:0}.a b{top:1px}p~b{top:3px}.a :is(i>b){top:7px}",
	],
	"keeps selectors for relations to what is unknown: elements inside noscript, states and other attributes": [
		"div>i{top:0}div>[open]{top:1px}div>:hover{top:2px}div *+i{top:3px}",
		"<div></div><noscript><i></i></noscript>",
		"div>i{top:0}div>[open]{top:1px}div>:hover{top:2px}div *+i{top:3px}",
	],
	"removes rules for shadow trees": [":root,:host{top:0}", "", ":root{top:0}"],
	"removes rules for data attributes and starts of classes that the page doesn't have": [
		"[data-a]{top:0}[data-b]{top:1px}[open]{top:2px}[class^=dim]{top:3px}[class^=lit]{top:4px}",
		'<p data-a="" class="dim123">',
		"[data-a]{top:0}[open]{top:2px}[class^=dim]{top:3px}",
	],
	"removes rules for utilities with characters that are escaped": [
		".md\\:mt-0\\.5{top:0}.w-\\[1px\\]{top:1px}",
		'<p class="md:mt-0.5">',
		".md\\:mt-0\\.5{top:0}",
	],
	"distinguishes ids, classes and elements": ["#a{top:0}.a{top:1px}a{top:2px}", '<p id="a">', "#a{top:0}"],
	"removes fonts that neither a rule nor the page names": [
		"@font-face{font-family:A B;src:url(a)}@font-face{font-family:C;src:url(c)}@font-face{font-family:D;src:url(d)}p{font-family:C,x}i{font-family:A B}",
		'<p style="font-family:D">',
		"@font-face{font-family:C;src:url(c)}@font-face{font-family:D;src:url(d)}p{font-family:C,x}",
	],
	"removes at-rules that become empty": [
		"@media (width>1px){.b{top:0}}@supports (top:0){.b{top:0}}p{top:0}",
		"<p>",
		"p{top:0}",
	],
	"keeps an animation with the name of a class": [
		"@keyframes b{to{top:0}}.b{top:0}p{animation:1s b}",
		"<p>",
		"@keyframes b{to{top:0}}p{animation:1s b}",
	],
	"removes properties that are no longer referenced, recursively": [
		":root{--x:1px;--y:var(--x);--z:2px}.b{top:var(--y)}p{top:var(--z)}",
		"<p>",
		":root{--z:2px}p{top:var(--z)}",
	],
	"keeps properties that the page references": [":root{--x:1px;--y:2px}", '<p style="top:var(--x)">', ":root{--x:1px}"],
} as const)) {
	test(title, () => assert.equal(prune(css, body), expected));
}

test("keeps rules for what scripts create", () => {
	const css = "dialog{top:0}dl{top:1px}.made{top:2px}.found{top:3px}#own{top:4px}[data-theme]{top:5px}";
	const scripts = 'f("dialog",{class:"made"}).id="own";root.dataset.theme="dark";root.querySelector(".found dl")';
	assert.equal(prune(css, "", scripts), "dialog{top:0}.made{top:2px}#own{top:4px}[data-theme]{top:5px}");
});

test("removes rules for what scripts create outside of posts, and keeps those for data in posts", () => {
	const css = ":where(.prose dialog){top:0}.prose [data-a]{top:1px}.prose [data-b]{top:2px}.prose i{top:3px}";
	const body = '<div class="prose"><noscript><i></i></noscript></div>';
	assert.equal(prune(css, body, 'f("dialog").dataset.a=""'), ".prose [data-a]{top:1px}.prose i{top:3px}");
});

test("keeps properties that scripts reference", () => {
	assert.equal(prune(":root{--one:1px;--two:2px}", "", 'replaceSync("p{top:var(--one)}")'), ":root{--one:1px}");
});

test("returns the same styles for pages with the same classes", () => {
	const pruneCss = createCssPruner("");
	const css = ".a{top:0}.b{top:0}";
	const page = (name: string) => parseHtmlPage(`<p class="${name}">`);
	for (const name of ["a", "b", "a"]) assert.equal(pruneCss(css, page(name)), `.${name}{top:0}`);
});

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
