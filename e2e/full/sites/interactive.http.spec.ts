import { readFile } from "node:fs/promises";
import { buildFolder, buildLog } from "@/e2e/support/blogs";
import { findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "interactive" });

test("the owner's font is cached for a year", async ({ read, request }) => {
	const [font = ""] = (await read("/")).attributes("link[as=font]", "href");
	const headers = (await request.get(font)).headers();
	expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
	expect(headers["content-type"]).toBe("font/woff2");
});

test("the finished folder has static pages without the framework, and all files that pages load", async ({
	url: _,
}) => {
	const output = await readOutputFiles(buildFolder("interactive"));
	const files = new Map(output.map(({ file, bytes }) => [file, bytes]));
	const read = (file: string) => String(files.get(file));
	expect(read("blog/light.html")).toContain('http-equiv="Content-Security-Policy"');
	expect(read("blog/light.html")).not.toContain("__next_f");
	expect(read("blog/counter.html")).toContain("__next_f");
	const names = [...files.keys()];
	for (const name of [/^_next\/static\/media\/\w+\.js$/, /^_next\/static\/media\/boxes\.\w+\.woff2$/]) {
		expect(names).toContainEqual(expect.stringMatching(name));
	}
	expect(names).toEqual(expect.arrayContaining(["img/dot.svg", "files/posts/light/beside.svg"]));
	expect(findMentions(output, /quokkadraft/)).toEqual([]);
});

test.describe("with the framework on every page, by `lightPages: false`", () => {
	test.use({ blog: "docusaurus" });

	test("the build reports no static page", async ({ url: _ }) => {
		expect(await readFile(buildLog("docusaurus"), "utf8")).toMatch(/^Pages: 0 static, \d+ with the framework;/m);
	});
});
