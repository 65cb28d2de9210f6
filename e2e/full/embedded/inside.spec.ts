import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright/test";
import { ANSWERS, expectAnswers, HELLO, OTHER_POST } from "@/e2e/support/app-blog";
import { BASE_PATH_APP, GENERATED_APP } from "@/e2e/support/app-kinds";
import { AppProject } from "@/e2e/support/app-project";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import type { Files } from "@/e2e/support/content";
import { Html } from "@/e2e/support/html";
import { parseMetadata } from "@/e2e/support/page-metadata";
import type { Server } from "@/e2e/support/process";
import { expect, test } from "@/e2e/support/test";

// The tests go through the life of one app, outside this repository.
test.describe.configure({ mode: "serial", timeout: 2 * BUILD_TIMEOUT });
// `beforeEach` answers for the comments, with the term that they are about.
test.use({ baseURL: "http://localhost", hostAnswers: { "https://giscus.app/": "" } });

const PAGE = "app/blog/[[...path]]/page.tsx";
const POST = "blog/posts/2026-11-01-hello.mdx";
const TEXT = `${HELLO}
![A pool](pool.png)

## Install

<Tabs>
<Tab label="npm">

With npm.

</Tab>
<Tab label="yarn">

With yarn.

</Tab>
</Tabs>

## Numbers

<Chart values={[3, 4]} unit="fish" />
`;

const readFiles = async (): Promise<Files> => ({
	[POST]: TEXT,
	...OTHER_POST,
	"blog/posts/pool.png": await readFile("e2e/fixtures/blog/posts/pictures/wide.png"),
});

const SERVICES = `comments: { giscus: { repo: ada/shop, repoId: R_1 } }
newsletter: { buttondown: ada }
`;

/** A page of the app with the search, with a list of posts, and with the whole text of one. */
const LATEST = {
	"app/latest/page.tsx": `import { getPosts } from "quire-blog";
import { BlogSearch, getPost, PostBody } from "quire-blog/pages";
import "quire-blog/blog.css";

export default async function Latest() {
  const posts = await getPosts({ tag: "notes", limit: 5 });
  const post = getPost("/blog/hello");
  return (
    <>
      <BlogSearch />
      <p>{posts.map((one) => one.url + ": " + one.excerpt).join(", ")}</p>
      {post && <PostBody post={post} components={{ h2: "h3" }} />}
    </>
  );
}
`,
};

let app: AppProject;
let pagesBefore: Record<string, string>;
const built = { server: undefined as Server | undefined };
const url = () => built.server?.url ?? "";

test.beforeEach(({ page }) =>
	page.route("https://giscus.app/**", (route) =>
		route.fulfill({ contentType: "text/html", body: new URL(route.request().url()).searchParams.get("term") ?? "" }),
	),
);

test.afterAll(async () => {
	await built.server?.stop();
	await app?.remove();
});

test("quire add writes the file with the pages, as cacheComponents need it", async () => {
	app = await AppProject.create(GENERATED_APP);
	expect(await app.build()).toMatchObject({ code: 0 });
	pagesBefore = await app.readOwnPages();
	expect(Object.keys(pagesBefore)).toEqual(expect.arrayContaining(["index.html", "pricing.html"]));
	await app.add("--title", "News", "--url", "https://shop.example");
	expect(await app.read("next.config.ts")).toContain("export default withQuire(nextConfig);");
	const page = await app.read(PAGE);
	expect(page).toContain('export const ensureStatic = "navigation";\nexport const instant = false;');
	expect(page).not.toContain("dynamicParams");
});

test("a component that the app doesn't have stops the build, before that of the app", async () => {
	const site = `${await app.read("blog/site.yml")}\n${SERVICES}`;
	await app.write({ ...(await readFiles()), [POST]: `${TEXT}\n<Chrt />\n`, "blog/site.yml": site });
	const { code, output } = await app.build();
	expect(code).toBe(1);
	const line = TEXT.split("\n").length + 1;
	expect(output).toContain(`posts/2026-11-01-hello.mdx:${line}:1 error app-component The app has no component <Chrt>`);
	expect(output).toContain("Did you mean `Chart`?");
	expect(output).toContain("Nothing was built because of the errors above.");
	expect(output).not.toContain("Creating an optimized production build");
	expect(existsSync(path.join(app.folder, "public/blog"))).toBe(false);
	await app.write({ [POST]: TEXT });
});

