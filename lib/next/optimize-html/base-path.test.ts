import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT } from "@/lib/utils/base-path";
import { addBasePathToFlight, addBasePathToHtml, addBasePathToPayload } from "./base-path";

const BASE = { prefix: "/b", home: "/b/" };

for (const [html, expected] of Object.entries({
	'<a href="/x?a=1&amp;b=2">': '<a href="/b/x?a=1&amp;b=2">',
	"<a href=/x ping='/p'>": '<a href="/b/x" ping="/b/p">',
	'<a href="/">': '<a href="/b/">',
	'<a href="/b/x">': '<a href="/b/b/x">',
	'<link rel="preload" imageSrcSet="/x 1x, /y 2x"/>': '<link rel="preload" imageSrcSet="/b/x 1x, /b/y 2x"/>',
	'<video poster="/x"><source src="/y"></video>': '<video poster="/b/x"><source src="/b/y"></video>',
	'<form action="/x"><button formaction="/y">': '<form action="/b/x"><button formaction="/b/y">',
	'<object data="/x"></object><q cite="/y">': '<object data="/b/x"></object><q cite="/b/y">',
	'<svg><use xlink:href="/x#y"/><image href="/z"/></svg>': '<svg><use xlink:href="/b/x#y"/><image href="/b/z"/></svg>',
	'<p style="background:url(&quot;/x&quot;)">': '<p style="background:url(&quot;/b/x&quot;)">',
	"<style>a{b:url(/x)}</style>": "<style>a{b:url(/b/x)}</style>",
	"<noscript><img src='/x'></noscript>": '<noscript><img src="/b/x"></noscript>',
	"<template><img src='/x'></template>": '<template><img src="/b/x"></template>',
	'<iframe srcdoc="<a href=/x>"></iframe>': '<iframe srcdoc="&lt;a href=&quot;/b/x&quot;>"></iframe>',
	'<meta http-equiv="refresh" content="0; url=/x">': '<meta http-equiv="refresh" content="0; url=/b/x">',
})) {
	test(`adds the base path to ${html}`, () => assert.equal(addBasePathToHtml(html, BASE), expected));
}

test("leaves text, scripts, other attributes and other URLs alone", () => {
	const html =
		'<!DOCTYPE html><p title="/x" data-a=/y>/z <code>href="/x"</code><a href="#a">b</a><a href="https://e.example/">c</a><script>a="/x"</script><meta name="description" content="/x">';
	assert.equal(addBasePathToHtml(html, BASE), html);
});

test("leaves a blog at the root of its host alone", () => {
	assert.equal(addBasePathToHtml("<a href= /x>", ROOT), "<a href= /x>");
});

for (const [html, expected] of Object.entries({
	'<a href="/pricing?a=b">': '<a href="/app/pricing?a=b">',
	'<form action="/search">': '<form action="/app/search">',
	'<area href="/pricing"/>': '<area href="/app/pricing"/>',
	'<a href="/docs/x">': '<a href="/app/docs/x">',
	'<a href="/docs/mine">': '<a href="/b/docs/mine">',
	'<a href="/">': '<a href="/b/">',
	'<a href="/..">': '<a href="/app">',
	'<link rel="preload" as="image" href="/logo.svg"/>': '<link rel="preload" as="image" href="/app/logo.svg"/>',
	'<img src="/logo.svg">': '<img src="/app/logo.svg">',
	'<img src="/other.svg">': '<img src="/b/other.svg">',
	'<link rel="icon" href="/../icon.svg"/>': '<link rel="icon" href="/app/icon.svg"/>',
	'<link href="/pricing"/>': '<link href="/b/pricing"/>',
})) {
	test(`in an app, changes ${html}`, () => {
		const app = { prefix: "/app", routes: ["/docs/*", "/logo.svg", "/pricing", "/search"], ownPaths: ["/docs/mine"] };
		assert.equal(addBasePathToHtml(html, { ...BASE, app }), expected);
	});
}

for (const [html, expected] of Object.entries({
	'<a href="/x?a=1&amp;b=2#c">': '<a href="/x/?a=1&amp;b=2#c">',
	'<a href="y">': '<a href="/blog/y/">',
	'<form action="/search">': '<form action="/search/">',
	'<iframe srcdoc="<a href=/x>"></iframe>': '<iframe srcdoc="&lt;a href=&quot;/x/&quot;>"></iframe>',
	'<a href="/x.pdf">': '<a href="/x.pdf">',
	'<link rel="icon" href="/icon">': '<link rel="icon" href="/icon">',
})) {
	test(`with files in folders, changes ${html}`, () => {
		const folders = { siteUrl: "https://q.example", exceptions: [] };
		const basePath = { ...ROOT, folders, pagePath: "/blog/hello" };
		assert.equal(addBasePathToHtml(html, basePath), expected);
		const below = expected.replaceAll(/(["';])\/(?=\w)/g, "$1/b/");
		assert.equal(addBasePathToHtml(html, { ...basePath, ...BASE }), below);
	});
}

const push = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;

/** Returns a payload with the base path. */
function convertPayload(payload: string): string {
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
	test(`adds the base path to ${title}`, () => assert.equal(convertPayload(`${row}\n`), `${expected}\n`));
}

test("finds rows after a text, whose length is in bytes", () => {
	const link = (href: string) => `3:["$","a",null,{"href":"${href}"}]\n`;
	const text = "ä\n4:x/y";
	const row = `2:T${Buffer.byteLength(text).toString(16)},${text}`;
	assert.equal(convertPayload(row + link("/x")), row + link("/b/x"));
});

test("adds the base path to a text that is a style, whose length then differs", () => {
	const style = '1:["$","style",null,{"children":"$2"}]\n';
	assert.equal(convertPayload(`2:Tc,a{b:url(/x)}${style}`), `2:Te,a{b:url(/b/x)}${style}`);
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
