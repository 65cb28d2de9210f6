import assert from "node:assert/strict";
import { test } from "node:test";
import { parseSvg, sanitizeSvgBytes } from "./sanitize-svg";

const NAMESPACES = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const XHTML = "http://www.w3.org/1999/xhtml";

/** Returns what readers get, without the namespaces that each file has. */
const sanitize = (svg: string) =>
	sanitizeSvgBytes(Buffer.from(svg))
		.toString()
		.replace(/ xmlns(?::xlink)?="[^"]*"/g, "")
		.trim();
/** Adds the namespaces and the end of a file. */
const inFile = (content: string) => `<svg${NAMESPACES}>${content}</svg>`;

test("keeps a drawing, and none of what programs add to it", () => {
	const drawing = `<title>A &lt; B</title><style type="text/css">.a{fill:url(#g);font-family:'Noto Sans'} b>c{}</style>
<defs><linearGradient id="g" gradientUnits="userSpaceOnUse"><stop offset="0" stop-color="#fff"/></linearGradient>
<filter id="f"><feGaussianBlur in="SourceAlpha" stdDeviation="2"/><feMerge><feMergeNode/></feMerge></filter>
<marker id="m" orient="auto" markerWidth="4"><path d="M0 0"/></marker><mask id="k"><rect width="9"/></mask></defs>
<g class="a" style="fill:red; mask:url('#k')" filter="url(#f)" data-x="1" aria-label="JavaScript: a word"><use xlink:href="#m" href="#g"/>
<text x="1" xml:space="preserve" textLength="9">é 😀 <tspan dy="1em">on</tspan><textPath href="#p">t</textPath></text></g>
<a href="https://a.example/?javascript:1" target="_blank"><circle r="1"><animate attributeName="r" values="1;2" dur="1s"/></circle></a>
<image href="data:image/png;base64,AAAA"/><image href="data:image/svg+xml,a"/><view id="v" viewBox="0 0 1 1"/>`;
	const added = `\uFEFF<?xml version="1.0" encoding="utf-8"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [ <!-- ' -->
<!ENTITY ns "http://www.w3.org/2000/svg"> ]><!-- <script> --><svg  xmlns="&ns;" xmlns:i="http://www.inkscape.org/namespaces/inkscape"
xmlns:l="http://www.w3.org/1999/xlink" viewBox = '0 0 1 1' i:version="1" enable-x="1">`;
	const program = `<metadata><i:x>a</i:x></metadata><i:grid/><switch><foreignObject width="1" height="1"><i:ref>a</i:ref></foreignObject></switch>`;
	const source = added + program + drawing.replace("xlink:", "l:").replace("b>c{}", "<![CDATA[b>c{}]]>");
	assert.equal(sanitize(`${source}</svg>`), `<svg viewBox="0 0 1 1"><switch/>${drawing}</svg>`);
	assert.deepEqual([...parseSvg(`${source.slice(1)}</svg>`).leftOut], []);
});

const SCRIPT_ADDRESSES = ["javascript:a()", " JavaScript:b()", "&#106;ava&#10;script&#x3a;a()", "vbscript:a"];