test("the app is built once, without a copy of the engine, and its own pages are the same", async () => {
	const { code, output } = await app.build();
	expect({ code, output }).toMatchObject({ code: 0 });
	expect(output).toContain("3 posts checked: 0 errors");
	expect(output.match(/Creating an optimized production build/g)).toHaveLength(1);
	expect(output).toContain("○ /blog/start-here");
	for (const file of ["package.json", "node_modules", "app", "lib"]) {
		expect(existsSync(path.join(app.folder, ".quire/engine", file)), file).toBe(false);
	}
	expect(existsSync(path.join(app.folder, "public/blog/hello.html"))).toBe(false);
	const { "blog.html": blog, ...own } = await app.readOwnPages();
	expect(blog).toContain("Hello zebrafish.");
	expect(own).toEqual(pagesBefore);
});

test("pages of the app have posts, and their texts with components for them", async () => {
	await app.write(LATEST);
	const { code, output } = await app.build();
	expect({ code, output }).toMatchObject({ code: 0 });
	const page = new Html((await app.readOwnPages())["latest.html"] ?? "");
	expect(page.text).toContain("/blog/gr%C3%B6%C3%9Fe: Text., /blog/hello: Hello zebrafish. See the prices and größe.");
	expect(page.texts("h3")).toEqual(["Install", "Numbers"]);
	expect(page.texts("button")).toContain("3, 4 fish");
	expect(page.link("the prices")).toBe("/pricing");
});

test("the app serves pages, files and redirects of the blog", async ({ request }) => {
	built.server = await app.serve("start");
	await expectAnswers(request, url(), ANSWERS);
	const sitemap = await (await request.get(`${url()}/blog/sitemap.xml`)).text();
	expect(sitemap).toContain("<loc>https://shop.example/blog/hello</loc>");
});

test("a page of the blog has the header and the title of the app, the component of the app, and the blog's metadata", async ({
	request,
}) => {
	const page = new Html(await (await request.get(`${url()}/blog/hello`)).text());
	expect(page.texts("body header a")).toEqual(expect.arrayContaining(["The shop", "Prices"]));
	expect(page.texts("main article h1")).toEqual(["Hello"]);
	expect(page.texts("main article button")).toEqual(["3, 4 fish"]);
	expect(parseMetadata(page)).toMatchObject({
		title: "Hello – The shop",
		description: "Hello zebrafish. See the prices and größe.",
		canonical: "https://shop.example/blog/hello",
		"og:url": "https://shop.example/blog/hello",
		"og:site_name": "News",
		"og:title": "Hello",
	});
	const [json = ""] = page.texts("script[type=application/ld+json]");
	expect(JSON.parse(json)["@graph"]).toEqual(
		expect.arrayContaining([
			expect.objectContaining({ "@type": "BlogPosting", mainEntityOfPage: "https://shop.example/blog/hello" }),
		]),
	);
	const image = await request.get(parseMetadata(page)["og:image"]?.replace("https://shop.example", url()) ?? "");
	expect([image.status(), image.headers()["content-type"]]).toEqual([200, "image/png"]);
	expect(new Html(await (await request.get(`${url()}/blog`)).text()).texts("head title")).toEqual(["News – The shop"]);
});

test("readers go from page to page without loading the document again", async ({ page }) => {
	const isKept = () => page.evaluate(() => "isKept" in window);
	await page.goto(`${url()}/blog/hello`);
	await page.evaluate(() => Object.assign(window, { isKept: true }));
	const article = page.getByRole("article");
	await test.step("the component of the app works, as tabs and images do", async () => {
		await article.getByRole("button", { name: "3, 4 fish" }).click();
		await expect(article.getByRole("button", { name: "7 fish" })).toBeVisible();
		await expect(article.getByText("With npm.")).toBeVisible();
		await article.getByText("yarn", { exact: true }).click();
		await expect(article.getByText("With yarn.")).toBeVisible();
		await expect(article.getByText("With npm.")).toBeHidden();
		const image = article.getByRole("img", { name: "A pool" });
		await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
	});
	await test.step("to another post, to a page of the app, and back", async () => {
		await article.getByRole("link", { name: "größe", exact: true }).click();
		await expect(page.getByRole("heading", { level: 1, name: "Größe" })).toBeVisible();
		await expect(page).toHaveTitle("Größe – The shop");
		await page.goBack();
		await article.getByRole("link", { name: "the prices" }).click();
		await expect(page.getByRole("heading", { level: 1, name: "Prices" })).toBeVisible();
		await expect(page).toHaveURL(`${url()}/pricing`);
		await page.goBack();
		await article.getByRole("link", { name: "notes" }).click();
		await expect(page.getByRole("heading", { level: 1, name: "notes" })).toBeVisible();
		await page.getByRole("link", { name: "Hello", exact: true }).click();
		await expect(page.getByRole("heading", { level: 1, name: "Hello" })).toBeVisible();
		expect(await isKept()).toBe(true);
	});
});

