import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtmlPage } from "@/lib/next/optimize-html/html-page";
import { findPageImages } from "./page-images";

const at = (name: string) => `/_next/static/media/${name}`;

test("the images of the content that a page loads are known, each once", () => {
	const { elements } = parseHtmlPage(`<!DOCTYPE html><html><head>
		<link rel="preload" as="image" imagesrcset="${at("f.01234567-400.webp")} 400w">
		<link rel="preload" as="font" href="${at("g.01234567.woff2")}" crossorigin="">
		<link rel="preload" as="font" href="${at("own_font_of_next.woff2")}" crossorigin="">
		<link rel="icon" href="${at("icon.19kpr416btyhg.svg")}"></head><body>
		<picture><source srcset="${at("a.01234567-400.avif")} 400w, ${at("a.01234567-660.avif")} 660w">
		<img src="${at("a.01234567-660.webp")}" srcset="${at("a.01234567-660.webp")} 660w"></picture>
		<img src="${at("b.01234567.svg")}#part"><video poster="${at("c.01234567.jpg")}"></video>
		<img src="/img/d.png"><img src="https://elsewhere.example${at("e.01234567.png")}"></body></html>`);
	assert.deepEqual(findPageImages(elements), [
		at("f.01234567-400.webp"),
		at("g.01234567.woff2"),
		at("a.01234567-400.avif"),
		at("a.01234567-660.avif"),
		at("a.01234567-660.webp"),
		at("b.01234567.svg"),
		at("c.01234567.jpg"),
	]);
});
