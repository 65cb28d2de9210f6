import assert from "node:assert/strict";
import { test } from "node:test";
import { readEntities, sanitizeSvg, XML_ENTITIES } from "./sanitize-svg";

const ODD = `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd" [ <!-- ' --> <!ENTITY ns "http://www.w3.org/2000/svg"> ]>
<svg  xmlns="&ns;"   viewBox = '0 0 1 1'><!-- <script> onload="" --><style><![CDATA[ a > b {} ]]></style>
<a href="https://a.example/?javascript:1" id="on" aria-label="JavaScript: a &lt;word&gt;"><text x='1'>é 😀 on</text></a>
<image href="data:image/png;base64,AAAA"/></svg>
`;

test("keeps an SVG without scripts unchanged", () => assert.equal(sanitizeSvg(ODD), ODD));

for (const [what, before, after] of [
	["script elements", "<svg><script>a()</script><g/></svg>", "<svg><g/></svg>"],
	["script in a CDATA section", "<svg><script><![CDATA[ '</script ' ]]></script ></svg>", "<svg></svg>"],
	["empty script elements", '<svg><script href="a.js"/></svg>', "<svg></svg>"],
	["script elements with a prefix", '<svg xmlns:s="x"><s:script>a()</s:script></svg>', '<svg xmlns:s="x"></svg>'],
	["elements inside script", "<svg><script><b onload='x'>c</b></script>d</svg>", "<svg>d</svg>"],
	["event attributes", '<svg onload="a()"  id="b"  onclick = \'c\'/>', '<svg  id="b"/>'],
	["an event attribute given twice", '<svg onload="a" id="b" onload="c"/>', '<svg id="b"/>'],
	[
		"handlers of HTML",
		'<svg><foreignObject><p onclick="a()">b</p></foreignObject></svg>',
		"<svg><foreignObject><p>b</p></foreignObject></svg>",
	],
	[
		"addresses that are script",
		'<svg><a href="javascript:a()" xlink:href=" JavaScript:b()">c</a></svg>',
		"<svg><a>c</a></svg>",
	],
	["disguised addresses", '<svg><a href="&#106;ava&#10;script&#x3a;a()">c</a></svg>', "<svg><a>c</a></svg>"],
	[
		"animations of addresses",
		'<svg><a><set attributeName="href" to="javascript:a()"/><animate values="#b;javascript:a()" dur="1s"/></a></svg>',
		'<svg><a><set attributeName="href"/><animate dur="1s"/></a></svg>',
	],
	["documents for frames", '<svg><iframe srcdoc="&lt;script>" src="data:text/html,x"/></svg>', "<svg><iframe/></svg>"],
	[
		"style sheets that make markup",
		'<?xml-stylesheet type="text/xsl" href="#a"?><?xml-stylesheet type="text/css" href="b.css"?><svg/>',
		'<?xml-stylesheet type="text/css" href="b.css"?><svg/>',
	],
	...[
		`data-type="text/css" type="text/xsl" href="#a"`,
		`title="type='text/css'" type="text/xsl" href="#a"`,
		`type="text/css" type="text/xsl" href="#a"`,
		`type="text/x&#115;l" title='type="text/css"' href="#a"`,
		`href="#a"`,
	].map((reference) => [`style sheets by ${reference}`, `<?xml-stylesheet ${reference}?><svg/>`, "<svg/>"] as const),
	[
		"scripts behind a quote in the document type",
		'<!DOCTYPE svg [<!-- " -->]><svg onload="a()"><!-- " ]> --></svg>',
		'<!DOCTYPE svg [<!-- " -->]><svg><!-- " ]> --></svg>',
	],
	[
		"addresses behind a name",
		'<!DOCTYPE svg [<!ENTITY a "javascript:"><!ENTITY a "#">]><svg><a href="&a;b"/></svg>',
		'<!DOCTYPE svg [<!ENTITY a "javascript:"><!ENTITY a "#">]><svg><a/></svg>',
	],
] as const) {
	test(`removes ${what}`, () => assert.equal(sanitizeSvg(before), after));
}

for (const [what, svg, reason] of [
	["isn't closed", "<svg>\n<g>\n</svg>", /line 3/],
	["has an unknown name", "<svg>&nbsp;</svg>", /entity/],
	["declares attributes", '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "a()">]><svg/>', /document type/],
	["declares markup", '<!DOCTYPE svg [<!ENTITY a "<script/>">]><svg>&a;</svg>', /document type/],
] as const) {
	test(`rejects an SVG that ${what}`, () => assert.throws(() => sanitizeSvg(svg), reason));
}

test("refuses a tag with the same attribute thousands of times, instead of removing one after the other", () => {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg"><g ${'onload="" '.repeat(11_000)}/></svg>`;
	assert.throws(() => sanitizeSvg(svg), /it isn't well-formed: a tag has the same attribute more than 10 times/);
});

for (const [doctype, entities] of [
	['<!DOCTYPE svg [ <!-- a --> <!ENTITY ns "http://x"> <!ENTITY ns "y"> ]>', { ...XML_ENTITIES, ns: "http://x" }],
	["<!DOCTYPE svg>", XML_ENTITIES],
	['<!DOCTYPE svg [ <!ENTITY constructor "a"> ]>', { ...XML_ENTITIES, constructor: "a" }],
	["<!DOCTYPE svg [ <!-- a ]>", undefined],
	[`<!DOCTYPE svg [ ${"<!-- ".repeat(200_000)} ]>`, undefined],
	[`<!DOCTYPE svg [ ${"<!ENTITY a ".repeat(100_000)} ]>`, undefined],
] as const) {
	test(`reads the entities of ${doctype.slice(0, 40)}`, () => assert.deepEqual(readEntities(doctype), entities));
}
