import { request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "editor" });

/** Paths with the text or files of posts that only the editor may see. */
const PATHS = ["/", "/blog/draft", "/rss.xml", "/llms-full.txt", "/dev/feeds/rss.xml", "/dev/changes", "/img/view.png"];

/** Sends a request with headers that a browser would set, and returns its status and body. */
function send(url: string, path: string, headers: Record<string, string>) {
	return new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
		const sent = request(url + path, { headers }, (response) => {
			// The stream of changes doesn't end by itself.
			if (response.statusCode === 200 && path === "/dev/changes") {
				response.destroy();
				resolve({ status: 200, body: "" });
			} else text(response).then((body) => resolve({ status: response.statusCode, body }), reject);
		});
		sent.on("error", reject).end();
	});
}

for (const [title, headers] of [
	["the name of another site", { host: "evil.example" }],
	["a name that begins like an own one", { host: "localhost.evil.example" }],
	["a page of another origin", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
	["a page of another port", { origin: "http://127.0.0.1:1", "sec-fetch-site": "same-site" }],
	["an image or script on another site", { "sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors" }],
	[
		"a frame on another site",
		{ "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
	],
] as const) {
	test(`the development server refuses requests of ${title}`, async ({ url }) => {
		for (const path of PATHS) {
			const { status, body } = await send(url, path, headers);
			expect(status, path).toBe(403);
			expect(body, path).not.toMatch(/idea|Not yet/);
		}
	});
}

test("the development server answers the editor, also after a link from another site", async ({ url }) => {
	const { port } = new URL(url);
	const link = { "sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "document" };
	for (const headers of [
		{},
		{ host: `localhost:${port}` },
		{ host: `[::1]:${port}` },
		{ origin: url, "sec-fetch-site": "same-origin" },
		link,
	]) {
		const { status, body } = await send(url, "/blog/draft", headers);
		expect(status, JSON.stringify(headers)).toBe(200);
		expect(body).toContain("An idea");
	}
});
