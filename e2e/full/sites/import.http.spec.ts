import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildLog } from "@/e2e/support/blogs";
import { getTextContent } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";
import { IMPORT_FOLDER, runImport, WORDPRESS_EXPORT } from "@/e2e/support/wordpress-import";

test.describe("a WordPress export", () => {
	test.use({ blog: "interactive" });

	test("builds after the import", async ({ read, request }) => {
		expect(await readFile(join(IMPORT_FOLDER, "import.log"), "utf8")).toMatch(/^posts +1 +0/m);
		expect((await readdir(IMPORT_FOLDER)).sort()).toEqual(["content", "export.xml", "import.log"]);
		expect(new URL((await request.get("/2018/04/newts/")).url()).pathname).toBe("/blog/newts");
		const post = await read("/blog/newts");
		expect(post.texts("h1")).toEqual(["Newts"]);
		expect(post.one("main").text).toContain("They swim.");
		expect(post.texts("main figure")).toEqual([expect.stringContaining("Only one")]);
		expect(post.all("main a").map(getTextContent)).toContain("nell");
		expect((await read("/about")).one("main").text).toContain("A pond.");
	});

	test("reports missing images", async ({ url: _ }) => {
		const output = await readFile(buildLog("interactive"), "utf8");
		expect(output).toContain("image-missing No image public/wp-content/uploads/newt.jpg");
	});
});

test("rejects a truncated export, and writes nothing", async ({ createContent }) => {
	const folder = await createContent({ "export.xml": WORDPRESS_EXPORT.slice(0, -30) });
	const { code, output } = await runImport(folder);
	expect(code).toBe(1);
	expect(output).toMatch(
		/export\.xml:\d+:\d+` isn.t a complete WordPress export \(.+\)\. Export it again\. Nothing was written\./,
	);
	expect(await readdir(folder)).toEqual(["export.xml"]);
});
