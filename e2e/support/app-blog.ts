import type { APIRequestContext } from "playwright/test";
import { expect } from "@/e2e/support/test";

/** The text of the first post of a blog in an app. */
export const HELLO = `---
title: Hello
date: 2026-11-01
tags: [notes]
aliases: [/old/hello]
---

Hello zebrafish. See [the prices](/pricing) and [größe](/größe).
`;

/** Another post, to which the first one links. */
export const OTHER_POST = {
	"blog/posts/2026-11-02-größe.md": "---\ntitle: Größe\nslug: größe\ndate: 2026-11-02\ntags: [notes]\n---\n\nText.\n",
};

/** A path with the status of its answer, and its media type or the path to which it redirects. `headers` are those of the request. */
type Answer = readonly [path: string, status: number, detail: string, headers?: Record<string, string>];

/** The answers of a built app with these posts, wherever their pages are made. */
export const ANSWERS: readonly Answer[] = [
	["/blog", 200, "text/html"],
	["/blog/hello", 200, "text/html"],
	["/blog/gr%C3%B6%C3%9Fe", 200, "text/html"],
	["/blog/tags/notes", 200, "text/html"],
	["/blog/archive/2026", 200, "text/html"],
	["/blog/hello", 200, "text/markdown", { accept: "text/markdown" }],
	["/blog/gr%C3%B6%C3%9Fe", 200, "text/markdown", { accept: "text/markdown" }],
	["/blog/hello.md", 200, "text/markdown"],
	["/blog/gr%C3%B6%C3%9Fe.md", 200, "text/markdown"],
	["/blog/rss.xml", 200, "application/rss+xml"],
	["/blog/rss.xml", 200, "application/xml", { "sec-fetch-dest": "document" }],
	["/blog/tags/notes/rss.xml", 200, "application/rss+xml"],
	["/blog/sitemap.xml", 200, "application/xml"],
	["/blog/llms.txt", 200, "text/plain"],
	["/blog/old/hello", 308, "/blog/hello"],
	["/blog/old/hello.html", 308, "/blog/hello"],
	["/blog/tags/notes/page/1", 308, "/blog/tags/notes"],
	["/blog/feed", 308, "/blog/rss.xml"],
	["/blog/", 308, "/blog"],
	["/blog/hello.html", 308, "/blog/hello"],
	["/blog/index.html", 308, "/blog"],
	["/blog/nothing", 404, "text/html"],
	["/blog/nothing.md", 404, "text/html"],
	["/blog/nothing.xml", 404, "text/html"],
	["/blog/tags/nothing", 404, "text/html"],
	["/blog/tags/nothing/rss.xml", 404, "text/html"],
	["/pricing", 200, "text/html"],
];

/** Requests paths below a URL, without following redirects, and compares their answers. */
export async function expectAnswers(request: APIRequestContext, url: string, answers: readonly Answer[]) {
	for (const [requested, status, detail, headers] of answers) {
		const response = await request.get(url + requested, { maxRedirects: 0, ...(headers && { headers }) });
		const { location, "content-type": type = "" } = response.headers();
		const found = location === undefined ? type.split(";")[0] : new URL(location, url).pathname;
		expect.soft([response.status(), found], requested).toEqual([status, detail]);
	}
}
