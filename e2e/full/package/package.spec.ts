import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { parse } from "yaml";
import { BUILD_TIMEOUT } from "@/e2e/support/build";
import { writeFiles } from "@/e2e/support/content";
import { makePng } from "@/e2e/support/editor-blog";
import { ImageFolder } from "@/e2e/support/image";
import { findDevelopmentTools, readOutputFiles } from "@/e2e/support/output-files";
import { CLEAN, OwnerProject, orThrow } from "@/e2e/support/owner-project";
import { run } from "@/e2e/support/process";
import { expect, test } from "@/e2e/support/test";

// The tests go through the life of one blog, in an empty folder outside this repository.
test.describe.configure({ mode: "serial", timeout: BUILD_TIMEOUT });

let project: OwnerProject;
const inProject = (file: string) => path.join(project.folder, file);
const read = (file: string) => readFile(inProject(file), "utf8");
const replace = async (file: string, from: string, to: string) =>
	writeFile(inProject(file), (await read(file)).replace(from, to));
const save = async (file: string, text: string) => {
	await mkdir(path.dirname(inProject(file)), { recursive: true });
	await writeFile(inProject(file), text);
};
/** Lists the packed files in the folder of the blog. */
const listPacked = async () => (await readdir(project.folder)).filter((name) => name.endsWith(".tgz"));
const findFirstPost = async () =>
	`posts/${(await readdir(inProject("posts"))).find((name) => /start-here/.test(name))}`;

const AFTER_POST = `import type { SlotProps } from "quire-blog";

export default ({ site, post }: SlotProps) => <p>Read “{post?.title}” on {site.title}</p>;
`;
const STAMP = "export const Stamp = ({ text }: { text: string }) => <strong>Stamp: {text}</strong>;\n";

/** The limit of the folder for a container. The image has Alpine and Node.js besides; docs/contributing/decisions/container-image.md has the sum. */
const MAX_STANDALONE_BYTES = 60_000_000;

/** A script of an earlier build, in the folder of static files. */
const EARLIER_ASSET = "chunks/of-an-earlier-build.js";

const NEW_POST = `---
title: 印刷の速さ
date: 2026-11-01
lang: ja
---

<Stamp text="New" />

![A square](./square.png)

$$e^{i\\pi} = -1$$

\`\`\`ts
const zebrafish = 1;
\`\`\`

\`\`\`mermaid
flowchart LR
  Quokka --> B
\`\`\`
`;

/** The jobs that build a blog on GitHub. */
const JOBS = "lib/cli/init/ci/github/.github/workflows/blog.yml";

/** Returns the path of the OG image of a page. */
const findOgImage = (html: string) =>
	/<meta property="og:image" content="https:\/\/own\.example([^"]+)"/.exec(html)?.[1];

/** Writes what a build of three days ago has kept for later ones. */
async function keepEarlierAsset(): Promise<void> {
	const time = Date.now() - 3 * 24 * 60 * 60 * 1000;
	const content = Buffer.from("export {};\n");
	// Kept files end in a part of their digest.
	const digest = createHash("sha256").update(content).digest().subarray(0, 16);
	await writeFiles(inProject(".quire/engine/.next/cache/assets"), {
		"times.json": JSON.stringify({ files: { [EARLIER_ASSET]: time }, images: {} }),
		[EARLIER_ASSET]: Buffer.concat([content, digest]),
	});
}

