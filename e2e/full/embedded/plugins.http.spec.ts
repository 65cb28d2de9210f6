import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expectAnswers, HELLO, OTHER_POST } from "@/e2e/support/app-blog";
import { APP } from "@/e2e/support/app-kinds";
import { AppProject } from "@/e2e/support/app-project";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { startServer } from "@/e2e/support/process";
import { expect, test } from "@/e2e/support/test";

// The tests build one app in several ways.
test.describe.configure({ mode: "serial", timeout: 3 * BUILD_TIMEOUT });
test.use({ baseURL: "http://localhost" });

const configure = (exported: string) => ({
	"next.config.ts": `import type { NextConfig } from "next";
import { withQuire } from "quire-blog/next";

const config: NextConfig = { output: "standalone" };
const withBlog = (given: NextConfig) => withQuire(given);
const withPlugin = (given: NextConfig): NextConfig => ({
  ...given,
  turbopack: { ...given.turbopack, resolveAlias: { ...given.turbopack?.resolveAlias, plugin: "./plugin.ts" } },
  webpack: (webpack, context) => given.webpack?.(webpack, context) ?? webpack,
  redirects: async () => [...((await given.redirects?.()) ?? []), { source: "/a", destination: "/pricing", permanent: true }],
});
const none = async () => [];
const noRules = { headers: none, redirects: none, rewrites: none };

export default ${exported};
`,
});

/** A page that is made at each request. */
const TODAY = `import { connection } from "next/server";
import { getPost, PostBody } from "quire-blog/pages";

export default async function Page() {
  await connection();
  const post = getPost("/blog/hello");
  return post && <PostBody post={post} />;
}
`;

let app: AppProject;

test.beforeAll(async () => {
	app = await AppProject.create(APP);
	await app.add("--url", "https://shop.example");
	await app.write({ "blog/posts/2026-11-01-hello.md": HELLO, ...OTHER_POST, "app/today/page.tsx": TODAY });
});

test.afterAll(() => app?.remove());

for (const bundler of ["--turbopack", "--webpack"]) {
	test(`with ${bundler}, an app with plugins around withQuire runs where only its standalone folder is`, async ({
		request,
	}) => {
		await app.write(configure("[withBlog, withPlugin].reduce((given, plugin) => plugin(given), config)"));
		const { code, output } = await app.run("npx", "next", "build", bundler);
		expect({ code, output }).toMatchObject({ code: 0 });
		const folder = await mkdtemp(path.join(tmpdir(), "quire-standalone-"));
		await cp(path.join(app.folder, ".next/standalone"), folder, { recursive: true });
		const start = (port: string) => ["-e", `process.env.PORT = "${port}"; import("./server.js")`];
		const server = await startServer(process.execPath, start, { cwd: folder, host: "localhost" });
		try {
			await expectAnswers(request, server.url, [
				["/blog/hello", 200, "text/html"],
				["/blog/old/hello", 308, "/blog/hello"],
				["/a", 308, "/pricing"],
			]);
			expect(await (await request.get(`${server.url}/today`)).text()).toContain("Hello zebrafish.");
		} finally {
			await server.stop();
			await rm(folder, { recursive: true });
		}
	});
}

for (const [title, exported, message] of [
	["modules", "{ ...withBlog(config), turbopack: {} }", "The app doesn't get its blog"],
	["rewrites", "{ ...withBlog(config), rewrites: async () => [] }", "The blog lacks its `rewrites`"],
	["rules", "{ ...withBlog(config), ...noRules }", "The blog lacks its `headers` and `redirects` and `rewrites`"],
	["configuration", "{ ...withQuire(() => config), turbopack: {} }", "Put `withQuire` outside"],
] as const) {
	test(`a build fails with a sentence if a plugin drops the ${title} of the blog`, async () => {
		await app.write(configure(exported));
		const { code, output } = await app.build();
		expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(message) });
	});
}
