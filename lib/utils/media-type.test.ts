import assert from "node:assert/strict";
import { test } from "node:test";
import { getContentType } from "next/dist/server/serve-static";
import { DOWNLOADS, isPassive, MEDIA_TYPES } from "./media-type";

const EXTENSIONS = [...Object.keys(MEDIA_TYPES), ...DOWNLOADS];
/** Matches the types that browsers open as documents or run, as other servers name them. */
const ACTIVE = /html|[+/]xml|javascript|ecmascript|wasm|flash|multipart|cache-manifest|component/;

for (const extension of EXTENSIONS.filter((one) => isPassive(`a.${one}`) && one !== "svg")) {
	test(`the server sends a file .${extension} with a type that runs no script`, () =>
		assert.doesNotMatch(getContentType(extension) ?? "", ACTIVE));
}

const OTHERS =
	"html htm xhtml xht shtml xml xsl xslt rdf mathml mml xul atom rss svgz mht mhtml js mjs cjs jsm wasm swf hta htc gpx kml rs key unknown";
const DOUBLE = "html.toml HTML.gz svg.gz svg.toml js.zip xml.gz php.toml php.png PHP.v2.txt";
for (const extension of [...OTHERS.split(" "), ...DOUBLE.split(" "), "HTML", "png.html", "constructor", "__proto__"]) {
	test(`a file .${extension} may run scripts`, () => assert.equal(isPassive(`a.${extension}`), false));
}

for (const extension of "js.png svg.png html.pdf v1.2.csv tar.gz sql.gz min.css".split(" ")) {
	test(`a file .${extension} runs no script`, () => assert.equal(isPassive(`a.${extension}`), true));
}

test("a file without an extension may run scripts", () => assert.equal(isPassive("CNAME"), false));
