import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path/posix";
import { test } from "node:test";
import { blogOrigin, deskOrigin, isDeskOrigin, isDeskPath } from "./urls";

test("knows the paths of all pages and routes of the desk, and no others", () => {
	const files = readdirSync("app/desk", { recursive: true, encoding: "utf8" }).map((file) =>
		file.replaceAll("\\", "/"),
	);
	const routes = files.filter((file) => /(?:^|\/)(?:page|route)\.dev\.tsx?$/.test(file));
	assert.ok(routes.length > 15);
	// A post or file of the owner at another path would be at the origin of the desk.
	for (const route of routes) {
		const desk = path.join("/desk", path.dirname(route));
		assert.ok(isDeskPath(desk), route);
		assert.equal(isDeskPath(`${desk}/any/other`), desk.endsWith("/[...path]"), route);
	}
	for (const other of ["/", "/desks", "/blog/desk", "/desk/plan.txt", "/desk/newer", "/DESK", "/desk/tags/a.html"]) {
		assert.ok(!isDeskPath(other), other);
	}
});

test("the desk and the blog of a server have an origin each", () => {
	for (const [url, blog, desk] of [
		["http://localhost:3000/blog/a?b#c", "http://localhost:3000", "http://127.0.0.1:3000"],
		["http://127.0.0.1/desk", "http://localhost", "http://127.0.0.1"],
		["http://192.168.1.20:3000", "http://localhost:3000", "http://127.0.0.1:3000"],
	] as const) {
		assert.deepEqual([blogOrigin(url), deskOrigin(url)], [blog, desk]);
		assert.deepEqual([isDeskOrigin(blog), isDeskOrigin(desk)], [false, true]);
	}
	for (const other of ["https://127.0.0.1", "http://127.0.0.1.evil.example", "http://127.0.0.2", "null"]) {
		assert.ok(!isDeskOrigin(other), other);
	}
});
