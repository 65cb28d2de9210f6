import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildLog } from "@/e2e/support/blogs";
import { textOf } from "@/e2e/support/html";
import { EXPORT, IMPORT, importInto } from "@/e2e/support/imported";
import { expect, httpTest as test } from "@/e2e/support/test";

test.describe("an export of WordPress", () => {
	test.use({ blog: "interactive" });

	test("builds after the import", async ({ read, request }) => {
		expect(await readFile(join(IMPORT, "import.log"), "utf8")).toMatch(/^posts +1 +0/m);
		expect((await readdir(IMPORT)).sort()).toEqual(["content", "export.xml", "import.log"]);
		expect(new URL((await request.get("/2018/04/newts/")).url()).pathname).toBe("/blog/newts");
		const post = await read("/blog/newts");
		expect(post.texts("h1")).toEqual(["Newts"]);
		expect(post.one("main").text).toContain("They swim.");
		expect(post.texts("main figure")).toEqual([expect.stringContaining("Only one")]);
		expect(post.all("main a").map(textOf)).toContain("nell");
		expect((await read("/about")).one("main").text).toContain("A pond.");
	});

	test("reports missing images", async ({ url: _ }) => {
		const output = await readFile(buildLog("interactive"), "utf8");
		expect(output).toContain("image-missing There is no image public/wp-content/uploads/newt.jpg");
	});
});

test("a truncated export is refused, and nothing is written", async ({ contentOf }) => {
	const folder = await contentOf({ "export.xml": EXPORT.slice(0, -30) });
	const { code, output } = await importInto(folder);
	expect(code).toBe(1);
	expect(output).toMatch(/export\.xml:\d+:\d+ is no whole export of WordPress: .+ Nothing was written\./);
	expect(await readdir(folder)).toEqual(["export.xml"]);
});
