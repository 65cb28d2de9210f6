import assert from "node:assert/strict";
import { request } from "node:http";
import path from "node:path";
import { after, test } from "node:test";
import { createTemporaryFolder } from "@/lib/utils/temporary-folder.support";
import { serveFiles } from "./file-server";

const folder = createTemporaryFolder({
	"secret.txt": "secret",
	"site.html": "secret",
	"site-secret/a.txt": "secret",
	"site/a b.txt": "text",
	"site/index.html": "home",
	"site/post.html": "post",
	"site/404.html": "missing",
});
const server = await serveFiles(path.join(folder, "site"), "/blog");
after(() => server.stop());

/** Requests a path as it is: `fetch` resolves `..` itself. */
const get = (target: string) =>
	new Promise<string>((resolve, reject) => {
		const asked = request(server.url, { path: target }, async (response) => {
			const text = (await response.setEncoding("utf8").toArray()).join("");
			resolve(`${response.statusCode} ${text}`);
		});
		asked.on("error", reject).end();
	});

for (const [target, expected] of [
	["/", "200 home"],
	["/blog/", "200 home"],
	["/post", "200 post"],
	["/a%20b.txt?v=1", "200 text"],
	["/nothing", "404 missing"],
	["/../secret.txt", "404 missing"],
	["/..%2fsecret.txt", "404 missing"],
	["/%2e%2e%2fsecret.txt", "404 missing"],
	["/blog/..%2f..%2fsecret.txt", "404 missing"],
	["/..%2fsite-secret%2fa.txt", "404 missing"],
	["/..%2fsite", "404 missing"],
	["/..%5csecret.txt", "404 missing"],
	["/a%20b.txt%00.html", "404 missing"],
	["/%2fetc%2fpasswd", "404 missing"],
	["/%", "404 missing"],
] as const) {
	test(`answers ${target} with ${expected}`, async () => assert.equal(await get(target), expected));
}
