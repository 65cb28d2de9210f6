import assert from "node:assert/strict";
import dns from "node:dns";
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { after, beforeEach, describe, type TestContext, test } from "node:test";
import { fetchPublic, isPublicAddress } from "./fetch-public";
import { withAllowedAddresses } from "./fetch-public.support";

/** The requests that the server got, such as `HEAD /gone`. */
const requests: string[] = [];
const pages: Record<string, RequestListener> = {
	"/found": (_, response) => response.end("Found"),
	"/moved": (_, response) => response.writeHead(301, { location: "/found#part" }).end(),
	"/elsewhere": (_, response) => response.writeHead(302, { location: "/moved" }).end(),
	"/inside": ({ headers }, response) =>
		response.writeHead(301, { location: `http://127.0.0.2:${headers.host?.split(":")[1]}/found` }).end(),
	"/loop": (_, response) => response.writeHead(308, { location: "/loop" }).end(),
	"/file": (_, response) => response.writeHead(301, { location: "file:///etc/passwd" }).end(),
	"/never": () => {},
	"/unfinished": (_, response) => response.write("The first part"),
};
const server = createServer((request, response) => {
	requests.push(`${request.method} ${request.url}`);
	pages[request.url ?? ""]?.(request, response);
});
// At all addresses, so that a request to another one would be seen.
await once(server.listen(0), "listening");
after(() => server.closeAllConnections());
after(() => server.close());
const { port } = server.address() as AddressInfo;
beforeEach(() => {
	requests.length = 0;
});

const OPTIONS = { headers: {}, timeout: 60_000, maxLength: 100 };

/** Returns what a response has, or how the request fails. */
async function ask(url: string, options: Partial<typeof OPTIONS> = {}): Promise<string> {
	try {
		const answer = await fetchPublic(url, { ...OPTIONS, ...options });
		return `${answer.status} ${new URL(answer.url).pathname} ${answer.isPermanent} ${answer.body}`;
	} catch (error) {
		return (error as Error).message;
	}
}

const PRIVATE = "it leads to this machine or a private network";

describe("follows redirects, and says why there is no response", () => {
	for (const [path, expected, options] of [
		["/found", "200 /found true Found"],
		["/moved", "200 /found true Found"],
		["/elsewhere", "200 /found false Found"],
		["/inside", PRIVATE],
		["/loop", "it redirects more than 10 times"],
		["/file", "it leads to `file:`"],
		["/found", "its answer is too long", { maxLength: 4 }],
		["/never", "it doesn't answer in time", { timeout: 20 }],
		["/unfinished", "it doesn't answer in time", { timeout: 200 }],
	] as const) {
		test(`${path}: ${expected}`, async () => {
			assert.equal(await withAllowedAddresses(() => ask(`http://127.0.0.1:${port}${path}`, options)), expected);
			assert.equal(requests.includes("GET /found"), expected.includes("/found") || options?.maxLength === 4);
		});
	}
	test("a server that isn't there", async () => {
		const closed = createServer();
		await once(closed.listen(0, "127.0.0.1"), "listening");
		const { port } = closed.address() as AddressInfo;
		await once(closed.close(), "close");
		assert.equal(
			await withAllowedAddresses(() => ask(`http://127.0.0.1:${port}/`)),
			"its server refuses the connection",
		);
	});
});

test("requests no address of this machine or of a private network, however it is written", async () => {
	for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0x7f.1", "2130706433", "0.0.0.0"])
		assert.equal(await ask(`http://${host}:${port}/found`), PRIVATE, host);
	assert.deepEqual(requests, []);
	const version4 =
		"127.0.0.1 10.1.2.3 192.168.0.1 169.254.169.254 198.18.0.1 168.63.129.16 239.255.255.250 255.255.255.255";
	const version6 = "::1 fd00::1 fe80::1 fec0::1 ff02::1 ::10.0.0.1 2002:a00:1::1";
	const inVersion6 = "::ffff:10.0.0.1 ::ffff:0:127.0.0.1 64:ff9b::10.0.0.1 ::ffff:168.63.129.16";
	for (const address of `${version4} ${version6} ${inVersion6}`.split(" "))
		assert.equal(isPublicAddress(address), false, address);
	for (const address of [
		"93.184.215.14",
		"2606:2800:21f:cb07::1",
		"168.63.129.17",
		"::ffff:93.184.215.14",
		"64:ff9b::93.184.215.14",
	])
		assert.equal(isPublicAddress(address), true, address);
});

describe("checks the very addresses that it connects to", () => {
	const found: string[] = [];
	const lookUp = (t: TestContext) => {
		found.length = 0;
		t.mock.method(dns, "lookup", (_host: string, _options: unknown, callback: (...results: unknown[]) => void) => {
			found.push("127.0.0.1");
			callback(null, [{ address: "127.0.0.1", family: 4 }]);
		});
		return ask(`http://name.example:${port}/found`);
	};

	test("of a name that leads to a private network", async (t) => {
		assert.equal(await lookUp(t), PRIVATE);
		assert.deepEqual(requests, []);
	});

	test("of a name whose address changes from one look-up to the next", async (t) => {
		const checked: string[] = [];
		const check = (address: string) => checked.push(address) > 0;
		assert.equal(await withAllowedAddresses(() => lookUp(t), check), "200 /found true Found");
		assert.deepEqual(checked, found);
	});
});
