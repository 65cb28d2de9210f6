import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { testSite } from "@/lib/content/post.support";
import { parseHtmlPage } from "@/lib/utils/html-page";
import { createPolicy } from "./content-security-policy";
import { optimizePage } from "./optimize-pages";

const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const NO_FEATURES = { site: testSite(), scripts: [] };
function directives(body: string, isStatic = true, loadsLater = false): Map<string, string> {
	const policy = createPolicy(parseHtmlPage(`<!DOCTYPE html><html><body>${body}</body></html>`).elements, {
		isStatic,
		loadsLater,
		componentsHash: "sha256-components",
		features: NO_FEATURES,
	});
	return new Map(policy.split("; ").map((one) => [one.split(" ")[0] ?? "", one.split(" ").slice(1).join(" ")]));
}

test("allows only the page's own origin, and requires Trusted Types", () => {
	const policy = directives('<p>Hi</p><img src="/a.png"><script type="module" src="/s.js"></script>');
	assert.equal(policy.get("default-src"), "'none'");
	assert.equal(policy.get("script-src"), "'self'");
	assert.equal(policy.get("img-src"), "'self' data:");
	assert.equal(policy.get("base-uri"), "'none'");
	assert.equal(policy.get("require-trusted-types-for"), "'script'");
	for (const name of ["style-src", "style-src-attr", "media-src", "frame-src", "font-src"])
		assert.equal(policy.has(name), false, name);
});
for (const component of [
	'<button data-copy=""></button>',
	'<a class="x enlarge" href="/a.png"></a>',
	'<div data-group="os"></div>',
]) {
	test(`allows the module of components on pages with ${component}`, () => {
		const policy = directives(component);
		assert.equal(policy.get("script-src"), "'sha256-components'");
		assert.equal(policy.get("trusted-types"), "modules");
	});
}
const SCRIPT = '<script type="module" src="/s.js" integrity="sha256-aaaa sha384-bbbb"></script>';
for (const [title, body, directive, expected] of [
	["inline scripts by their hash", '<script>a("b")</script>', "script-src", hash('a("b")')],
	["no data blocks", '<script type="application/ld+json">{}</script>', "script-src", "'none'"],
	["inline styles by their hash", "<style>a{}</style>", "style-src", hash("a{}")],
	["a script with an integrity hash by it", SCRIPT, "script-src", "'sha256-aaaa' 'sha384-bbbb'"],
	[
		"others by their origin",
		`${SCRIPT}<script src="/t.js"></script>`,
		"script-src",
		"'self' 'sha256-aaaa' 'sha384-bbbb'",
	],
	["scripts of others", '<script src="https://s.example/s.js"></script>', "script-src", "https://s.example"],
	["no scripts on a page without any", "<p>Hi</p>", "script-src", "'none'"],
	["style attributes", '<b style="color:red">x</b>', "style-src-attr", "'unsafe-inline'"],
	["stylesheets", '<link rel="stylesheet" href="/a.css">', "style-src", "'self'"],
	["own media", '<video src="/v.mp4"></video>', "media-src", "'self'"],
	["media of others", '<video src="https://m.example/v.mp4"></video>', "media-src", "https://m.example"],
	[
		"posters of others",
		'<video poster="https://p.example/p.png"></video>',
		"img-src",
		"'self' data: https://p.example",
	],
	["frames of others", '<iframe src="https://f.example/x?y"></iframe>', "frame-src", "https://f.example"],
	["a frame's links", '<iframe srcdoc="<a href=&quot;https://f.example/&quot;>">', "frame-src", "https://f.example"],
	[
		"images of others",
		'<img src="https://i.example/a.png" srcset="https://j.example/a.png 1x, //k.example/b.png 2x">',
		"img-src",
		"'self' data: https://i.example https://j.example https://k.example",
	],
	[
		"hosts in other scripts by their ASCII form, ports and addresses",
		'<img src="https://bücher.example/a.png"><img src="https://B.example:8443/b.png"><img src="http://192.0.2.1/c.png"><img src="//my_host.example/d.png">',
		"img-src",
		"'self' data: http://192.0.2.1 https://b.example:8443 https://my_host.example https://xn--bcher-kva.example",
	],
] as const) {
	test(`allows ${title}`, () => assert.equal(directives(body).get(directive), expected));
}
test("allows no scripts on a page of the framework without any, and a preloaded one by its integrity hash", () => {
	const link = '<link rel="preload" as="script" href="/s.js" integrity="sha256-aaaa">';
	assert.equal(directives("<p>Hi</p>", false).get("script-src"), "'none'");
	assert.equal(directives(link, false).get("script-src"), "'sha256-aaaa'");
});
test("allows no script for what a post has", () => {
	for (const element of [
		'<p as="script" integrity="sha256-aaaa">Hi</p>',
		'<link rel="stylesheet" href="/a.css" as="script" integrity="sha256-aaaa">',
	])
		assert.equal(directives(`<div class="prose">${element}</div>`).get("script-src"), "'none'", element);
});
test("lets the framework load more scripts only where it does, and then requires Trusted Types", () => {
	const chunk = '<script src="/s.js" integrity="sha256-aaaa"></script>';
	const once = directives(chunk, false);
	assert.equal(once.get("script-src"), "'sha256-aaaa'");
	for (const name of ["require-trusted-types-for", "worker-src"]) assert.equal(once.has(name), false, name);
	const later = directives(chunk, false, true);
	assert.equal(later.get("script-src"), "'sha256-aaaa' 'strict-dynamic'");
	assert.equal(later.get("require-trusted-types-for"), "'script'");
	assert.equal(later.get("trusted-types"), "default");
	assert.equal(later.get("worker-src"), "'self'");
	assert.equal(directives(`${chunk}<button data-copy></button>`, false, true).get("trusted-types"), "default modules");
});
test("allows the page's own origin where the owner allows a script by its URL, and chunks are loaded later", () => {
	const policy = directives('<script src="https://s.example/s.js"></script>', false, true);
	assert.equal(policy.get("script-src"), "'self' https://s.example");
	assert.equal(policy.has("require-trusted-types-for"), false);
});
const SAFE = directives("<p>Hi</p>");
const DIRECTIVES = ["a;script-src-elem;require-trusted-types-for", "a'unsafe-inline'", "a;b:8443", "%3bscript-src"];
for (const host of [...DIRECTIVES, "*", "*.example", "a,b", "%2a", "[::1]", "a.example."]) {
	test(`allows no file from https://${host}`, () => {
		for (const start of ["https://", "http://", "//", "https:\\\\", " https://", "ht\ntps://"]) {
			const url = `${start}${host}/x.png`;
			const body = `<img src="${url}" srcset="${url} 2x"><video src="${url}" poster="${url}"><source src="${url}"></video><audio src="${url}"></audio><iframe src="${url}"></iframe><iframe srcdoc="<a href=&quot;${url}&quot;>x</a>"></iframe><script src="${url}"></script><link rel="stylesheet" href="${url}">`;
			const { "font-src": _, ...policy } = Object.fromEntries(directives(body));
			assert.deepEqual(policy, Object.fromEntries(SAFE), url);
		}
	});
}
test("ignores integrity attributes that are no hashes", () => {
	const integrity = "a;require-trusted-types-for;b sha256-x;y sha256-'z";
	const policy = directives(`<script src="/s.js" integrity="${integrity}"></script>`);
	assert.equal(policy.get("script-src"), "'self'");
	assert.equal(policy.get("require-trusted-types-for"), "'script'");
});
test("keeps the policy of a page whose text, ids and file names look like one", () => {
	const name = "&quot;&gt;&lt;meta http-equiv=&quot;Content-Security-Policy&quot;;script-src *\n";
	const policy = directives(
		`<title>${name}</title><p id="${name}" title="${name}">x</p><img src="/${name}.png" alt="${name}">`,
	);
	assert.deepEqual(policy, SAFE);
});
test("never allows unsafe-inline for scripts and style elements", () => {
	for (const isStatic of [true, false]) {
		const { script, style } = Object.fromEntries(
			["script", "style"].map((name) => [name, directives("<script>x</script>", isStatic).get(`${name}-src`)]),
		);
		assert.doesNotMatch(`${script} ${style}`, /unsafe/);
	}
});
test("puts the policy right after the charset", () => {
	const { html } = optimizePage('<!DOCTYPE html><html><head><meta charSet="utf-8"/><title>T</title></head></html>', {
		frameworkModules: new Set(),
		chunks: new Map(),
		stylesheets: new Map(),
		pruneLanguageCss: (css) => css,
		pruneCss: (css) => css,
		shortenClasses: (css) => ({ css, edits: [] }),
		features: NO_FEATURES,
		buildScripts: { inline: [], allowsOthers: false },
		allowStatic: true,
	});
	assert.match(
		html,
		/<meta charSet="utf-8"\/><meta http-equiv="Content-Security-Policy" content="default-src 'none'; [^"]*"\/><title>/,
	);
});
test("allows fonts from the page's own origin if its styles can have some", () => {
	for (const [body, isStatic] of [
		["<style>@font-face{font-family:a;src:url(/a.woff2)}</style>", true],
		['<link rel="stylesheet" href="/a.css">', true],
		["<p>Hi</p>", false],
	] as const) {
		assert.equal(directives(body, isStatic).get("font-src"), "'self'", body);
	}
	assert.equal(directives("<style>a{color:red}</style>").has("font-src"), false);
});
