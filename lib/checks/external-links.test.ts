import assert from "node:assert/strict";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, test } from "node:test";
import { withAllowedAddresses } from "@/lib/utils/fetch-public.support";
import { type Answer, checkExternalLinks, type LinkCheckOptions } from "./external-links";

/** The requests that the server got, such as `HEAD /gone`. */
const requests: string[] = [];
const pages: Record<string, RequestListener> = {
	"/found": (_, response) => response.end("Found"),
	"/gone": (_, response) => response.writeHead(404).end(),
	"/no-head": ({ method }, response) => response.writeHead(method === "HEAD" ? 404 : 200).end(),
	"/forbidden": (_, response) => response.writeHead(403).end(),
	"/broken": (_, response) => response.writeHead(500).end(),
	"/moved": (_, response) => response.writeHead(301, { location: "/found#part" }).end(),
	"/elsewhere": (_, response) => response.writeHead(302, { location: "/found" }).end(),
	"/moved-without-head": ({ method }, response) =>
		response.writeHead(method === "HEAD" ? 405 : 301, { location: "/no-head" }).end(),
	"/loop": (_, response) => response.writeHead(308, { location: "/loop" }).end(),
};
const server = createServer((request, response) => {
	requests.push(`${request.method} ${request.url}`);
	pages[request.url ?? ""]?.(request, response);
});
await new Promise<void>((resolve) => {
	server.listen(0, "127.0.0.1", resolve);
});
after(() => server.closeAllConnections());
after(() => server.close());
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function check(urls: readonly string[], more: Partial<LinkCheckOptions> = {}): Promise<string[]> {
	const links = urls.map((url, index) => ({ file: "posts/a.md", line: index + 1, column: 1, url }));
	const answers = new Map<string, Answer>();
	const found = await checkExternalLinks(links, {
		userAgent: "test",
		timeout: 60_000,
		interval: 0,
		recall: async (url) => answers.get(url),
		remember: async (url, answer) => void answers.set(url, answer),
		...more,
	});
	return found.map(({ line, rule, message }) => `${line} ${rule} ${message.replaceAll(origin, "")}`);
}

const checkHere = (...args: Parameters<typeof check>) => withAllowedAddresses(() => check(...args));

describe("reports links whose page is gone, fails or has moved", () => {
	for (const [path, expected] of [
		["/found", []],
		["/no-head", []],
		["/forbidden", []],
		["/elsewhere", []],
		["/gone", ["1 link-external /gone answers with 404. Fix or remove the link, or link to an archived copy."]],
		["/broken", ["1 link-external /broken answers with 500. Look at it, and check again later."]],
		["/moved", ["1 link-moved /moved has moved to /found. Link to the new address."]],
		["/moved-without-head", ["1 link-moved /moved-without-head has moved to /no-head. Link to the new address."]],
		["/loop", ["1 link-external /loop can't be reached: it redirects more than 10 times. Fix or remove the link."]],
	] as const) {
		test(path, async () => assert.deepEqual(await checkHere([origin + path]), expected));
	}
});

test("asks once for links that differ in their part", async () => {
	requests.length = 0;
	const found = await checkHere([`${origin}/gone#a`, `${origin}/gone#b`, `${origin}/gone`]);
	assert.equal(found.length, 3);
	assert.deepEqual(requests, ["HEAD /gone", "GET /gone"]);
});

test("asks nobody whose answer is known, and remembers answers", async () => {
	requests.length = 0;
	const known: Answer = { time: Date.now(), status: 410 };
	const remembered: string[] = [];
	const found = await checkHere([`${origin}/found`, `${origin}/old`], {
		recall: async (url) => (url.endsWith("/old") ? known : { ...known, time: 0 }),
		remember: async (url, { status }) => void remembered.push(`${url.replace(origin, "")} ${status}`),
	});
	assert.equal(found.length, 1);
	assert.deepEqual([requests, remembered], [["HEAD /found"], ["/found 200"]]);
});

test("never asks an address of this machine or of a private network", async () => {
	requests.length = 0;
	const [message] = await check([`${origin}/found`]);
	assert.match(message ?? "", /can't be reached: it leads to this machine or a private network\. Fix or remove/);
	assert.deepEqual(requests, []);
});