for (const [what, before, after, leftOut] of [
	["script elements", "<script>a()</script><g/>", "<g/>", ["`script`"]],
	["script in a CDATA section", "<script><![CDATA[ '</script ' ]]></script >", "", ["`script`"]],
	["empty script elements", '<script href="a.js"/>', "", ["`script`"]],
	["script elements with a prefix", '<s:script xmlns:s="http://www.w3.org/2000/svg">a()</s:script>', "", ["`script`"]],
	["script elements of another namespace", '<s:script xmlns:s="x">a()</s:script>', "", []],
	["script elements of HTML", `<s:script xmlns:s="${XHTML}">a()</s:script>`, "", ["HTML"]],
	["elements inside script", "<script><b onload='x'>c</b></script>d", "d", ["`script`"]],
	[
		"event attributes",
		`<g onload="a()"  id="b"  onclick = 'c'/>`,
		'<g id="b"/>',
		["`onload` of `g`", "`onclick` of `g`"],
	],
	["handlers of SVG Tiny", '<handler xmlns:e="x" e:event="click">a()</handler>', "", ["`handler`"]],
	...SCRIPT_ADDRESSES.map(
		(url) => ["links to scripts", `<a href="${url}">c</a>`, "<a>c</a>", ["`href` of `a`"]] as const,
	),
	["links to documents", '<a href="data:text/html,x">c</a>', "<a>c</a>", ["`href` of `a`"]],
	[
		"animations of addresses",
		'<a><set attributeName="href" to="javascript:a()"/><animate values="#b;javascript:a()" dur="1s"/></a>',
		"<a/>",
		["the animation of `href`", "the animation of ``"],
	],
	["animations of events", '<set attributeName="onclick" to="a()"/>', "", ["the animation of `onclick`"]],
	[
		"frames and media",
		'<iframe srcdoc="x"/><video src="a"/><audio/><embed/>',
		"",
		["`iframe`", "`video`", "`audio`", "`embed`"],
	],
	[
		"parts of other files",
		'<use href="b.svg#a"/><use href="data:image/svg+xml,a#b"/>',
		"<use/><use/>",
		["`href` of `use`"],
	],
	["images of other files", '<image xlink:href="//b.test/a.png"/>', "<image/>", ["`xlink:href` of `image`"]],
	["links of other namespaces", '<g xmlns:i="x" i:href="#a"/>', "<g/>", []],
	["data for parsers", "<?a b?><g>c<!-- d --></g>", "<g>c</g>", []],
	[
		"styles of other sites",
		"<style>@import url('//b.test/a;b');.a{fill:red}</style>",
		"<style> .a{fill:red}</style>",
		["addresses in styles"],
	],
	[
		"fonts of other sites",
		"<style>@font-face{src:url(//b.test)}</style>",
		"<style>@font-face{src:none}</style>",
		["addresses in styles"],
	],
	[
		"escaped addresses",
		String.raw`<g style="fill:\75 rl(//b);mask:\u\000072 l(//c)"/>`,
		'<g style="fill:none;mask:none"/>',
		["addresses in styles"],
	],
	["escaped hyphens", `<g style="mask:image\\2d set('//b' 1x)"/>`, '<g style="mask:none"/>', ["addresses in styles"]],
	[
		"escaped imports",
		String.raw`<style>@\69mport "//b";@i\6D port '//c';.a{}</style>`,
		"<style>  .a{}</style>",
		["addresses in styles"],
	],
	["sets of images", `<g style='mask:image-set("//b.test" 1x)'/>`, '<g style="mask:none"/>', ["addresses in styles"]],
	["filters of other files", '<g filter="url(b.svg#a)"/>', '<g filter="none"/>', ["addresses in styles"]],
] as const) {
	test(`removes ${what}: ${before}`, () => {
		assert.equal(sanitize(inFile(before)), after === "" ? "<svg/>" : `<svg>${after}</svg>`);
		assert.deepEqual([...parseSvg(inFile(before)).leftOut], leftOut);
	});
}

test("makes no addresses of escapes that are none", () => {
	for (const [before, after] of [
		[String.raw`.a{fill:u\\75 rl(//b)}`, String.raw`.a{fill:u\\75 rl(//b)}`],
		[String.raw`@i\\75 mport '//b'`, String.raw`@i\\75 mport '//b'`],
		[String.raw`.a{fill:ur\6\63 (//b)}`, String.raw`.a{fill:ur\6 c(//b)}`],
		[String.raw`.a{fill:\7\g5 rl(//b)}`, String.raw`.a{fill:\7 g5 rl(//b)}`],
		[String.raw`.a\:b\31{content:'\f101\ffffff'}`, String.raw`.a\:b\31 {content:'\f101 \ffffff '}`],
	] as const) {
		assert.equal(sanitize(inFile(`<style>${before}</style>`)), `<svg><style>${after}</style></svg>`);
		assert.deepEqual([...parseSvg(inFile(`<style>${before}</style>`)).leftOut], []);
	}
});

