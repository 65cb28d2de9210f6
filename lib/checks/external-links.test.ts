import assert from "node:assert/strict";
import dns from "node:dns";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, describe, mock, test } from "node:test";
import { type Answer, checkExternalLinks, isPublicAddress, type LinkCheckOptions } from "./external-links";

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
	"/loop": (_, response) => response.writeHead(308, { location: "/loop" }).end(),
	"/file": (_, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end(),
	"/never": () => {},
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
		isAllowedAddress: () => true,
		recall: async (url) => answers.get(url),
		remember: async (url, answer) => void answers.set(url, answer),
		...more,
	});
	return found.map(({ line, rule, message }) => `${line} ${rule} ${message.replaceAll(origin, "")}`);
}

describe("reports links whose page is gone, fails or has moved", () => {
	for (const [path, expected] of [
		["/found", []],
		["/no-head", []],
		["/forbidden", []],
		["/elsewhere", []],
		["/gone", ["1 link-external /gone answers with 404. Fix or remove the link, or link to an archived copy."]],
		["/broken", ["1 link-external /broken answers with 500. Look at it, and check again later."]],
		["/moved", ["1 link-moved /moved has moved to /found. Link to the new address."]],
		["/loop", ["1 link-external /loop can't be reached: it redirects more than 10 times. Fix or remove the link."]],
		["/file", ["1 link-external /file can't be reached: it leads to `file:`. Fix or remove the link."]],
	] as const) {
		test(path, async () => assert.deepEqual(await check([origin + path]), expected));
	}
	test("a server that doesn't answer", async () => {
		const [message] = await check([`${origin}/never`], { timeout: 20 });
		assert.match(message ?? "", /it doesn't answer in time/);
	});
	test("a server that isn't there", async () => {
		const closed = createServer();
		await new Promise<void>((resolve) => {
			closed.listen(0, "127.0.0.1", resolve);
		});
		const { port } = closed.address() as AddressInfo;
		await new Promise((resolve) => {
			closed.close(resolve);
		});
		const [message] = await check([`http://127.0.0.1:${port}/`]);
		assert.match(message ?? "", /its server refuses the connection/);
	});
});

test("asks once for links that differ in their part", async () => {
	requests.length = 0;
	const found = await check([`${origin}/gone#a`, `${origin}/gone#b`, `${origin}/gone`]);
	assert.equal(found.length, 3);
	assert.deepEqual(requests, ["HEAD /gone", "GET /gone"]);
});

test("asks nobody whose answer is known, and remembers answers", async () => {
	requests.length = 0;
	const known: Answer = { time: Date.now(), status: 410 };
	const remembered: string[] = [];
	const found = await check([`${origin}/found`, `${origin}/old`], {
		recall: async (url) => (url.endsWith("/old") ? known : { ...known, time: 0 }),
		remember: async (url, { status }) => void remembered.push(`${url.replace(origin, "")} ${status}`),
	});
	assert.equal(found.length, 1);
	assert.deepEqual([requests, remembered], [["HEAD /found"], ["/found 200"]]);
});

test("never asks an address of this machine or of a private network, nor follows a redirect to it", async () => {
	requests.length = 0;
	const [message] = await check([`${origin}/found`], { isAllowedAddress: isPublicAddress });
	assert.match(message ?? "", /this machine or a private network/);
	assert.deepEqual(requests, []);
	const version4 = "127.0.0.1 10.1.2.3 192.168.0.1 169.254.169.254 198.18.0.1 239.255.255.250 255.255.255.255";
	const version6 = "::1 fd00::1 ff02::1 ::ffff:10.0.0.1 64:ff9b::10.0.0.1";
	for (const address of `${version4} ${version6}`.split(" ")) assert.equal(isPublicAddress(address), false, address);
	for (const address of ["93.184.215.14", "2606:2800:21f:cb07::1", "::ffff:93.184.215.14", "64:ff9b::93.184.215.14"])
		assert.equal(isPublicAddress(address), true, address);
});

describe("checks the very addresses that it connects to", () => {
	const { port } = server.address() as AddressInfo;
	const found: string[] = [];
	const lookUp = (
		_host: string,
		_options: unknown,
		callback: (error: null, addresses: dns.LookupAddress[]) => void,
	) => {
		found.push("127.0.0.1");
		callback(null, [{ address: "127.0.0.1", family: 4 }]);
	};
	const checkName = async (isAllowedAddress: LinkCheckOptions["isAllowedAddress"]) => {
		requests.length = 0;
		found.length = 0;
		mock.method(dns, "lookup", lookUp);
		const messages = await check([`http://name.example:${port}/found`], { isAllowedAddress });
		mock.restoreAll();
		return messages;
	};

	test("of a name that leads to a private network", async () => {
		const [message] = await checkName(isPublicAddress);
		assert.match(message ?? "", /this machine or a private network/);
		assert.deepEqual(requests, []);
	});

	test("of a name whose address changes from one look-up to the next", async () => {
		const checked: string[] = [];
		assert.deepEqual(await checkName((address) => checked.push(address) > 0), []);
		assert.deepEqual([requests, checked], [["HEAD /found"], found]);
	});
});
