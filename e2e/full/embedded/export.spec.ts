import { readdir } from "node:fs/promises";
import path from "node:path";
import { WORKSPACE_APP } from "@/e2e/support/app-kinds";
import { AppProject } from "@/e2e/support/app-project";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { expect, httpTest as test } from "@/e2e/support/test";

test.describe.configure({ timeout: 2 * BUILD_TIMEOUT });

const SITE = "title: News\nurl: https://app.example/news\npermalink: /:slug\n";
const POST = "---\ntitle: Hello\ndate: 2026-11-01\naliases: [/old/hello]\n---\n\nSee [the prices](/pricing).\n";

test("an app of a workspace is exported with the blog as files", async () => {
	const member = await AppProject.create(WORKSPACE_APP);
	try {
		await member.add("/news", "--beside");
		await member.write({ "blog/site.yml": SITE, "blog/posts/hello.md": POST, "public/_headers": "/*\n  X-Own: 1\n" });
		const { code, output } = await member.build({ EXPORT: "1" });
		expect({ code, output }).toMatchObject({ code: 0 });
		expect(output).toContain("Copy the lines of `public/news/_headers` into it.");
		const names = await readdir(path.join(member.folder, "out/news"));
		expect(names).toEqual(expect.arrayContaining(["index.html", "hello.html", "hello.md", "rss.xml", "old", "share"]));
		expect(names).not.toContain("404.html");
		expect(await member.read("out/news/old/hello.html")).toContain("url=/news/hello");
		expect(await member.read("out/news/hello.html")).toMatch(/href="\/pricing"/);
		expect(await member.read("out/_redirects")).toContain("/news/old/hello /news/hello 301");
		expect(await member.read("out/_headers")).toBe("/*\n  X-Own: 1\n");
		expect(await member.read("out/pricing.html")).toContain("Prices");
	} finally {
		await member.remove();
	}
});
