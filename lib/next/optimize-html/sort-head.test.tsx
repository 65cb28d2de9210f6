import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToStaticMarkup } from "react-dom/server";
import { getAttribute, parseHtmlPage } from "@/lib/utils/html-page";
import { findRepeatedMetadata, sortHead } from "./sort-head";

const page = (...head: string[]) =>
	`<!DOCTYPE html><html><head><meta charSet="utf-8"/><meta name="viewport" content="w"/><link rel="stylesheet" href="/a.css"/>${head.join("")}</head><body><title>x</title><meta name="a"/></body></html>`;

const metadata = [
	'<meta name="theme-color" media="(x)" content="#000"/>',
	'<meta name="theme-color" content="#fff"/>',
	"<title>A &gt; B</title>",
	'<meta property="og:image" content="1"/>',
	'<meta property="og:image:width" content="2"/>',
	'<meta property="og:image" content="0"/>',
	'<link rel="canonical" href="/"/>',
];
const own = ['<link rel="webmention" href="https://a.example"/>', '<meta name="author" content="A"/>'];

test("writes the same head whatever React has rendered first", () => {
	const script = '<script>"<meta name=b><meta name=a>"</script>';
	const expected = sortHead(page(script, ...metadata, ...own));
	assert.equal(sortHead(page(script, ...own, ...metadata)), expected);
	assert.equal(sortHead(page(script, ...metadata.slice(0, 2), ...own, ...metadata.slice(2))), expected);
	assert.ok(expected.includes(script));
	assert.ok(expected.endsWith('</head><body><title>x</title><meta name="a"/></body></html>'));
	assert.equal(sortHead(expected), expected);
});

test("keeps the order of elements of a kind, and the first ones first", () => {
	const sorted = sortHead(page(...own, ...metadata));
	const order = ["charSet", "viewport", "stylesheet", "(x)", "#fff", "<title>A", '"1"', '"2"', '"0"'];
	const places = order.map((text) => sorted.indexOf(text));
	assert.ok(
		places.every((place, index) => place > (places[index - 1] ?? -1)),
		places.join(),
	);
});

test("sorts the head as the installed React writes it", () => {
	const metadata = [
		<title key="title">A &gt; B</title>,
		<meta key="description" name="description" content="a > b" />,
		<meta key="image" property="og:image" content="/a.png?b&c" />,
		<link key="canonical" rel="canonical" href="/" />,
		<meta key="author" name="author" content="A" />,
	];
	const render = (elements: typeof metadata) =>
		renderToStaticMarkup(
			<html lang="en">
				{/* biome-ignore lint/style/noHeadElement: It is no page of Next. */}
				<head>
					<meta charSet="utf-8" />
				</head>
				<body>{elements}</body>
			</html>,
		);
	const [first, second] = [render(metadata), render(metadata.toReversed())];
	assert.notEqual(first, second, "React sorts metadata by itself: `sortHead` isn't needed.");
	assert.equal(sortHead(first), sortHead(second), "React writes metadata in a form that `sortHead` doesn't read.");
});

test("finds twitter tags that repeat Open Graph's, but not those with other content", () => {
	const { elements } = parseHtmlPage(`<head>
		<meta property="og:title" content="A"><meta property="og:image" content="/a.png"><meta property="og:image:alt" content="B">
		<meta name="twitter:card" content="summary"><meta name="twitter:title" content="A">
		<meta name="twitter:description" content="C"><meta name="twitter:image" content="/a.png">
		<meta name="twitter:image:alt" content="B"><meta name="title" content="A"></head>`);
	const repeated = [...findRepeatedMetadata(elements)].map((element) => getAttribute(element, "name"));
	assert.deepEqual(repeated, ["twitter:title", "twitter:image"]);
});
