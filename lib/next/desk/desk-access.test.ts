import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import { formatDeskCookie, isOwnMachine, readTarget, redirectToPairing, refuseWrite } from "./desk-access";
import { getPairing } from "./pairing";
import { noteSenders } from "./senders";

const OWN = { host: "localhost:3000", origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };

function isRefused(headers: Record<string, string | undefined>, method = "POST") {
	const all = Object.entries({ ...OWN, ...headers }).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	return (
		refuseWrite({ method, headers: new Headers(all), serverHost: "127.0.0.1", hosts: ["blog.example"] }) !== undefined
	);
}

describe("refuseWrite", () => {
	for (const [title, headers] of [
		["a page of the desk", {}],
		["a page of the desk, in a browser without fetch metadata", { "sec-fetch-site": undefined }],
		["a page at the address", { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" }],
		["a page at a name that the editor allows", { host: "blog.example", origin: "https://blog.example" }],
	] as const) {
		test(`allows ${title}`, () => assert.equal(isRefused(headers), false));
	}

	for (const [title, headers] of [
		["a form on another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
		["a script on another port", { origin: "http://localhost:8080", "sec-fetch-site": "same-site" }],
		["a page of another allowed name", { origin: "https://blog.example" }],
		["a sandboxed frame", { origin: "null" }],
		["a program without an origin", { origin: undefined }],
		["a name that leads here (DNS rebinding)", { host: "evil.example", origin: "http://evil.example" }],
		["a request without a host", { host: undefined }],
		["fetch metadata that contradicts the origin", { "sec-fetch-site": "cross-site" }],
	] as const) {
		test(`refuses ${title}`, () => assert.equal(isRefused(headers), true));
	}

	test("refuses other methods than POST", () => assert.equal(isRefused({}, "GET"), true));
});

describe("isOwnMachine", () => {
	for (const [sender, host, expected] of [
		["127.0.0.1", "127.0.0.1:3000", true],
		["::ffff:127.0.0.1", "localhost:3000", true],
		["::1", "[::1]:3000", true],
		["127.0.0.1", "blog.localhost", true],
		["127.0.0.1", "laptop.local:3000", false],
		["127.0.0.1", "tunnel.example", false],
		["127.0.0.1", "192.168.1.20:3000", false],
		["127.0.0.1", "127.0.0.1.evil.example", false],
		["192.168.1.7", "127.0.0.1:3000", false],
		["192.168.1.7", "localhost", false],
		["::ffff:192.168.1.7", "localhost", false],
		["127.0.0.1.evil", "localhost", false],
		[undefined, "localhost", false],
		["127.0.0.1", null, false],
		["127.0.0.1", "", false],
	] as const) {
		test(`is ${expected} for ${sender} at ${host}`, () => assert.equal(isOwnMachine(sender, host), expected));
	}
});

describe("redirectToPairing", () => {
	noteSenders();
	const { quireSenderSecret: secret } = globalThis as { quireSenderSecret?: string };
	const ask = (url: string, method = "GET", cookie = "") =>
		redirectToPairing({ method, url, headers: new Headers({ cookie, "x-quire-sender": `${secret} 10.0.0.1` }) });

	test("lets a request come again that came before the server knew of senders", () => {
		const askEarly = (method: string) => redirectToPairing({ method, url: "/desk?a=b", headers: new Headers() });
		assert.deepEqual(askEarly("GET"), { path: "/desk?a=b" });
		assert.deepEqual(askEarly("POST"), { refusal: "The server has just started. Send it again." });
	});

	test("leads pages of the desk to the page of the code, and refuses what is none", () => {
		assert.deepEqual(ask("/desk/tags?a=b"), { path: "/desk/pair?to=%2Fdesk%2Ftags%3Fa%3Db" });
		assert.ok("refusal" in (ask("/desk/images", "POST") ?? {}));
		assert.equal(ask("/blog/a"), undefined);
		for (const path of ["/desk/pair", "/desk/pair/enter", "/desk/pair/code"])
			assert.equal(ask(path, "POST"), undefined);
		assert.notEqual(ask("/desk/pair/enter/more"), undefined);
		assert.notEqual(ask("/desk/pairs"), undefined);
	});

	test("opens the desk to a device that typed the code, by its cookie", () => {
		const codes: string[] = [];
		mock.method(console, "log", (text: string) => codes.push(/\w{4}-\w{4}/.exec(text)?.[0] ?? ""));
		getPairing().showCode();
		mock.restoreAll();
		const result = getPairing().enter(codes[0] ?? "");
		const token = "token" in result ? result.token : "";
		assert.match(formatDeskCookie(token), /; Path=\/desk; Max-Age=\d+; HttpOnly; SameSite=Strict$/);
		const [cookie = ""] = formatDeskCookie(token).split(";");
		assert.equal(ask("/desk", "GET", `a=b; ${cookie}`), undefined);
		for (const forged of ["quire-desk=", "quire-desk=a", `xquire-desk=${token}`, `${cookie}a`]) {
			assert.notEqual(ask("/desk", "GET", forged), undefined, forged);
		}
	});
});

test("leads from the page of the code to pages of the desk alone", () => {
	assert.equal(readTarget("/desk/post/blog/a?x=1"), "/desk/post/blog/a?x=1");
	assert.equal(readTarget("/desk/post/blog/日\n"), "/desk/post/blog/%E6%97%A5", "headers have no such characters");
	for (const to of [
		null,
		"",
		"https://evil.example",
		"//evil.example/desk",
		"/desks",
		"/desk/pair",
		"/\\evil.example",
		"/desk/../blog",
		"/desk/%2e%2e/%2e%2e/blog",
	]) {
		assert.equal(readTarget(to), "/desk", String(to));
	}
});
