import assert from "node:assert/strict";
import { test } from "node:test";
import { parseStyle } from "./parse-style";

for (const [text, style] of [
	["", {}],
	["color: red", { color: "red" }],
	[" color :red;; margin-top:1px ; ", { color: "red", marginTop: "1px" }],
	["--main-Color: blue; -webkit-box-flex: 1; -ms-flex: 1", { "--main-Color": "blue", WebkitBoxFlex: "1", msFlex: "1" }],
	["COLOR: red; Margin-Top: 0", { COLOR: "red", marginTop: "0" }],
	["color: /* a; b: c */ red /* d */; /* e */ top: 0", { color: "red", top: "0" }],
	['content: "a;b:c\\"d"; top: 0', { content: '"a;b:c\\"d"', top: "0" }],
	["background: url(data:image/png;base64,AA==); top: 0", { background: "url(data:image/png;base64,AA==)", top: "0" }],
	["color:; top: 0", { top: "0" }],
	["__proto__: a; top: 0", JSON.parse('{ "__proto__": "a", "top": "0" }')],
	["top: 0 } b { left: 0", { top: "0" }],
	["color", undefined],
	["color: red; top", undefined],
	["/* color: red", undefined],
] as const) {
	test(`parses the style ${JSON.stringify(text)}`, () => {
		assert.deepEqual(parseStyle(text), style);
	});
}