/** Searches, and reads comments, in a browser that keeps the document. */
async function expectFeatures(page: Page, origin: string): Promise<void> {
	const dialog = page.getByRole("dialog", { name: "Search" });
	const comments = page.getByRole("region", { name: "Comments" });
	const expectComments = async (term: string) => {
		await comments.scrollIntoViewIfNeeded();
		await expect(comments.locator("iframe")).toHaveCount(1);
		await expect(comments.locator("iframe").contentFrame().getByText(term, { exact: true })).toBeVisible();
	};
	await page.goto(`${origin}/latest`);
	await page.evaluate(() => Object.assign(window, { isKept: true }));
	await test.step("a search from a page of the app", async () => {
		await expect(async () => {
			await page.keyboard.press("Control+k");
			await expect(dialog).toBeVisible();
		}).toPass();
		await page.keyboard.press("Escape");
		await expect(dialog).toHaveCount(0);
		const link = page.getByRole("link", { name: "Search", exact: true });
		await link.click();
		await dialog.getByRole("searchbox").fill("zebrafish");
		await expect(dialog.getByRole("link")).toHaveText(["Hello"]);
		await page.keyboard.press("ArrowDown");
		await page.keyboard.press("Enter");
		await expect(page.getByRole("heading", { level: 1, name: "Hello" })).toBeVisible();
		await expect(dialog).toHaveCount(0);
	});
	await test.step("the newsletter and comments, also after going to another post and back", async () => {
		const form = page.getByRole("form", { name: "New posts by email" });
		await expect(form).toHaveAttribute("action", "https://buttondown.com/api/emails/embed-subscribe/ada");
		await expectComments("blog/hello");
		await page.getByRole("article").getByRole("link", { name: "größe", exact: true }).click();
		await expect(page.getByRole("heading", { level: 1, name: "Größe" })).toBeVisible();
		await expectComments("blog/gr%C3%B6%C3%9Fe");
		await page.goBack();
		await expect(page.getByRole("heading", { level: 1, name: "Hello" })).toBeVisible();
		await expectComments("blog/hello");
	});
	expect(await page.evaluate(() => "isKept" in window)).toBe(true);
}

test("readers search, subscribe and discuss", async ({ page }) => {
	await expectFeatures(page, url());
	await page.goto(`${url()}/blog/search?q=zebrafish`);
	await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
	await page.getByRole("listitem").getByRole("link", { name: "Hello" }).click();
	await expect(page).toHaveURL(`${url()}/blog/hello`);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("a post has its text, tabs and table of contents", async ({ page }) => {
		await page.goto(`${url()}/blog/hello`);
		await expect(page.getByText("Hello zebrafish.")).toBeVisible();
		await expect(page.getByText("With npm.")).toBeVisible();
		await page.getByText("yarn", { exact: true }).click();
		await expect(page.getByText("With yarn.")).toBeVisible();
		await expect(page.getByText("With npm.")).toBeHidden();
		await page.getByText("Contents", { exact: true }).click();
		await page.getByRole("listitem").getByRole("link", { name: "Numbers" }).click();
		await expect(page).toHaveURL(/#numbers$/);
		await expect(page.getByRole("heading", { name: "Numbers" })).toBeInViewport();
		await expect(page.getByRole("link", { name: "Discuss on GitHub" })).toBeVisible();
		await page.goto(`${url()}/latest`);
		await page.getByRole("link", { name: "Search", exact: true }).click();
		await expect(page).toHaveURL(`${url()}/blog/search`);
		await page.getByRole("link", { name: "all posts" }).click();
		await expect(page).toHaveURL(`${url()}/blog`);
		await built.server?.stop();
		built.server = undefined;
	});
});

/** Returns the commands of the processes in the group of a server. */
function listCommands({ child }: Server): string[] {
	const lines = execFileSync("ps", ["-axo", "pgid=,args="], { encoding: "utf8" }).split("\n");
	const own = lines.map((line) => line.trim()).filter((line) => line.startsWith(`${child.pid} `));
	return own.map((line) => line.slice(line.indexOf(" ") + 1));
}

test("in development, a saved post and its problems show at once, and one Next runs", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/status of 404/);
	const server = await app.serve("dev");
	try {
		await page.goto(`${server.url}/blog/hello`);
		await expect(page.getByText("Hello zebrafish.")).toBeVisible();
		await page.evaluate(() => Object.assign(window, { isKept: true }));
		await test.step("a save", async () => {
			await app.write({ [POST]: TEXT.replace("Hello zebrafish.", "Good evening.") });
			await expect(page.getByText("Good evening.")).toBeVisible();
		});
		await test.step("a mistake", async () => {
			await app.write({ [POST]: TEXT.replace("date: 2026-11-01", "date: someday") });
			await expect(page.getByText("posts/2026-11-01-hello.mdx:3:")).toBeVisible();
			await app.write({ [POST]: TEXT });
			await expect(page.getByText("posts/2026-11-01-hello.mdx:3:")).toHaveCount(0);
			await expect(page.getByText("Hello zebrafish.")).toBeVisible();
		});
		expect(await page.evaluate(() => "isKept" in window)).toBe(true);
		await test.step("a new post", async () => {
			await app.write({ "blog/posts/2026-11-03-new.md": "---\ntitle: New\ndate: 2026-11-03\n---\n\nNew text.\n" });
			await expect(async () => {
				expect((await page.request.get(`${server.url}/blog/new`)).status()).toBe(200);
			}).toPass();
			await rm(path.join(app.folder, "blog/posts/2026-11-03-new.md"));
		});
		await expectAnswers(page.request, server.url, [
			["/blog", 200, "text/html"],
			["/blog/nothing", 404, "text/html"],
			["/blog/rss.xml", 200, "application/rss+xml"],
			["/blog/hello.md", 200, "text/markdown"],
			["/blog/old/hello", 307, "/blog/hello"],
			["/blog/hello", 200, "text/html"],
			["/latest", 200, "text/html"],
		]);
		await expectFeatures(page, server.url);
		await page.goto("about:blank");
		test.skip(process.platform === "win32", "Windows has no groups of processes.");
		const commands = listCommands(server);
		expect(commands.filter((command) => command.startsWith("next-server"))).toHaveLength(1);
		expect(commands.filter((command) => command.includes("quire.mjs dev"))).toHaveLength(1);
		server.child.kill("SIGTERM");
		await server.closed;
		await expect.poll(() => listCommands(server)).toEqual([]);
	} finally {
		await server.stop();
	}
});

