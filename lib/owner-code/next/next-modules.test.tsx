import assert from "node:assert/strict";
import { test } from "node:test";
import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import AppLink from "./app-link";
import Image from "./image";
import Link from "./link";

const imported = { src: "/_next/static/media/a.png", width: 40, height: 20, blurDataURL: "data:," };

for (const [element, expected] of [
	[
		<Link key="" href="/" prefetch={false} replace scroll={false} onNavigate={() => {}} className="a" />,
		'<a href="/" class="a"></a>',
	],
	[
		<Link key="" href={{ pathname: "/a", query: { b: [1, "2"], c: "d e" }, hash: "f" }} />,
		'<a href="/a?b=1&amp;b=2&amp;c=d+e#f"></a>',
	],
	[
		<Link key="" href={{ protocol: "https", host: "q.example", pathname: "/", search: "?a" }} />,
		'<a href="https://q.example/?a"></a>',
	],
	[
		<Link key="" href="/a" legacyBehavior passHref className="c">
			{createElement("a", { id: "b", className: "d" }, "A")}
		</Link>,
		'<a id="b" class="d" href="/a">A</a>',
	],
	[
		<Link key="" href="/a" legacyBehavior>
			A
		</Link>,
		'<a href="/a">A</a>',
	],
	[<AppLink key="" href="/" />, '<a href="/.."></a>'],
	[<AppLink key="" href={{ pathname: "/", hash: "#a" }} />, '<a href="/..#a"></a>'],
	[<AppLink key="" href="/pricing" />, '<a href="/pricing"></a>'],
	[<AppLink key="" href="https://q.example" />, '<a href="https://q.example"></a>'],
	[
		<Image key="" src="/a.png" alt="A" width={2} height={1} quality={50} unoptimized />,
		'<img loading="lazy" decoding="async" alt="A" width="2" height="1" src="/a.png"/>',
	],
	[
		<Image key="" src={imported} alt="" width={20} />,
		'<img loading="lazy" decoding="async" width="20" height="10" alt="" src="/_next/static/media/a.png"/>',
	],
	[
		<Image key="" src={{ default: imported }} alt="" fill />,
		'<img loading="lazy" decoding="async" alt="" src="/_next/static/media/a.png" style="position:absolute;inset:0;width:100%;height:100%"/>',
	],
	[<Image key="" src={{}} alt="" />, ""],
] as [ReactElement, string][]) {
	test(`renders ${expected || "nothing"}`, () => assert.equal(renderToStaticMarkup(element), expected));
}
