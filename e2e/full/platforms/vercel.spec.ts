import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { BELOW_PATH, writeBelowPathContent } from "@/e2e/support/below-path";
import { DOCUMENTS } from "@/e2e/support/below-path-tests";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { readOutputConfig } from "@/e2e/support/build-output";
import { serveBuildOutput } from "@/e2e/support/build-output-server";
import { writeFiles } from "@/e2e/support/content";
import { crawl } from "@/e2e/support/crawl";
import { crawlDocuments } from "@/e2e/support/crawl-documents";
import { expectEveryPostLinked, expectOnlyReportedBrokenLinks, loadReport } from "@/e2e/support/crawl-report";
import type { LocalServer } from "@/e2e/support/file-server";
import { testHosting } from "@/e2e/support/host-tests";
import { writeInteractiveContent } from "@/e2e/support/interactive-blog";
import { makeProject } from "@/e2e/support/project";
import { expect, test } from "@/e2e/support/test";
import { vercelBuild, vercelLink } from "@/e2e/support/vercel";

test.describe.configure({ mode: "serial" });

/** The policy in the header of pages; the rest of their policy is in the HTML. */
const PAGE_POLICY = "frame-ancestors 'self'";

/** `vercel build` can use Vercel's adapter or not: the value of `NEXT_ENABLE_ADAPTER` by title. */
const builders = { "with Vercel's adapter": "1", "without Vercel's adapter": "0" };

test("every link, image, script and document of a blog below a path is there", async () => {
	test.setTimeout(BUILD_TIMEOUT);
	const project = ".builds/e2e-vercel-path/own blog";
	const { prefix, url } = BELOW_PATH;
	await makeProject(project);
	await writeBelowPathContent(path.join(project, "content"), url);
	await writeFiles(project, vercelLink);
	const { folder } = await vercelBuild(project, { NEXT_ENABLE_ADAPTER: "1" });
	const server = await serveBuildOutput(folder);
	const site = { url: server.url, origin: new URL(url).origin, prefix, home: prefix };
	const [pages, documents, report] = await Promise.all([
		crawl(site),
		crawlDocuments(
			site,
			DOCUMENTS.map((file) => prefix + file),
		),
		loadReport(path.join(project, "content")),
	]).finally(server.stop);
	expectOnlyReportedBrokenLinks(pages, report);
	expectOnlyReportedBrokenLinks(documents, report);
	expectEveryPostLinked(pages, report);
	expect([pages.outside, documents.outside]).toEqual([["/elsewhere"], ["/elsewhere"]]);
});

for (const [name, NEXT_ENABLE_ADAPTER] of Object.entries(builders)) {
	test.describe(name, () => {
		let folder: string;
		let printed: string;
		let server: Promise<LocalServer> | undefined;

		async function serveBuild(): Promise<LocalServer> {
			const project = `.builds/e2e-vercel-${NEXT_ENABLE_ADAPTER}/Zoë’s own blog`;
			await makeProject(project);
			await writeInteractiveContent(path.join(project, "content"));
			await writeFiles(project, vercelLink);
			({ folder, output: printed } = await vercelBuild(project, { NEXT_ENABLE_ADAPTER }));
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

		test("the output has the optimised pages, and no trace of a hidden post", async () => {
			expect(printed).toMatch(/^Pages: \d+ static, 2 with the framework;/m);
			const page = await readFile(path.join(folder, "functions/blog/light.prerender-fallback.html"), "utf8");
			expect(page).not.toContain("__next_f");
			const entries = await readdir(folder, { recursive: true, withFileTypes: true });
			for (const entry of entries.filter((one) => one.isFile())) {
				const file = path.join(entry.parentPath, entry.name);
				expect(file).not.toContain("quokkadraft");
				if (!file.includes("/diagnostics/")) expect((await readFile(file)).includes("quokkadraft"), file).toBe(false);
			}
		});

		test("the platform sends headers and redirects", async ({ request }) => {
			const { routes } = await readOutputConfig(folder);
			const policies = {
				"/": PAGE_POLICY,
				"/blog/light": PAGE_POLICY,
				"/img/dot.svg": `sandbox; script-src 'none'; ${PAGE_POLICY}`,
				"/nowhere": PAGE_POLICY,
			};
			expect(routes.filter(({ headers }) => headers?.["Content-Security-Policy"])).toHaveLength(2);
			for (const [urlPath, expected] of Object.entries(policies)) {
				const { "content-security-policy": policy, "x-content-type-options": sniffing } = (
					await request.get(urlPath)
				).headers();
				expect([policy, sniffing], urlPath).toEqual([expected, "nosniff"]);
			}
			const getCacheControl = async (urlPath: string) => (await request.get(urlPath)).headers()["cache-control"];
			expect(await getCacheControl("/img/dot.svg")).toMatch(/max-age=3600/);
			expect(await getCacheControl("/files/posts/light/beside.svg")).toMatch(/max-age=3600/);
			const hashed = await readdir(path.join(folder, "static/_next/static/media"));
			const script = hashed.find((file) => file.endsWith(".js"));
			expect(await getCacheControl(`/_next/static/media/${script}`)).toMatch(/immutable/);
			const redirect = await request.get("/blog", { maxRedirects: 0 });
			expect([redirect.status(), redirect.headers().location]).toEqual([308, "/"]);
		});

		test("Markdown is served at its own path, and at the page's path to clients that accept it", async ({
			request,
		}) => {
			for (const urlPath of ["/blog/light", "/blog/light.md"]) {
				const headers = { accept: "text/markdown, */*;q=0.5" };
				const response = await request.get(urlPath, { headers });
				expect([response.status(), await response.text()], urlPath).toEqual([
					200,
					expect.stringContaining("# Words alone"),
				]);
			}
		});

		test("the function for OG images has its data, fonts and native modules", async () => {
			const settings = path.join(folder, "functions/share/[file].func/.vc-config.json");
			const files = Object.keys(JSON.parse(await readFile(settings, "utf8")).filePathMap);
			for (const pattern of [
				/\/server\/og-images\.json$/,
				/fontsource.*\.woff2$/,
				/harfbuzz\.wasm$/,
				/sharp.*\.node$/,
			]) {
				expect(files, String(pattern)).toContainEqual(expect.stringMatching(pattern));
			}
		});

		test("functions are traced to packages and Next's output only", async () => {
			const functions = path.join(folder, "functions");
			const names = (await readdir(functions, { recursive: true })).filter((file) => file.endsWith(".func"));
			expect(names.length).toBeGreaterThan(0);
			for (const name of names) {
				if ((await lstat(path.join(functions, name))).isSymbolicLink()) continue;
				const settings = JSON.parse(await readFile(path.join(functions, name, ".vc-config.json"), "utf8"));
				const traced = Object.values<string>(settings.filePathMap ?? {});
				expect(
					traced.filter((file) => !/^(node_modules\/|\.next\/(?!cache\/)|package\.json$)/.test(file)),
					name,
				).toEqual([]);
			}
		});
	});
}