test("in development, a post that is written while the server is stopped is there at the first request", async ({
	request,
}) => {
	await app.write({ "blog/posts/2026-11-04-later.md": "---\ntitle: Later\n---\n\nLater text.\n" });
	const server = await app.serve("dev");
	try {
		expect((await request.get(`${server.url}/blog/later`)).status()).toBe(200);
	} finally {
		await server.stop();
		await rm(path.join(app.folder, "blog/posts/2026-11-04-later.md"));
	}
});

const SLASH_APP = {
	...BASE_PATH_APP,
	files: {
		...BASE_PATH_APP.files,
		"next.config.mjs": `/** @type {import("next").NextConfig} */
const nextConfig = { basePath: "/shop", trailingSlash: true };

export default nextConfig;
`,
	},
};

test("an app without cacheComponents has the blog below its base path, with slashes as its pages", async ({
	page: readers,
	request,
}) => {
	const other = await AppProject.create(SLASH_APP);
	let server: Server | undefined;
	try {
		await other.add("--url", "https://shop.example");
		expect(await other.read("src/app/blog/[[...path]]/page.jsx")).toContain("export const dynamicParams = false;");
		await other.write({ ...(await readFiles()), [POST]: TEXT.replace(/<Chart.*/, "End.") });
		const { code, output } = await other.build();
		expect({ code, output }).toMatchObject({ code: 0 });
		server = await other.serve("start");
		const origin = server.url;
		await expectAnswers(request, `${origin}/shop`, [
			["/blog/", 200, "text/html"],
			["/blog/hello/", 200, "text/html"],
			["/blog/gr%C3%B6%C3%9Fe/", 200, "text/html"],
			["/blog/hello/", 200, "text/markdown", { accept: "text/markdown" }],
			["/blog/hello.md", 200, "text/markdown"],
			["/blog/rss.xml", 200, "application/rss+xml"],
			["/blog/hello", 308, "/shop/blog/hello/"],
			["/blog/old/hello/", 308, "/shop/blog/hello/"],
			["/blog/nothing/", 404, "text/html"],
		]);
		const page = new Html(await (await request.get(`${origin}/shop/blog/hello/`)).text());
		expect(page.link("the prices")).toBe("/shop/pricing/");
		expect(page.link("größe")).toBe("/shop/blog/gr%C3%B6%C3%9Fe/");
		expect(parseMetadata(page).canonical).toBe("https://shop.example/shop/blog/hello/");
		const [image = ""] = page.attributes("article img", "src");
		expect(image).toMatch(/^\/shop\/blog\//);
		expect((await request.get(origin + image)).headers()["content-type"]).toMatch(/^image\//);
		await readers.goto(`${origin}/shop/blog/search/?q=zebrafish`);
		await readers.getByRole("listitem").getByRole("link", { name: "Hello" }).click();
		await expect(readers).toHaveURL(`${origin}/shop/blog/hello/`);
		const missing = await (await request.get(`${origin}/shop/blog/nothing/`)).text();
		expect(missing).toContain("Not in the shop");
	} finally {
		await server?.stop();
		await other.remove();
	}
});
