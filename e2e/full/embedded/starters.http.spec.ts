import { existsSync } from "node:fs";
import { cp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { APIRequestContext } from "playwright/test";
import { expectAnswers } from "@/e2e/support/app-blog";
import { AppProject } from "@/e2e/support/app-project";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { Html } from "@/e2e/support/html";
import { CLEAN, orThrow } from "@/e2e/support/owner-project";
import { findInstalledVersion } from "@/e2e/support/platform-commands";
import { type Server, startServer } from "@/e2e/support/process";
import { STARTERS, type Starter } from "@/e2e/support/starters";
import { expect, httpTest as test } from "@/e2e/support/test";

// All apps are installed at once.
test.describe.configure({ mode: "default", timeout: 4 * BUILD_TIMEOUT });
test.use({ baseURL: "http://localhost" });
test.skip(findInstalledVersion("pnpm") === undefined, "pnpm isn't installed.");

const POST = `---
title: Hello
date: 2026-11-01
aliases: [/old/hello]
---

Hello zebrafish.
`;

/** Files of the bundlers, whose names and number differ: scripts and styles in HTML, and lists of them in the data of pages. */
const CHUNKS =
	/<(?:script|link)\b[^>]*\/static\/(?:chunks|css)\/[^>]+>(?:<\/script>)?|\\?"[^"\\]*static\/(?:chunks|css)\/[^"]*",?/g;

/** Colors of code, of which a busy machine makes fewer: shiki stops after half a second. */
const CODE_COLORS = /--shiki-[^"\\]*|(?<=")#[\dA-F]{6}/g;

let apps: AppProject[];
/** The pages and styles of each app without a blog. */
const before = new Map<AppProject, Awaited<ReturnType<typeof readOwn>>>();

test.beforeAll(async () => {
	test.setTimeout(2 * BUILD_TIMEOUT);
	apps = await AppProject.createWorkspace(STARTERS);
});
test.afterAll(() => apps?.[0]?.remove());

/** Reads the pages that a build of an app has made but for those of the blog, and the styles, without names of files and the order of layers. */
async function readOwn({ folder }: AppProject) {
	const read = async (below: string, isWanted: (name: string) => boolean) => {
		const root = path.join(folder, ".next", below);
		const names = existsSync(root) ? (await readdir(root, { recursive: true })).filter(isWanted).sort() : [];
		return Promise.all(names.map(async (name) => [name, await readFile(path.join(root, name), "utf8")] as const));
	};
	const isPage = (name: string) => name.endsWith(".html") && !/(?:^|\/)blog[/.]/.test(name);
	const pages = [...(await read("server/app", isPage)), ...(await read("server/pages", isPage))];
	const styles = await read("static", (name) => name.endsWith(".css"));
	return {
		pages: pages.map(([name, text]) => [name, text.replace(CHUNKS, "").replace(CODE_COLORS, "")]),
		styles: styles.map(([, text]) => text.replace(/\/\*# sourceMappingURL.*|@layer [\w, ]+;/g, "")).sort(),
	};
}

/** Adds a blog as the command does, and changes the matcher of a proxy as it asks for. */
async function addBlog(app: AppProject, ...options: string[]): Promise<void> {
	const args = ["quire", "add", "--url", "https://shop.example", "--yes", ...options];
	const { output } = await app.run("pnpm", "exec", ...args);
	const [, file, line] = /(\S+\.ts):\d+: .*`(export const config = .*?;)`/.exec(output) ?? [];
	if (file && line)
		await app.write({ [file]: (await app.read(file)).replace(/^export const config = .*/m, () => line) });
	await app.write({ "blog/posts/hello.md": POST });
}

/** Starts the server of a built app. */
async function serveBuilt(app: AppProject, { name, serves }: Starter): Promise<Server> {
	if (serves === undefined) return app.serve("start");
	const folder = path.join(app.folder, ".next/standalone/apps", name);
	await cp(path.join(app.folder, "public"), path.join(folder, "public"), { recursive: true });
	await cp(path.join(app.folder, ".next/static"), path.join(folder, ".next/static"), { recursive: true });
	// The server reads its port from the environment, and changes into its folder.
	const script = (port: string) => `process.env.PORT = ${port}; require(${JSON.stringify(folder)} + "/server.js")`;
	const env = { ...CLEAN, HOSTNAME: "localhost" };
	return startServer(process.execPath, (port) => ["--eval", script(port)], { env, cwd: folder, host: "localhost" });
}

interface Expected {
	starter: Starter;
	isInside: boolean;
	isDev?: boolean;
}

/** Requests pages of the app and of the blog, and stops the server. */
async function expectBlog(server: Server, request: APIRequestContext, { starter, isInside, isDev }: Expected) {
	const { basePath = "", slash = "", own, header = "" } = starter;
	const pages = (isInside && starter.pages) || "/blog";
	try {
		const read = async (page: string) =>
			new Html(await (await request.get(server.url + basePath + page + slash)).text());
		// In development, a page is 503 while it is compiled.
		for (const page of [pages, `${pages}/hello`]) {
			const open = async () => expect((await request.get(server.url + basePath + page)).status()).not.toBe(503);
			await expect(open).toPass();
		}
		await expectAnswers(request, server.url + basePath, [
			[pages + slash, 200, "text/html"],
			[`${pages}/hello${slash}`, 200, "text/html"],
			[`${pages}/nothing${slash}`, 404, "text/html"],
			["/blog/hello.md", 200, "text/markdown"],
			["/blog/rss.xml", 200, "application/rss+xml"],
			// The development server of a blog beside the app knows no slashes: the app adds it.
			[
				`/blog/old/hello${slash}`,
				isInside && isDev ? 307 : 308,
				`${basePath}/blog/hello${isDev && !isInside ? "" : slash}`,
			],
		]);
		const [path, text] = own;
		expect.soft((await read(path)).texts("body")[0]).toContain(text);
		const post = await read(`${pages}/hello`);
		expect.soft(post.texts("article h1")).toEqual(["Hello"]);
		const [body = ""] = post.texts("body");
		expect.soft(body).toContain("Hello zebrafish.");
		if (isInside) {
			expect.soft(body).toContain(header);
			const classes = post.attributes("article [class]", "class").flatMap((value = "") => value.split(" "));
			expect.soft(classes.filter((name) => !/^quire(?:-|$)/.test(name))).toEqual([]);
		}
	} finally {
		await server.stop();
	}
}

for (const [index, starter] of STARTERS.entries()) {
	for (const form of ["inside", "beside"] as const) {
		test(`${starter.about}: ${form}, its own pages stay the same`, async ({ request }) => {
			const app = apps[index] as AppProject;
			const isInside = form === "inside";
			if (!before.has(app)) {
				orThrow(await app.build());
				before.set(app, await readOwn(app));
			}
			await app.reset();
			await addBlog(app, ...(isInside ? [] : ["--beside"]));
			orThrow(await app.build());
			const own = before.get(app);
			const { pages, styles } = await readOwn(app);
			expect.soft(pages).toEqual(own?.pages);
			expect.soft(styles.filter((text) => !text.startsWith("@layer quire{"))).toEqual(own?.styles);

			if (starter.serves === "export") {
				for (const name of ["index.html", "blog/hello.html", "blog/rss.xml", "blog/old/hello.html"]) {
					expect.soft(existsSync(path.join(app.folder, "out", name)), name).toBe(true);
				}
			} else {
				await expectBlog(await serveBuilt(app, starter), request, { starter, isInside });
			}
			await expectBlog(await app.serve("dev"), request, { starter, isInside, isDev: true });
		});
	}
}
