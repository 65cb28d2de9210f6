import assert from "node:assert/strict";
import { test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { serveFiles } from "./file-server";
import { readPrefix } from "./pictures";

test("finds the path that a blog is below, and serves its files there", async () => {
	const canonical = '<link rel="canonical" href="https://example.org/my/blog/">';
	const folder = createTemporaryFolder({ "index.html": canonical, "_next/a.css": "css" });
	assert.equal(await readPrefix(folder), "/my/blog");
	const server = await serveFiles(folder, "/my/blog");
	try {
		for (const url of ["/my/blog/_next/a.css", "/_next/a.css"]) {
			assert.equal(await (await fetch(server.url + url)).text(), "css");
		}
	} finally {
		await server.stop();
	}
});

test("a blog at the root of its host has no prefix", async () => {
	const canonical = '<link rel="canonical" href="https://example.org/">';
	assert.equal(await readPrefix(createTemporaryFolder({ "index.html": canonical })), "");
	assert.equal(await readPrefix(createTemporaryFolder()), "");
});