test("removes style sheets, also such that make markup", () => {
	for (const reference of ['type="text/xsl" href="#a"', 'type="text/css" href="b.css"', 'href="#a"']) {
		const svg = `<?xml-stylesheet ${reference}?>${inFile("")}`;
		assert.equal(sanitize(svg), "<svg/>");
		assert.deepEqual([...parseSvg(svg).leftOut], ["the style sheet of another file"]);
	}
});

test("keeps no HTML, but its text", () => {
	const html = `<h:meta http-equiv="refresh" content="0;url=https://b.test"/><h:base href="https://b.test/"/>
<h:link rel="stylesheet" href="https://b.test/a.css"/><h:form action="https://b.test"><h:input name="a"/></h:form><h:style>b</h:style>
<h:p onclick="a()" style="background:url(//b.test)">One  <h:b>two</h:b></h:p>three<h:br/>four <h:script>a()</h:script>`;
	const lines = [["-0.85", "One two"] as const, ["1.2", "three"] as const, ["1.2", "four"] as const];
	const tspans = lines.map(([dy, line]) => `<tspan x="60" dy="${dy}em">${line}</tspan>`).join("");
	for (const [name, content] of [
		["h:", html],
		["", html.replaceAll("h:", "").replaceAll(/<(\w+)/g, `<$1 xmlns="${XHTML}"`)],
		["without a namespace", html.replaceAll("h:", "")],
	]) {
		const svg = `<svg${NAMESPACES} xmlns:h="${XHTML}"><foreignObject x="10" y="20" width="100" height="40">${content}</foreignObject></svg>`;
		assert.equal(sanitize(svg), `<svg><text x="60" y="40" text-anchor="middle">${tspans}</text></svg>`, name);
		assert.deepEqual([...parseSvg(svg).leftOut], ["HTML"]);
	}
});

test("writes the text of HTML into that which a drawing has in its place", () => {
	const label = (html: string, size = 'width="100%"') =>
		`<switch><foreignObject ${size}><div xmlns="${XHTML}">${html}</div></foreignObject><text x="7" y="9">One...</text></switch>`;
	const cases = [
		[label("One<br/>two"), '<tspan x="7" dy="-0.6em">One</tspan><tspan x="7" dy="1.2em">two</tspan>'],
		[label(" "), "One..."],
	] as const;
	for (const [before, after] of cases) {
		assert.equal(sanitize(inFile(before)), `<svg><switch><text x="7" y="9">${after}</text></switch></svg>`);
	}
	assert.equal(sanitize(inFile("<foreignObject>a</foreignObject>")), "<svg/>");
});

test("reads the entities of a document type", () => {
	const file = (doctype: string, content: string) => `<!DOCTYPE svg [${doctype}]><svg>${content}</svg>`;
	for (const [svg, after] of [
		[file('<!-- " -->', '<g onload="a()"/><!-- " ]> -->'), "<svg><g/></svg>"],
		[file('<!ENTITY a "javascript:"><!ENTITY a "#">', '<a href="&a;b"/>'), "<svg><a/></svg>"],
		[file('<!ENTITY constructor "a"><!ENTITY __proto__ "b">', "&constructor;&__proto__;&lt;"), "<svg>ab&lt;</svg>"],
		[file('<!ATTLIST svg onload CDATA "a()">', ""), "<svg/>"],
	] as const) {
		assert.equal(sanitize(svg), after);
	}
});

