import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits, parseHtmlPage, replace } from "./html-page";
import { findFrameworkElements } from "./strip-framework";

const framework = new Set(["1", "2"]);

function lighten(html: string) {
	const page = parseHtmlPage(html);
	const ballast = findFrameworkElements(page, framework);
	return {
		html: applyEdits(
			page,
			(ballast ?? []).map((element) => replace(element)),
		),
		isLight: ballast !== undefined,
	};
}

const push = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
const chunk = '<script src="/_next/static/chunks/a-b_1.js" async=""></script>';
const preload = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a-b_1.js"/>';
const loader = '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>';
const start = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>";
const own = '<script type="module" src="/_next/static/media/abc.js"></script>';
const kept = `${own}<script type="application/ld+json">{"a":"<b>"}</script><script>author()</script>`;
const page = (head: string, body: string) =>
	`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}</head><body><p title='a "b"'>Text &amp; <!-- -->more</p>${body}</body></html>`;

test("a page of framework rows only loses the framework, and nothing else changes", () => {
	const heavy = page(
		preload + chunk,
		kept + loader + chunk + start + push('4:"x"\n5:I[1,["$4"],"default"]\n') + push('6:I[2,[],""]\n0:{"P":null}\n'),
	);
	assert.deepEqual(lighten(heavy), { html: page("", kept), isLight: true });
});

test("an image isn't said twice, but one that isn't drawn is loaded as its author wants", () => {
	const ahead = (srcSet: string) => `<link rel="preload" as="image" imageSrcSet="${srcSet}"/>`;
	const image = '<img srcSet="/a.png 1x" src="/a.png"/>';
	const heavy = page(ahead("/a.png 1x") + ahead("/b.png 1x"), image + start + push('5:I[1,[],""]\n'));
	assert.deepEqual(lighten(heavy), { html: page(ahead("/b.png 1x"), image), isLight: true });
});

describe("a page keeps its scripts", () => {
	const bodies: Record<string, string> = {
		"when it names another client component": start + push('5:I[1,[],"default"]\n9:I[3,["$4"],"Counter"]\n'),
		"when that row is cut in two": start + push('5:I[1,[],"default"]\n9:I[') + push('3,["$4"],"Counter"]\n'),
		"when it has no payload": start,
		"when its payload is in a form unknown": `${start}<script>self.__next_f.push([3,"AAAA"])</script>`,
		"when a part of it can't be read": `${push('5:I[1,[],"default"]\n')}<script>self.__next_f.push([1,"\\x"])</script>`,
		"when parts of it are moved by script": `${start}${push('5:I[1,[],"default"]\n')}<script>$RC("B:0","S:0")</script>`,
	};
	for (const [name, body] of Object.entries(bodies)) {
		test(name, () => {
			const heavy = page(preload, chunk + body);
			assert.deepEqual(lighten(heavy), { html: heavy, isLight: false });
		});
	}
});

test("text that looks like a row isn't one", () => {
	const quoted = push('5:I[1,[],"default"]\n7:["$","p",null,{"children":"9:I[3,[],\\"Counter\\"]"}]\n');
	assert.equal(lighten(page("", chunk + start + quoted)).isLight, true);
});