/** Returns the files of the folder of `--standalone` with tools of the development server, and the packages that only they need. */
async function findToolsInStandalone(): Promise<string[]> {
	const files = await readOutputFiles(inProject(".quire/standalone"));
	const isOfPackage = ({ file }: { file: string }) => file.startsWith("node_modules/");
	const packages = files.filter(({ file }) => /^node_modules\/(?:@codemirror|@lezer|next|react)\//.test(file));
	return [...findDevelopmentTools(files.filter((one) => !isOfPackage(one))), ...packages.map(({ file }) => file)];
}

test.beforeAll(async () => {
	test.setTimeout(BUILD_TIMEOUT);
	project = await OwnerProject.create();
});
test.afterAll(() => project.remove());

test("init makes a blog with one dependency", async () => {
	const output = await project.init("--title", "My own blog", "--url", "https://own.example");
	expect(output).toContain("npx quire dev");
	const [packed = ""] = await listPacked();
	expect(packed).toMatch(/^quire-blog-[\d.]+-[0-9a-f]{8}\.tgz$/);
	expect((await readdir(project.folder)).sort()).toEqual([
		".agents",
		".gitignore",
		"AGENTS.md",
		"node_modules",
		"package-lock.json",
		"package.json",
		"posts",
		packed,
		"site.yml",
	]);
	expect(Object.keys(JSON.parse(await read("package.json")).dependencies)).toEqual(["quire-blog"]);
	expect(await project.quireOrThrow("check")).toContain("1 post checked: 0 errors, 0 warnings, 0 notices.");
});

test("new makes the file of a post, and never replaces one", async () => {
	const file = (await project.quireOrThrow("new", "A second post", "--draft")).trim();
	expect(file).toMatch(/^posts\/\d{4}-\d\d-\d\d-a-second-post\.md$/);
	const text = await read(file);
	expect(text).toContain("draft: true");
	expect((await project.quire("new", "A second post")).code).toBe(1);
	expect(await read(file)).toBe(text);
});

test("import and check read sites of other systems", async () => {
	await writeFiles(inProject("old-site"), {
		"site.yml": "title: Old\nurl: https://old.example\n",
		"posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n",
		"AGENTS.md": "Text.\n",
	});
	await writeFiles(inProject("jekyll"), {
		"_config.yml": "title: Old\nurl: https://old.example\n",
		"_posts/2026-01-01-a.md": "---\ntitle: A\n---\n\n{{ site.title }} {% include b.html %}\n",
		"_includes/b.html": "*b*",
	});
	expect(await project.quireOrThrow("import", "old-site", "--into", "new-site")).toContain("Files: 2 new.");
	expect(await read("new-site/posts/a.md")).toContain("Text.");
	const shown = await project.quireWith({ CONTENT_DIR: "jekyll" }, "check");
	expect([shown.code, shown.output]).toEqual([
		0,
		expect.stringContaining("1 post checked: 0 errors, 0 warnings, 0 notices."),
	]);
	for (const folder of ["old-site", "new-site", "jekyll"]) await rm(inProject(folder), { recursive: true });
});

test("lsp is a language server", async () => {
	// It ends with its input, of which it has none.
	expect(await project.quire("lsp", "--stdio")).toMatchObject({ code: 1, output: "" });
});

test("dev starts the desk beside the blog", async ({ page }) => {
	const server = await project.serve("dev");
	try {
		await page.goto(`${server.url}/desk`);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Posts");
		expect(server.output()).toContain(`its desk at ${new URL(page.url()).origin}.`);
		expect(server.output()).not.toMatch(/Next\.js|next\.config|modifyConfig|Ready in|Compil/);
		await page.getByRole("row").filter({ hasText: "Start here" }).getByRole("link", { name: "Write" }).click();
		await expect(page.locator(".write-status")).toHaveText("Saved");
		await expect(page.frameLocator('iframe[title="The page"]').getByRole("heading", { level: 1 })).toHaveText(
			"Start here",
		);
		// An open page would report that its server is gone.
		await page.close();
	} finally {
		await server.stop();
	}
});

test("dev shows a save of each kind of file", async ({ page, request, expectedErrors }) => {
	// Next replaces changed server modules one route at a time: a refresh can meet the new list of own code before a new slot is
	// there, and is answered with an error. The page is refreshed again after it.
	expectedErrors.push(/500 \(Internal Server Error\).*_rsc=/);
	const server = await project.serve("dev");
	/** Opens a page whose file was just made. */
	const openNew = async (url: string) => {
		await expect.poll(async () => (await request.get(url)).status()).toBe(200);
		await page.goto(url);
	};
	try {
		await page.goto(`${server.url}/blog/start-here`);
		await expect(page.getByRole("heading", { level: 1 })).toHaveText("Start here");
		await expect(page.getByRole("link", { name: "Skip to the content" })).not.toBeInViewport();
		await replace(await findFirstPost(), "This text is", "These words are");
		await expect(page.getByText("These words are")).toBeVisible();
		await replace("site.yml", "My own blog", "Our own blog");
		await expect(page.getByRole("banner")).toContainText("Our own blog");
		await save("theme.css", ":root { --color-accent: #010203; }");
		await expect(page.locator("summary").first()).toHaveCSS("--color-accent", "#010203");
		await save("slots/after-post.tsx", AFTER_POST);
		await expect(page.getByText("Read “Start here” on Our own blog")).toBeVisible();
		await save("components/stamp.tsx", STAMP);
		await save("posts/2026-01-01-stamped.mdx", '---\ntitle: Stamped\n---\n\n<Stamp text="Paid" />\n');
		await openNew(`${server.url}/blog/stamped`);
		await expect(page.getByText("Stamp: Paid")).toBeVisible();
		await save("pages/about.mdx", '---\ntitle: About\n---\n\n<Stamp text="Us" />\n');
		await openNew(`${server.url}/about`);
		await expect(page.getByText("Stamp: Us")).toBeVisible();
		// The page asks for changes as long as it is open.
		await page.goto("about:blank");
	} finally {
		await server.stop();
	}
});

test("build and start serve the pages and OG images", async ({ request }) => {
	// The server beside it is the same as that of a build without the folder.
	await keepEarlierAsset();
	await save("posts/2026-01-02-arabic.md", "---\ntitle: سرعة الطباعة 🙂\nlang: ar\n---\n\nقصير.\n");
	const built = await project.quireWith({ KEEP_ASSETS_DAYS: "7" }, "build", "--standalone");
	expect([built.code, built.output]).toEqual([0, expect.stringContaining(".quire/standalone/server.mjs`")]);
	expect(await findToolsInStandalone()).toEqual([]);
	const server = await project.serve("start");
	try {
		const html = await (await request.get(`${server.url}/blog/start-here`)).text();
		expect(html).toContain("These words are");
		expect(html).not.toContain("__next_f");
		expect(html).toMatch(/on (?:<!-- -->)?Our own blog<\/p>/);
		// Tailwind has found the classes of the engine.
		expect(html).toMatch(/@layer utilities ?\{[^}]+\}/);
		expect(html).toContain("--color-accent:#010203");
		expect(await (await request.get(`${server.url}/blog/stamped`)).text()).toMatch(/<strong>Stamp: (?:<!-- -->)?Paid/);
		expect(await (await request.get(`${server.url}/blog/stamped.md`)).text()).toContain("**Stamp: Paid**");
		expect((await request.get(`${server.url}${findOgImage(html)}`)).headers()["content-type"]).toBe("image/png");
		// The draft isn't for readers.
		expect((await request.get(`${server.url}/blog/a-second-post`)).status()).toBe(404);
	} finally {
		await server.stop();
	}
});

