import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { applyEdits } from "@/lib/utils/edits";
import { replace } from "@/lib/utils/html-page";
import { parseStaticPage } from "./strip-framework";

const frameworkModules = new Set(["1", "2"]);

function stripFramework(html: string) {
	const staticPage = parseStaticPage(html, frameworkModules);
	if (!staticPage) return { html, isStatic: false };
	const edits = staticPage.frameworkElements.map((element) => replace(element));
	return { html: applyEdits(staticPage.page.html, edits), isStatic: true };
}

const push = (text: string) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`;
const textRow = (id: string, text: string, tag = "T") => `${id}:${tag}${Buffer.byteLength(text).toString(16)},${text}`;
const chunk = '<script src="/_next/static/chunks/a-b_1.js" async=""></script>';
const preload = '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/a-b_1.js"/>';
const loader = '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({})</script>';
const start = "<script>(self.__next_f=self.__next_f||[]).push([0])</script>";
const own = '<script type="module" src="/_next/static/media/abc.js"></script>';
const kept = `${own}<script type="application/ld+json">{"a":"<b>"}</script><script>author()</script>`;
const page = (head: string, body: string) =>
	`<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>${head}</head><body><p title='a "b"'>Text &amp; <!-- -->more</p>${body}</body></html>`;

test("removes the framework from a page without other client components, and changes nothing else", () => {
	const html = page(
		preload + chunk,
		kept + loader + chunk + start + push('4:"x"\n5:I[1,["$4"],"default"]\n') + push('6:I[2,[],""]\n0:{"P":null}\n'),
	);
	assert.deepEqual(stripFramework(html), { html: page("", kept), isStatic: true });
});

test("removes the connection to its own host that Next adds for fonts", () => {
	const connect = (href: string) => `<link rel="preconnect" href="${href}" crossorigin=""/>`;
	const html = page(connect("/") + connect("https://a.example"), start + push('5:I[1,[],""]\n'));
	assert.deepEqual(stripFramework(html), { html: page(connect("https://a.example"), ""), isStatic: true });
});

test("removes preloads of images that the page has, and keeps others", () => {
	const ahead = (srcSet: string) => `<link rel="preload" as="image" imageSrcSet="${srcSet}"/>`;
	const image = '<img srcSet="/a.png 1x" src="/a.png"/>';
	const html = page(ahead("/a.png 1x") + ahead("/b.png 1x"), image + start + push('5:I[1,[],""]\n'));
	assert.deepEqual(stripFramework(html), { html: page(ahead("/b.png 1x"), image), isStatic: true });
});

describe("keeps the scripts of a page", () => {
	const bodies: Record<string, string> = {
		"with another client component": start + push('5:I[1,[],"default"]\n9:I[3,["$4"],"Counter"]\n'),
		"with another client component in a row that is split between chunks":
			start + push('5:I[1,[],"default"]\n9:I[') + push('3,["$4"],"Counter"]\n'),
		"without a payload": start,
		"with a payload of an unknown type": `${start}<script>self.__next_f.push([3,"AAAA"])</script>`,
		"with a chunk that can't be parsed": `${push('5:I[1,[],"default"]\n')}<script>self.__next_f.push([1,"\\x"])</script>`,
		"with another client component after a text": `${start}${push(`${textRow("7", "ä\n")}9:I[3,["$4"],"Counter"]\n`)}`,
		"with a payload that ends in a text": `${start}${push('5:I[1,[],"default"]\n7:Tff,short')}`,
		"with a payload that ends in a row": `${start}${push('5:I[1,[],"default"]\n7:"x"')}`,
		"with a row of an unknown form": `${start}${push('5:I[1,[],"default"]\n7:?\n')}`,
		"with a text without a length": `${start}${push('5:I[1,[],"default"]\n7:Text,\n')}`,
		"with a client component that can't be read": `${start}${push("5:I[1,\n")}`,
		"with streamed parts": `${start}${push('5:I[1,[],"default"]\n')}<script>$RC("B:0","S:0")</script>`,
	};
	for (const [name, body] of Object.entries(bodies)) {
		test(name, () => {
			const html = page(preload, chunk + body);
			assert.deepEqual(stripFramework(html), { html, isStatic: false });
		});
	}
});

for (const [title, ...parts] of [
	["in a string", '7:["$","p",null,{"children":"9:I[3,[],\\"Counter\\"]"}]\n'],
	["in a long text", textRow("7", 'Code:\n1:I[3,[],"X"]\n')],
	["after letters of several bytes", textRow("7", 'äöü حروف 🖋\n1:I[3,[],"X"]\n')],
	["in binary values", ...[..."AOobUSsLlGgMmV"].map((tag) => textRow("7", '\n1:I[3,[],"X"]\n', tag))],
	["that is divided between scripts", ...textRow("7", 'Code: äöü\n1:I[3,[],"X"]\n')],
	["that a script begins with", ...textRow("7", 'Code:\n1:I[3,[],"X"]\n').split(/(?=1:I)/)],
] as const) {
	test(`ignores text that looks like a row, ${title}`, () => {
		const payload = [...parts, '8:I[2,[],""]\n'].map(push).join("");
		assert.equal(stripFramework(page("", chunk + start + push('5:I[1,[],"default"]\n') + payload)).isStatic, true);
	});
}
