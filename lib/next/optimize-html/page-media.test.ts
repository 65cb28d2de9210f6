import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHtmlPage } from "@/lib/next/optimize-html/html-page";
import { findPageMedia } from "./page-media";

const mediaUrl = (name: string) => `/_next/static/media/${name}`;

test("returns each image of the content that a page loads once", () => {
	const { elements } = parseHtmlPage(`<!DOCTYPE html><html><head>
		<link rel="preload" as="image" imagesrcset="${mediaUrl("f.01234567-400.webp")} 400w">
		<link rel="preload" as="font" href="${mediaUrl("g.01234567.woff2")}" crossorigin="">
		<link rel="preload" as="font" href="${mediaUrl("own_font_of_next.woff2")}" crossorigin="">
		<link rel="icon" href="${mediaUrl("icon.19kpr416btyhg.svg")}"></head><body>
		<picture><source srcset="${mediaUrl("a.01234567-400.avif")} 400w, ${mediaUrl("a.01234567-660.avif")} 660w">
		<img src="${mediaUrl("a.01234567-660.webp")}" srcset="${mediaUrl("a.01234567-660.webp")} 660w"></picture>
		<img src="${mediaUrl("b.01234567.svg")}#part"><video poster="${mediaUrl("c.01234567.jpg")}"></video>
		<img src="/img/d.png"><img src="https://elsewhere.example${mediaUrl("e.01234567.png")}"></body></html>`);
	assert.deepEqual(findPageMedia(elements), [
		mediaUrl("f.01234567-400.webp"),
		mediaUrl("g.01234567.woff2"),
		mediaUrl("a.01234567-400.avif"),
		mediaUrl("a.01234567-660.avif"),
		mediaUrl("a.01234567-660.webp"),
		mediaUrl("b.01234567.svg"),
		mediaUrl("c.01234567.jpg"),
	]);
});
