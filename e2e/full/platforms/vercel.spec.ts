import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { readOutputConfig } from "@/e2e/support/build-output";
import { serveBuildOutput } from "@/e2e/support/build-output-server";
import { writeFiles } from "@/e2e/support/content";
import type { LocalServer } from "@/e2e/support/file-server";
import { testHosting } from "@/e2e/support/host-tests";
import { writeInteractiveContent } from "@/e2e/support/interactive-blog";
import { findMentions, readOutputFiles } from "@/e2e/support/output-files";
import { vercelBuild, vercelProject } from "@/e2e/support/platform-commands";
import { makeProject } from "@/e2e/support/project";
import { expect, test } from "@/e2e/support/test";

test.describe.configure({ mode: "serial" });

/** The policy in the header of pages; the rest of their policy is in the HTML. */
const PAGE_POLICY = "frame-ancestors 'self'";

let folder: string;
let printed: string;
let server: Promise<LocalServer> | undefined;

async function serveBuild(): Promise<LocalServer> {
	const project = ".builds/e2e-vercel/Zoë’s own blog";
	await makeProject(project);
	await writeInteractiveContent(path.join(project, "content"));
	await writeFiles(project, vercelProject);
	({ folder, output: printed } = await vercelBuild(project));
	return serveBuildOutput(folder);
}

test.use({
	url: async ({ browserName: _ }, use) => {
		server ??= serveBuild();
		await use((await server).url);
	},
});
test.afterAll(async () => (await server)?.stop());

testHosting();

test("the command keeps what the build has written: optimised pages, no function, and no trace of a hidden post", async () => {
	expect(printed).toMatch(/^Pages: \d+ static, 2 with the framework;/m);
	expect((await readdir(folder)).filter((name) => name === "functions")).toEqual([]);
	expect(await readFile(path.join(folder, "static/blog/light.html"), "utf8")).not.toContain("__next_f");
	const files = await readOutputFiles(folder, ["diagnostics"]);
	expect(findMentions(files, /quokkadraft/)).toEqual([]);
});

test("the command keeps all routes of the build, and every file with a path of its own exists", async () => {
	const { routes, overrides } = await readOutputConfig(folder);
	expect(routes.length).toBeLessThan(2048);
	for (const { src } of routes) expect(() => new RegExp(src ?? "")).not.toThrow();
	const files = new Set((await readOutputFiles(path.join(folder, "static"))).map(({ file }) => file));
	expect(Object.keys(overrides).filter((file) => !files.has(file))).toEqual([]);
	const pages = [...files].filter((file) => /(?<!^404|\bindex)\.html$/.test(file));
	expect(pages.filter((file) => overrides[file]?.path !== file.slice(0, -".html".length))).toEqual([]);
});

test("the platform sends headers and redirects", async ({ request }) => {
	const policies = {
		"/": PAGE_POLICY,
		"/blog/light": PAGE_POLICY,
		"/img/dot.svg": `sandbox; script-src 'none'; ${PAGE_POLICY}`,
		"/nowhere": PAGE_POLICY,
	};
	for (const [urlPath, expected] of Object.entries(policies)) {
		const { "content-security-policy": policy, "x-content-type-options": sniffing } = (
			await request.get(urlPath)
		).headers();
		expect([policy, sniffing], urlPath).toEqual([expected, "nosniff"]);
	}
	const hashed = await readdir(path.join(folder, "static/_next/static/media"));
	const script = hashed.find((file) => file.endsWith(".js"));
	const { "cache-control": cached } = (await request.get(`/_next/static/media/${script}`)).headers();
	expect(cached).toMatch(/immutable/);
	for (const [from, to] of [
		["/blog", "/"],
		["/blog/light/", "/blog/light"],
		["/feed", "/rss.xml"],
	] as const) {
		const redirect = await request.get(from, { maxRedirects: 0 });
		expect([redirect.status(), redirect.headers().location], from).toEqual([308, to]);
	}
	const feed = async (destination: string) =>
		(await request.get("/rss.xml", { headers: { "sec-fetch-dest": destination } })).headers()["content-type"];
	expect([await feed("document"), await feed("empty")]).toEqual([
		"application/xml; charset=utf-8",
		"application/rss+xml; charset=utf-8",
	]);
});
