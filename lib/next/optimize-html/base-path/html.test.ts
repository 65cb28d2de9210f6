import assert from "node:assert/strict";
import { test } from "node:test";
import { ROOT } from "@/lib/utils/base-path";
import { addBasePathToHtml } from "./html";

const BASE = { prefix: "/b", home: "/b/" };

for (const [html, expected] of Object.entries({
	'<a href="/x?a=1&amp;b=2">': '<a href="/b/x?a=1&amp;b=2">',
	"<a href=/x ping='/p'>": '<a href="/b/x" ping="/b/p">',
	'<a href="/">': '<a href="/b/">',
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
	'<img src="/pricing">': '<img src="/b/pricing">',
	'<link href="/pricing"/>': '<link href="/b/pricing"/>',
})) {
	test(`in an app, changes ${html}`, () => {
		const app = { prefix: "/app", routes: ["/docs/*", "/pricing", "/search"], ownPaths: ["/docs/mine"] };
		assert.equal(addBasePathToHtml(html, { ...BASE, app }), expected);
	});
}
