import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { blogs, buildFolder } from "@/e2e/support/blogs";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { copyInto, writeFiles } from "@/e2e/support/content";
import { crawl } from "@/e2e/support/crawl";
import { COMMANDS_FOLDER, getCommandPath } from "@/e2e/support/platform-commands";
import { run, startServer } from "@/e2e/support/process";
import { expect, httpTest } from "@/e2e/support/test";

// An export below a path, in apps of other frameworks as `docs/guides/other-frameworks.md` describes them.
const BLOG = "arabic";
const { origin, pathname: prefix } = new URL(blogs.find(({ name }) => name === BLOG)?.url ?? "");

/** The folder of an app; the packages of frameworks are above it. */
const test = httpTest.extend<{ app: string }>({
	app: async ({ url: _ }, use) => {
		const app = path.join(COMMANDS_FOLDER, "app");
		await copyInto(app, { [`public${prefix}`]: buildFolder(BLOG) });
		await use(app);
		await rm(app, { recursive: true });
	},
});
test.describe.configure({ mode: "default", timeout: BUILD_TIMEOUT });
test.use({ blog: BLOG });

/** Starts a server of an app, and expects that every link of the blog leads to a page or file of it. */
async function expectBlog(...command: Parameters<typeof startServer>): Promise<void> {
	const server = await startServer(...command);
	try {
		const { pages, broken } = await crawl({ url: server.url, origin, prefix, home: `${prefix}/` });
		expect(broken).toEqual([]);
		expect([...pages.keys()]).toEqual(expect.arrayContaining(["/", "/tags", "/archive", "/blog/harf"]));
		// Vite answers with the page of the app at paths that it doesn't know.
		expect([...pages].filter(([, { text }]) => text.includes("The shop"))).toEqual([]);
		const old = await fetch(`${server.url + prefix}/feed`);
		expect([old.status, await old.text()]).toEqual([200, expect.stringContaining(`url=${prefix}/rss.xml`)]);
	} finally {
		await server.stop();
	}
}

test("Express serves an export by the rules of the documents", async ({ app }) => {
	const [, rules = ""] = /```js\n([\s\S]*?)```/.exec(await readFile("docs/guides/other-frameworks.md", "utf8")) ?? [];
	const written = rules.replace(/(\\?)\/blog/g, (_, backslash) => prefix.replaceAll("/", `${backslash}/`));
	await writeFiles(app, {
		"server.mjs": `import express from "express";\nconst app = express();\n${written}\napp.listen(process.argv[2], "127.0.0.1");\n`,
	});
	await expectBlog(process.execPath, (port) => ["server.mjs", port], { cwd: app });
});

test("Vite builds and serves an export in its public folder", async ({ app }) => {
	await writeFiles(app, { "index.html": "<!doctype html><title>The shop</title>\n", "package.json": "{}" });
	const vite = getCommandPath("vite");
	expect(await run(vite, ["build"], {}, app)).toMatchObject({ code: 0 });
	await expectBlog(vite, (port) => ["preview", "--host", "127.0.0.1", "--port", port], { cwd: app });
});
