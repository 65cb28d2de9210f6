import assert from "node:assert/strict";
import { test } from "node:test";
import { addBasePathToFlight, addBasePathToPayload } from "./flight";

const BASE = { prefix: "/b", home: "/b/" };
const push = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;

/** Returns a payload with the base path. */
function convert(payload: string): string {
	const html = addBasePathToFlight(push(payload), BASE);
	return JSON.parse(html.slice("<script>self.__next_f.push([1,".length, -"])</script>".length));
}

for (const [title, row, expected] of [
	[
		"elements of HTML",
		'2:["$","a",null,{"href":"/x","title":"/y","children":["$","img","1",{"src":"/z","srcSet":"/z 1x"}]}]',
		'2:["$","a",null,{"href":"/b/x","title":"/y","children":["$","img","1",{"src":"/b/z","srcSet":"/b/z 1x"}]}]',
	],
	[
		"elements in properties of client components, whose own properties stay as they are",
		'2:["$","$L3",null,{"href":"/x","children":["$","a",null,{"href":"/x"}]}]',
		'2:["$","$L3",null,{"href":"/x","children":["$","a",null,{"href":"/b/x"}]}]',
	],
	["preloads", ':HL["/x.png","image",{"imageSrcSet":"/x 1x"}]', ':HL["/b/x.png","image",{"imageSrcSet":"/b/x 1x"}]'],
	["styles", '2:["$","style",null,{"children":"a{b:url(/x)}"}]', '2:["$","style",null,{"children":"a{b:url(/b/x)}"}]'],
	["nothing in references to modules", '2:I[1,["/b/_next/c.js"],"a"]', '2:I[1,["/b/_next/c.js"],"a"]'],
	["nothing in text", '2:"/x"', '2:"/x"'],
] as const) {
	test(`adds the base path to ${title}`, () => assert.equal(convert(`${row}\n`), `${expected}\n`));
}

test("finds rows after a text, whose length is in bytes", () => {
	const link = (href: string) => `3:["$","a",null,{"href":"${href}"}]\n`;
	const text = "ä\n4:x/y";
	const row = `2:T${Buffer.byteLength(text).toString(16)},${text}`;
	assert.equal(convert(row + link("/x")), row + link("/b/x"));
});

test("adds the base path to a text that is a style, whose length then differs", () => {
	const style = '1:["$","style",null,{"children":"$2"}]\n';
	assert.equal(convert(`2:Tc,a{b:url(/x)}${style}`), `2:Te,a{b:url(/b/x)}${style}`);
});

test("joins the scripts of a page, between which a row may be divided", () => {
	const html = `<p>${push('1:["$","a",null,{"hr')}</p>${push('ef":"/x"}]\n2:"y"\n')}`;
	assert.equal(addBasePathToFlight(html, BASE), `<p>${push('1:["$","a",null,{"href":"/b/x"}]\n2:"y"\n')}</p>`);
});

test("keeps the nonce of a script in development", () => {
	const script = push('1:["$","a",null,{"href":"/x"}]\n').replace("<script>", '<script nonce="n">');
	assert.equal(addBasePathToFlight(script, BASE), script.replace("/x", "/b/x"));
});

test("adds the base path to a payload by itself, and leaves one alone that it can't read", () => {
	assert.equal(addBasePathToPayload('1:["$","a",null,{"href":"/x"}]\n', BASE), '1:["$","a",null,{"href":"/b/x"}]\n');
	assert.equal(addBasePathToPayload("unknown", BASE), "unknown");
});
