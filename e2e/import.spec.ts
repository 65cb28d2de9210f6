import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { BUILD_TIME, type Build, check, mustBuild, serve } from "@/e2e/support/build";
import { run } from "@/e2e/support/process";
import { expect, test } from "@/e2e/support/test";

const item = (fields: Record<string, string>) =>
	`<item>${Object.entries(fields)
		.map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`)
		.join("")}<wp:status>publish</wp:status></item>`;

const EXPORT = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="w" xmlns:content="c" xmlns:dc="d"><channel><title>Pond Life</title>
<link>https://pond.example</link><description>On ponds</description><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>
${item({
	title: "Newts",
	link: "https://pond.example/2018/04/newts/",
	"dc:creator": "nell",
	"content:encoded":
		"They swim.\nThey walk.\n\n[caption]<img src='https://pond.example/wp-content/uploads/newt.jpg' alt='A newt'> Only one[/caption]",
	"wp:post_type": "post",
	"wp:post_name": "newts",
	"wp:post_date": "2018-04-05 06:07:08",
})}
${item({ title: "About", link: "https://pond.example/about/", "content:encoded": "<p>A pond.</p>", "wp:post_type": "page", "wp:post_name": "about" })}
</channel></rss>`;

const importInto = (folder: string) =>
	run("npm", ["run", "--silent", "import", "--", join(folder, "export.xml"), "--into", join(folder, "content")]);

test("an export of WordPress becomes a blog, and is told what it lacks", async ({ page, contentOf }) => {
	test.setTimeout(BUILD_TIME);
	const folder = await contentOf({ "export.xml": EXPORT });
	const { code, output } = await importInto(folder);
	expect(code).toBe(0);
	expect(output).toMatch(/^posts +1 +0/m);
	expect(await readdir(folder)).toEqual(["content", "export.xml"]);
	const blog: Build = { name: "import", contentDir: join(folder, "content") };
	const checked = await check(blog.contentDir);
	expect(checked.output).toContain("image-missing There is no image public/wp-content/uploads/newt.jpg");
	await mustBuild(blog);
	const server = await serve(blog);
	try {
		await page.goto(`${server.url}/2018/04/newts/`);
		await expect(page).toHaveURL(/\/blog\/newts$/);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Newts");
		await expect(page.getByText("They swim.")).toBeVisible();
		await expect(page.getByRole("figure").getByText("Only one")).toBeVisible();
		await expect(page.getByRole("link", { name: "nell" }).first()).toBeVisible();
		await page.goto(`${server.url}/about`);
		await expect(page.getByText("A pond.")).toBeVisible();
	} finally {
		await server.stop();
	}
});

test("an export that is cut short is refused, and leaves nothing behind", async ({ contentOf }) => {
	const folder = await contentOf({ "export.xml": EXPORT.slice(0, -30) });
	const { code, output } = await importInto(folder);
	expect(code).toBe(1);
	expect(output).toMatch(/export\.xml:\d+:\d+ is no whole export of WordPress: .+ Nothing was written\./);
	expect(await readdir(folder)).toEqual(["export.xml"]);
});
