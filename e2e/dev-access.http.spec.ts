import { request } from "node:http";
import { text } from "node:stream/consumers";
import { sendRaw } from "@/e2e/support/raw-request";
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
		{ host: `192.168.1.20:${port}` },
		{ host: `[::1]:${port}` },
		{ origin: url, "sec-fetch-site": "same-origin" },
		link,
	]) {
		const { status, body } = await send(url, "/blog/draft", headers);
		expect(status, JSON.stringify(headers)).toBe(200);
		expect(body).toContain("An idea");
	}
});

test("the desk has an address of its own, to which /desk of the blog leads", async ({ url, deskUrl }) => {
	const locationOf = async (address: string) => (await sendRaw(address)).headers.location;
	const ownHost = url.replace("localhost", "127.0.0.1");
	expect(new URL(deskUrl).port).not.toBe(new URL(url).port);
	for (const path of ["/", "/blog/draft?as=reader", "/rss.xml", "/img/view.png", "/dev/feeds/rss.xml"]) {
		expect(await locationOf(ownHost + path)).toBe(url + path);
	}
	for (const [path, target] of [
		["/desk", "/"],
		["/desk/post/blog/draft", "/post/blog/draft"],
	]) {
		for (const origin of [url, ownHost]) expect(await locationOf(`${origin}${path}`)).toBe(`${deskUrl}${target}`);
		expect((await sendRaw(`${deskUrl}${target}`)).status, path).toBe(200);
	}
	expect((await sendRaw(`${deskUrl}/source?file=posts/draft.md`)).body.toString()).toContain("An idea");
	const form = { method: "POST", headers: { origin: url } };
	expect((await sendRaw(`${deskUrl}/actions/new`, form)).status).toBe(403);
});

test("the server of the blog has nothing of the desk at any path", async ({ url }) => {
	for (const path of ["/desk/source?file=posts/draft.md", "/desk/images", "/source"]) {
		expect((await sendRaw(url + path)).status, path).toBe(404);
	}
	for (const path of ["/%64esk", "//desk", "/DESK", "/desk%2Fchecks", "/x/../desk", "/desk/", "/desk.rsc"]) {
		const { status, body } = await sendRaw(`${url}/`, { path });
		expect(body.toString(), `${path}: ${status}`).not.toContain("desk-head");
	}
});

test("no proxy, name or claim opens the desk", async ({ deskUrl }) => {
	for (const headers of [
		{ "x-forwarded-for": "127.0.0.1" },
		{ via: "1.1 proxy" },
		{ "x-forwarded-host": "127.0.0.1" },
		{ host: "evil.example" },
		{ host: "192.168.1.20" },
		{ host: "127.0.0.1" },
		{ origin: "http://127.0.0.1:1" },
		{ "sec-fetch-site": "same-site", "sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe" },
	] as Record<string, string>[]) {
		expect((await sendRaw(`${deskUrl}/`, { headers })).status, JSON.stringify(headers)).toBe(403);
	}
});

test("a page of the blog lets no script run but its own, and the desk can't be shown in a frame", async ({
	url,
	deskUrl,
}) => {
	const policyOf = async (address: string) => (await sendRaw(address)).headers["content-security-policy"];
	const scripts = /(?:^|; )script-src 'nonce-[\w-]+' 'strict-dynamic' 'unsafe-eval';/;
	for (const path of ["/", "/blog/draft", "/nothing", "/search"]) {
		expect(await policyOf(url + path), path).toMatch(scripts);
		expect(await policyOf(url + path), path).toMatch(new RegExp(`frame-ancestors 'self' ${deskUrl}$`));
		// A client can't choose the nonce.
		const headers = { "content-security-policy": "script-src 'nonce-known'" };
		expect((await sendRaw(url + path, { headers })).body.toString(), path).not.toContain('nonce="known"');
	}
	expect(await policyOf(`${deskUrl}/`)).toMatch(/^default-src 'none'; script-src 'self'; .*; frame-ancestors 'none'$/);
});

test("of Next's developer tools, only what the dialog with an error needs is answered", async ({ url }) => {
	for (const origin of [url]) {
		const headers = { origin, "content-type": "application/json" };
		for (const path of ["__nextjs_attach-nodejs-inspector", "__nextjs_launch-editor?file=proxy.dev.ts", "_next/mcp"]) {
			expect((await sendRaw(`${origin}/${path}`)).status, path).toBe(404);
		}
		for (const path of ["__nextjs_restart_dev", "_next/mcp"]) {
			expect((await sendRaw(`${origin}/${path}`, { method: "POST", headers })).status, path).toBe(404);
		}
		expect((await sendRaw(`${origin}/__nextjs_server_status`)).status).toBe(200);
	}
});