for (const [what, svg, reason] of [
	["isn't closed", "<svg>\n<g>\n</svg>", /line 3/],
	["has an unknown name", "<svg>&nbsp;</svg>", /entity/],
	["uses a prefix without a namespace", '<svg><use xlink:href="#a"/></svg>', /Unbound namespace prefix/],
	["declares markup", '<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg>&a;</svg>', /entity/],
	[
		"declares a text that could fill the memory",
		`<!DOCTYPE svg [<!ENTITY a "${"b".repeat(301)}">]><svg>&a;</svg>`,
		/entity/,
	],
	[
		"repeats a text until it could fill the memory",
		`<!DOCTYPE svg [<!ENTITY a "${"b".repeat(300)}">]><svg>${"&a;&A;".repeat(7000)}</svg>`,
		/entities expand to more than/,
	],
	["declares long texts that never end", `<!DOCTYPE svg [${"<!ENTITY a ".repeat(100_000)}]><svg>&a;</svg>`, /entity/],
	...(
		[
			["`use`", (id: string) => `<use href="#${id}"/>`],
			["`use` with an old address", (id: string) => `<use xlink:href=" #${id.replace("u", "%75")}"/>`],
			["masks", (id: string) => `<path mask="url(#${id})"/>`],
			["patterns in styles", (id: string) => `<path style="fill: url( '#${id}' )"/>`],
			["animations", (id: string) => `<path><set attributeName="fill" to="url(#${id})"/></path>`],
		] as const
	).flatMap(([by, refer]) => {
		const chain = Array.from({ length: 24 }, (_, level) => `<g id="u${level + 1}">${refer(`u${level}`).repeat(2)}</g>`);
		return [
			[`repeats an element a million times by ${by}`, inFile(`<path id="u0"/>${chain.join("")}`), /repeat others/],
			[`has an element that contains itself by ${by}`, inFile(`<g id="u0">${refer("u0")}</g>`), /repeat others/],
		] as const;
	}),
	[
		"has a long chain of references",
		inFile(Array.from({ length: 50_000 }, (_, n) => `<g id="a${n}"><use href="#a${n + 1}"/></g>`).join("")),
		/repeat others/,
	],
	["is HTML", `<html xmlns="${XHTML}"><body/></html>`, /its first element is not `svg`/],
	["has too many levels", `<svg>${"<g>".repeat(9000)}${"</g>".repeat(9000)}</svg>`, /more than 256 levels/],
] as const) {
	test(`rejects an SVG that ${what}`, () => assert.throws(() => sanitize(svg), reason));
}

test("reads other encodings, and writes UTF-8", () => {
	const utf16 = Buffer.from('\uFEFF<?xml version="1.0" encoding="utf-16"?><svg><title>é</title></svg>', "utf16le");
	const latin = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><svg><title>é</title></svg>', "latin1");
	for (const bytes of [utf16, latin]) assert.match(sanitizeSvgBytes(bytes).toString(), /<title>é<\/title><\/svg>$/);
	assert.throws(() => sanitizeSvgBytes(latin.subarray(44)), /its text is not encoded as utf-8/);
});

test("repeats no long text of a drawing in each line", () => {
	const html = "<br/>a".repeat(1000);
	const svg = `<switch><foreignObject width="9">${html}</foreignObject><text x="${"7 ".repeat(10_000)}"/></switch>`;
	assert.ok(sanitize(inFile(svg)).length < 100_000);
});

test("keeps a plot with a mark at very many places", () => {
	const marks = '<g clip-path="url(#c)"><use href="#m"/></g>'.repeat(30_000);
	const plot = `<g clip-path="url(#c)"><clipPath id="c"><path/></clipPath><path id="m"/></g>${marks}`;
	assert.equal(sanitize(inFile(plot)), `<svg>${plot}</svg>`);
});

test("takes a time that grows with the length", () => {
	const long = (text: string) => text.repeat(100_000);
	for (const content of [
		`<g ${'onload="" '.repeat(11_000)}/>`,
		`<style>${long("url(")}</style>`,
		`<style>${long("\\\\")}${long("g")}</style>`,
		`<a href="${long(" ")}:"/>`,
		`<g mask="${long("url(#")}" style="url(${long(" ")}"/>`,
	]) {
		assert.match(sanitize(inFile(content)), /^<svg>/);
	}
});