test("the folder of a container serves the blog from a read-only file system, and is small", async ({ request }) => {
	const image = await ImageFolder.assemble(inProject("node_modules/quire-blog/docker/Dockerfile"), project.folder);
	const server = await image.start();
	try {
		const sizes = await image.countBytes();
		console.log(`  Bytes in .quire/standalone: ${JSON.stringify(sizes)}`);
		expect(sizes.all).toBeLessThan(MAX_STANDALONE_BYTES);
		const health = await request.get(`${server.url}/healthz`);
		expect(await health.json()).toEqual({ status: "ok", build: expect.any(String) });
		const read = async (path: string) => (await request.get(server.url + path)).text();
		expect(await read("/blog/start-here")).toContain("These words are");
		for (const [path, type] of [
			[findOgImage(await read("/blog/start-here")), "image/png"],
			[findOgImage(await read("/blog/arabic")), "image/png"],
			["/rss.xml", "application/rss+xml; charset=utf-8"],
			["/blog/start-here.md", "text/markdown; charset=utf-8"],
			[`/_next/static/${EARLIER_ASSET}`, "application/javascript; charset=utf-8"],
		]) {
			const response = await request.get(server.url + path);
			expect([response.status(), response.headers()["content-type"]], path).toEqual([200, type]);
		}
		expect((await request.get(`${server.url}/nowhere`)).status()).toBe(404);
		expect(server.output()).not.toMatch(/error/i);
	} finally {
		await server.stop();
		await image.remove();
	}
});

