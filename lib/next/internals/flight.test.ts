import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { convertFlight, convertPayload, FLIGHT_FILE } from "./flight";

const convert = (tagName: string, name: string, value: string) => (tagName === "a" ? `${name}:${value}` : value);

test("converts the properties of HTML elements in a page and in a payload by itself, and nothing else", () => {
	const payload = '1:["$","a",null,{"href":"/x","children":["$","$L2",null,{"href":"/y"}]}]\n2:"/z"\n';
	const expected = payload.replace('"/x"', '"href:/x"');
	const page = (text: string) => `<p><script>self.__next_f.push([1,${JSON.stringify(text)}])</script></p>`;
	assert.equal(convertPayload(payload, convert), expected);
	assert.equal(convertFlight(page(payload), convert), page(expected));
});

test("the installed Next names the parts of payloads in its exports as before", () => {
	const encoding = createRequire(import.meta.url)("next/dist/shared/lib/segment-cache/segment-value-encoding");
	const name: string = encoding.convertSegmentPathToStaticExportFilename("/_tree");
	assert.match(
		name,
		FLIGHT_FILE,
		"Next names them otherwise: `compare.ts` would report each as a new or missing file.",
	);
});
