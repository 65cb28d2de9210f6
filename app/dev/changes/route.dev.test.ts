import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { createTestBlog } from "@/lib/blog/blog.support";
import { OpenPages } from "@/lib/next/dev/open-pages";
import { getPageVersion } from "@/lib/next/dev/watch-content";
import { processState } from "@/lib/utils/process-state";
import { GET } from "./route.dev";

const blog = createTestBlog();
// The pages of this process, which has no thread that watches files.
const pages = new OpenPages();
processState<{ blog?: typeof blog }>("get-blog", {}).blog = blog;
const shared = processState<{ openPages?: OpenPages; process?: string }>("watch-content", {});
shared.openPages = pages;

/** Connects as a page does. Returns a function that lists the versions received since its last call. */
function connect(): () => Promise<string[]> {
	const { body } = GET(new Request("http://localhost/dev/changes?path=/blog/a"));
	assert.ok(body);
	const reader = body.getReader();
	let next = reader.read();
	return async () => {
		let text = "";
		// What has been sent is read before anything else happens.
		for (
			let part = await Promise.race([next, setImmediate()]);
			part;
			part = await Promise.race([next, setImmediate()])
		) {
			text += Buffer.from(part.value ?? []).toString();
			next = reader.read();
		}
		return [...text.matchAll(/^event: change\ndata: (.+)\n\n/gm)].map(([, version = ""]) => version);
	};
}

test("reports the version to a page at its connection, and after each change", async () => {
	const first = getPageVersion();
	const receive = connect();
	assert.deepEqual(await receive(), [first]);
	blog.invalidate();
	const second = getPageVersion();
	pages.reportChange(new Set(["/blog/a"]));
	assert.deepEqual(await receive(), [second]);
	assert.notEqual(first, second);
});

test("another process has other versions", () => {
	const before = getPageVersion();
	delete shared.process;
	assert.notEqual(getPageVersion(), before);
});