test("a server in the project shows new content of every kind, as a container of the build's stage does", async ({
	page,
	request,
}) => {
	// The folder in which compose.yaml has the content.
	const content = inProject("content");
	for (const name of ["site.yml", "posts", "components"]) {
		await cp(inProject(name), path.join(content, name), { recursive: true });
	}
	const token = "a-token-for-the-container";
	const server = await project.serve("start", { CONTENT_DIR: "content", REFRESH_TOKEN: token });
	const refresh = async () => {
		const headers = { authorization: `Bearer ${token}` };
		return (await request.post(`${server.url}/api/refresh`, { headers, timeout: BUILD_TIMEOUT })).json();
	};
	const get = async (path: string) => (await request.get(server.url + path)).text();
	try {
		await writeFiles(content, { "posts/mounted.mdx": NEW_POST, "posts/square.png": await makePng(800, 600) });
		expect(await refresh()).toMatchObject({ status: "updated" });
		const html = await get("/blog/mounted");
		expect(html).toMatch(/<strong>Stamp: (?:<!-- -->)?New/);
		for (const part of [/<math\b/, /<svg\b[^>]*>.*Quokka/s, /<pre\b.*<span\b[^>]*>const<\/span>/s]) {
			expect(html).toMatch(part);
		}
		const resized = /srcset="([^ ]+-\d+\.avif)/i.exec(html)?.[1];
		for (const [path, type] of [
			[findOgImage(html), "image/png"],
			[resized, "image/avif"],
		] as const) {
			const response = await request.get(server.url + path);
			expect([response.status(), response.headers()["content-type"]], path).toEqual([200, type]);
		}
		await page.goto(`${server.url}/search?q=zebrafish`);
		await expect(page.getByRole("list", { name: "Results" }).getByRole("link")).toHaveText(["印刷の速さ"]);
	} finally {
		await server.stop();
		await rm(content, { recursive: true, force: true });
	}
});

test("export writes the blog into out, but not over other files, and notes when a post is due", async () => {
	const later = "posts/later.md";
	await save(later, "---\ntitle: Later\ndate: 2199-01-01T12:00:00Z\n---\n\nNot yet.\n");
	expect(await project.quireOrThrow("export")).toContain("The blog is in `out/`");
	expect(await read("out/blog/start-here.html")).toContain("These words are");
	// The jobs on hosts of repositories read it there.
	const [, noted = ""] = /^ {2}NEXT_DUE: (\S+)$/m.exec(await readFile(JOBS, "utf8")) ?? [];
	expect(await read(noted)).toBe("2199-01-01T12:00:00.000Z");
	await rm(inProject(later));
	const { code, output } = await project.quire("export", "--out", "posts");
	expect([code, output]).toEqual([1, expect.stringContaining("posts` has files that no export has written")]);
	expect(existsSync(inProject(await findFirstPost()))).toBe(true);
});

test("the plugins of the guide work as they are on npm", async () => {
	const guide = await readFile("docs/guides/own-code.md", "utf8");
	const [, packages = "", config = ""] =
		/^### Plugins\n.*?`npm install ([^`]+)`[^`]*```ts\n\/\/ quire\.config\.ts\n(.*?)```/ms.exec(guide) ?? [];
	const install = ["install", "--no-save", ...packages.split(" ")];
	expect(await run("npm", install, {}, project.folder, BUILD_TIMEOUT)).toMatchObject({ code: 0 });
	const settings = await read("site.yml");
	await save("site.yml", `${settings}singleTilde: false\n`);
	await save("quire.config.ts", config);
	await save("posts/formula.md", "---\ntitle: Formula\ndate: 2026-01-01\n---\n\nH~2~O, x^2^ and ~~none~~.\n");
	expect(await project.quireOrThrow("check")).toContain("0 errors");
	await project.quireOrThrow("export");
	expect(await read("out/blog/formula.html")).toContain("H<sub>2</sub>O, x<sup>2</sup> and <del>none</del>.");
	await Promise.all(["quire.config.ts", "posts/formula.md"].map((file) => rm(inProject(file))));
	await save("site.yml", settings);
});

