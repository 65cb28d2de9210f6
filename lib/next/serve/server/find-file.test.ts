import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { FileFinder, type RequestHead } from "./find-file";

const file = { file: "a.html", bytes: 1, etag: "a", hasRanges: false, headers: 0, encoded: {} };
const finder = new FileFinder({
	frameworkHeaders: ["rsc"],
	headers: [[["Content-Type", "text/html; charset=utf-8"]], [["Content-Type", "text/plain"]]],
	conditions: [[{ header: "accept", value: "text/markdown" }], [{ header: "x-a" }, { header: "x-b", value: "1|2" }]],
	files: {
		"/a": { ...file, conditions: [0, 1] },
		"/b%20c": { ...file, conditions: [] },
		"/c.txt": { ...file, headers: 1, conditions: [] },
	},
});

describe("FileFinder", () => {
	for (const [method, url, isWrong, accept = "*/*"] of [
		["GET", "/c.txt", false],
		["HEAD", "/c.txt", false],
		["POST", "/c.txt", true],
		["DELETE", "/c.txt?a", true],
		["PUT", "/a", true],
		["POST", "/a", false],
		["POST", "/a", true, "text/markdown"],
		["POST", "/none", false],
		["TRACE", "/none", true],
	] as const) {
		test(`${isWrong ? "refuses" : "accepts"} the method of ${method} ${url} for ${accept}`, () => {
			assert.equal(finder.hasWrongMethod({ method, url, headers: { accept } }), isWrong);
		});
	}
	for (const [title, request, isFound] of [
		["a page", { url: "/a" }, true],
		["a page for HEAD", { url: "/a", method: "HEAD" }, true],
		["a page with a query that it doesn't read", { url: "/a?utm_source=x" }, true],
		["a path as browsers write it", { url: "/b%20c" }, true],
		["another spelling", { url: "/b c" }, false],
		["an absolute URL", { url: "http://a.example/a" }, false],
		["a property of objects", { url: "constructor" }, false],
		["another method", { url: "/a", method: "POST" }, false],
		["a query of the framework", { url: "/a?x=1&_rsc=y" }, false],
		["a header of the framework", { url: "/a", headers: { rsc: "1" } }, false],
		["an exception", { url: "/a", headers: { accept: "text/markdown" } }, false],
		["an exception a second time", { url: "/a", headers: { accept: "text/markdown" } }, false],
		["a part of an exception's value", { url: "/a", headers: { accept: "text/markdown, */*" } }, true],
		["one of two conditions", { url: "/a", headers: { "x-a": "" } }, true],
		["both conditions", { url: "/a", headers: { "x-a": "", "x-b": "2" } }, false],
	] as const satisfies [string, Partial<RequestHead>, boolean][]) {
		test(`${isFound ? "finds" : "leaves to Next"} ${title}`, () => {
			assert.equal(finder.find({ method: "GET", headers: {}, ...request }) !== undefined, isFound);
		});
	}
});
