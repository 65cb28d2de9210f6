import { readFile } from "node:fs/promises";
import path from "node:path";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { writeFiles } from "@/e2e/support/content";
import { writeInteractiveContent } from "@/e2e/support/interactive-blog";
import { findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { OwnerProject } from "@/e2e/support/owner-project";
import { vercelBuild, vercelLink, vercelProject } from "@/e2e/support/platform-commands";
import { makeProject } from "@/e2e/support/project";
import { expect, httpTest as test } from "@/e2e/support/test";

test.describe.configure({ timeout: BUILD_TIMEOUT });

/** The parts of a Build Output's `config.json` that are read here: https://vercel.com/docs/build-output-api/configuration */
interface Config {
	routes: { src?: string; status?: number; headers?: Record<string, string> }[];
	overrides: Record<string, { path?: string }>;
}

// What Vercel answers by these routes and files is in `lib/ship/vercel.test.ts`.
test("vercel build keeps what the build has written: optimised pages, all routes and files, no function, and no trace of a hidden post", async () => {
	const project = ".builds/e2e-vercel/Zoë’s own blog";
	await makeProject(project);
	await writeInteractiveContent(path.join(project, "content"));
	await writeFiles(project, vercelProject);
	const { folder, output } = await vercelBuild(project);
	expect(output).toMatch(/^Pages: \d+ static, 2 with the framework;/m);
	const all = await readOutputFiles(folder, ["diagnostics"]);
	const names = all.map(({ file }) => file);
	expect(names.filter((file) => file.startsWith("functions/"))).toEqual([]);
	expect(findMentions(all, /quokkadraft/)).toEqual([]);
	expect(await readFile(path.join(folder, "static/blog/light.html"), "utf8")).not.toContain("__next_f");
	expect(names).toEqual(expect.arrayContaining(["static/404.html", "static/rss.xml", "static/img/dot.svg"]));
	expect(findMentions(all, /# Words alone/)).toContain("static/blog/light.md");

	const { routes, overrides }: Config = JSON.parse(await readFile(path.join(folder, "config.json"), "utf8"));
	expect(routes.length).toBeLessThan(2048);
	for (const { src } of routes) expect(() => new RegExp(src ?? "")).not.toThrow();
	const redirect = routes.find(({ status, src }) => status === 308 && new RegExp(src ?? "").test("/old/light"));
	expect(redirect?.headers).toEqual({ Location: "/blog/light" });
	expect(Object.keys(overrides).filter((file) => !names.includes(`static/${file}`))).toEqual([]);
	const pages = names.filter((file) => /^static\/.*(?<!\/404|\bindex)\.html$/.test(file));
	const paths = pages.map((file) => file.slice("static/".length));
	expect(paths.filter((file) => overrides[file]?.path !== file.slice(0, -".html".length))).toEqual([]);
});

test("vercel build makes the output of a blog whose engine is the package", async () => {
	const project = await OwnerProject.create();
	try {
		await project.init("--title", "My own blog", "--url", "https://own.example", "--ci", "vercel");
		await writeFiles(project.folder, vercelLink);
		const { folder } = await vercelBuild(project.folder);
		expect(await readFile(path.join(folder, "static/blog/start-here.html"), "utf8")).toContain("This text is");
	} finally {
		await project.remove();
	}
});