test("upgrade names what a new version changes and nothing else, and installs it", async () => {
	const tarball = await project.packVersion("99.0.0", {
		"lib/i18n/messages/en.json": ["Back to top", "Up to the top"],
		"lib/cli/init/agents/agents.md": ["## The blog", "## This blog"],
	});
	const isOther = (name: string) => !name.endsWith(".tgz");
	const before = (await readdir(project.folder)).filter(isOther);
	const output = await project.quireOrThrow("upgrade", tarball, "--yes");
	const report = output.slice(output.indexOf("→ 99.0.0")).split("\n");
	// The text is at the end of every page, and nothing else is different.
	expect(report[1]).toBe("Other text:");
	expect(report).toContain("  /");
	// npm may warn of install scripts.
	expect(report.filter((line) => /^[A-Z].*:$/.test(line))).toEqual(["Other text:"]);
	expect(JSON.parse(await read("node_modules/quire-blog/package.json")).version).toBe("99.0.0");
	expect(await read("AGENTS.md")).toContain("\n## This blog\n");
	const after = await readdir(project.folder);
	expect([after.filter(isOther), existsSync(inProject(".quire/upgrade"))]).toEqual([before, false]);
	expect(await listPacked()).toEqual([expect.stringMatching(/^quire-blog-99\.0\.0-[0-9a-f]{8}\.tgz$/)]);
});

test("upgrade installs another engine of the same version, but not the same one again", async () => {
	const [first = ""] = await listPacked();
	const changed = await project.packVersion("99.0.0", { "lib/i18n/messages/en.json": ["Up to the top", "Upwards"] });
	expect(await project.quireOrThrow("upgrade", changed, "--yes")).toContain(
		"99.0.0 (installed) → 99.0.0 (new)\nOther text:",
	);
	const [second = "", ...others] = await listPacked();
	expect([second !== first, others]).toEqual([true, []]);
	expect(await read("node_modules/quire-blog/lib/i18n/messages/en.json")).toContain("Upwards");
	expect(await project.quireOrThrow("upgrade", changed, "--yes")).toContain(`\`${second}\` is installed already.`);
	expect((await project.quire("upgrade")).output).toContain("npx quire upgrade ../quire");
});

test("the steps of the job on GitHub build the blog in a clone of its repository, with an empty cache", async () => {
	const clone = inProject("../clone");
	const isIgnored = (file: string) => /^(?:node_modules|\.quire|out)\b/.test(path.relative(project.folder, file));
	await cp(project.folder, clone, { recursive: true, filter: (file) => !isIgnored(file) });
	const { env, jobs } = parse(await readFile(JOBS, "utf8"));
	const variables = {
		...CLEAN,
		...env,
		CI: "true",
		GITHUB_OUTPUT: inProject("../job-output"),
		npm_config_cache: inProject("../empty-cache"),
	};
	for (const { run: script } of jobs.build.steps) {
		if (script !== undefined) orThrow(await run("bash", ["-e", "-c", script], variables, clone, BUILD_TIMEOUT));
	}
	expect(await readFile(path.join(clone, "out/blog/start-here.html"), "utf8")).toContain("These words are");
});

test("eject makes an application of its own, which checks the same posts", async () => {
	await project.quireOrThrow("eject", "../app");
	const app = inProject("../app");
	// What the package has compiled in it is a package of its own here.
	orThrow(await run("npm", ["install", "--no-audit", "--no-fund"], {}, app, BUILD_TIMEOUT));
	const { code, output } = await run("npm", ["run", "--silent", "check"], { CONTENT_DIR: undefined }, app);
	expect([code, output]).toEqual([0, expect.stringContaining("5 posts checked: 0 errors")]);
});
