import assert from "node:assert/strict";
import { after, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { createTestBlog } from "@/lib/blog/blog.support";
import { OpenPages } from "@/lib/next/open-pages";
import { announceFacts, getPageVersion } from "@/lib/next/watch-content";
import { GET } from "./route.dev";

const blog = createTestBlog();
// Of the process, with no thread that watches its files.
const holder = globalThis as typeof globalThis & { quireBlog?: typeof blog; quireOpenPages?: OpenPages };
holder.quireBlog = blog;
const pages = new OpenPages();
holder.quireOpenPages = pages;
after(() => {
	delete holder.quireBlog;
	delete holder.quireOpenPages;
});

/** Connects as a page of a version does. Returns a function that counts the changes received since its last call. */
function connect(version: string): () => Promise<number> {
	const { body } = GET(new Request(`http://localhost/dev/changes?since=${version}&path=/blog/a`));
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
		return text.split("event: change\n").length - 1;
	};
}

test("reports changes to a page, and those before its connection", async () => {
	const countOpen = connect(getPageVersion());
	assert.equal(await countOpen(), 0);
	pages.reportChange(new Set(["/blog/a"]));
	assert.equal(await countOpen(), 1);
	for (const change of [() => blog.invalidate(), announceFacts]) {
		const outdated = getPageVersion();
		change();
		assert.equal(await connect(outdated)(), 1);
		assert.equal(await connect(getPageVersion())(), 0);
	}
	assert.equal(await countOpen(), 0);
});
