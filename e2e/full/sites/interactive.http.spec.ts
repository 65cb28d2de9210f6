import { readFile } from "node:fs/promises";
import { buildFolder, buildLog } from "@/e2e/support/blogs";
import { PLATFORM_NOTES } from "@/e2e/support/platform";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "interactive" });

test("the owner's font is cached for a year", async ({ read, request }) => {
	const [font = ""] = (await read("/")).attributes("link[as=font]", "href");
	const headers = (await request.get(font)).headers();
	expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
	expect(headers["content-type"]).toBe("font/woff2");
});

test("a platform's adapter gets the optimised pages and all files", async ({ url: _ }) => {
	const { buildId, pages, files } = JSON.parse(await readFile(PLATFORM_NOTES, "utf8"));
	expect(buildId).toBe("of-the-platform-after-our-rules");
	expect(await readFile(`${buildFolder("interactive")}/BUILD_ID`, "utf8")).toBe(buildId);
	expect(pages["/blog/light"]).toContain('http-equiv="Content-Security-Policy"');
	expect(pages["/blog/light"]).not.toContain("__next_f");
	expect(pages["/blog/counter"]).toContain("__next_f");
	expect(Object.keys(files)).toContainEqual(expect.stringMatching(/^\/_next\/static\/media\/\w+\.js$/));
	expect(Object.keys(files)).toContainEqual(expect.stringMatching(/^\/_next\/static\/media\/boxes\.\w+\.woff2$/));
	expect(files["/_next/static/content/img/dot.svg"]).toBeGreaterThan(0);
	expect(files["/_next/static/content/files/posts/light/beside.svg"]).toBeGreaterThan(0);
	expect(JSON.stringify([pages, files])).not.toContain("quokkadraft");
});

test.describe("with the framework on every page, by `lightPages: false`", () => {
	test.use({ blog: "docusaurus" });

	test("the build reports no static page", async ({ url: _ }) => {
		expect(await readFile(buildLog("docusaurus"), "utf8")).toMatch(/^Pages: 0 static, \d+ with the framework;/m);
	});
});
