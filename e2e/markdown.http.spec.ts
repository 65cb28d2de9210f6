import { expect, httpTest as test } from "@/e2e/support/test";

const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";
const MARKDOWN = "text/markdown; charset=utf-8";

test("Markdown output has its media type, its front matter and its code, and is noindex", async ({ request }) => {
	const response = await request.get("/blog/code.md");
	expect(response.status()).toBe(200);
	const { "content-type": type, "x-robots-tag": robots, "cache-control": cache } = response.headers();
	expect([type?.toLowerCase(), robots, cache]).toEqual([MARKDOWN, "noindex", "public, max-age=3600, must-revalidate"]);
	const text = await response.text();
	expect(text).toMatch(/^---\ntitle: "Code in every dress"\n/);
	expect(text).toContain('canonical: "https://gazette.example/blog/code"');
	expect(text).toContain('```ts title="lib/greet.ts"\nexport function greet(name: string): string {\n\treturn `Hello,');
});

test("a page links to its Markdown output, and serves it to clients that accept Markdown", async ({
	read,
	request,
}) => {
	for (const path of ["/blog/code", "/about"]) {
		const links = (await read(path)).attributes("link[rel=alternate][type=text/markdown]", "href");
		expect(links).toEqual([`https://gazette.example${path}.md`]);
		const responses = await Promise.all(
			["text/markdown", "text/html;q=0.5, text/markdown", BROWSER, "*/*", "text/markdown;q=0.1, text/html"].map(
				(accept) => request.get(path, { headers: { accept } }),
			),
		);
		const types = responses.map((response) => response.headers()["content-type"]?.toLowerCase());
		expect(types).toEqual([MARKDOWN, MARKDOWN, ...Array(3).fill("text/html; charset=utf-8")]);
		for (const response of responses) expect(response.headers().vary).toMatch(/(^|, )Accept(,|$)/);
		expect(await responses[0]?.text()).toBe(await (await request.get(`${path}.md`)).text());
	}
});

test("pages without Markdown output ignore the Accept header", async ({ request }) => {
	const headers = { accept: "text/markdown" };
	for (const path of ["/", "/tags", "/archive", "/img/diagram.svg"]) {
		const [markdown, html] = await Promise.all([request.get(path, { headers }), request.get(path)]);
		expect(markdown.status(), path).toBe(200);
		expect(markdown.headers()["content-type"], path).toBe(html.headers()["content-type"]);
	}
	for (const path of [
		"/blog/nowhere.md",
		"/nowhere.md",
		"/tags.md",
		"/blog/secret-draft.md",
		"/blog/secret-scheduled.md",
	]) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(404);
		expect(response.headers()["content-type"], path).toContain("text/html");
	}
});

test("a post or an owner's file whose path ends in .md keeps it", async ({ request }) => {
	expect(await (await request.get("/blog/readme.md")).text()).toMatch(/<h1[^>]*>A file by its name<\/h1>/);
	expect(await (await request.get("/blog/readme.md.md")).text()).toContain("\n# A file by its name\n");
	const other = await request.get("/blog/readme", { headers: { accept: "text/markdown" } });
	expect(await other.text()).toMatch(/<h1[^>]*>Read me<\/h1>/);
	expect(await (await request.get("/blog/readme")).text()).not.toContain("text/markdown");
	const file = await request.get("/notes.md");
	expect(file.headers()["content-type"]?.toLowerCase()).toBe(MARKDOWN);
	expect(await file.text()).toBe("The owner's own notes.\n");
});

test("llms.txt describes the blog and links to every listed post, all of which llms-full.txt has", async ({
	request,
}) => {
	const response = await request.get("/llms.txt");
	expect(response.headers()["content-type"]?.toLowerCase()).toBe("text/plain; charset=utf-8");
	const list = await response.text();
	expect(list).toMatch(
		/^# Fixture Gazette\n\n> A small blog with one post for every behaviour\.\n\n## All posts\n\n- \[/,
	);
	expect(list).toContain("- [About the Gazette](https://gazette.example/about.md): Why this small blog exists.");
	const paths = [...list.matchAll(/^- \[.*\]\((.*?)\)/gm)].map(([, url = ""]) => new URL(url).pathname);
	expect(paths).toContain("/blog/components.md");
	for (const path of paths) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(200);
	}
	const all = await (await request.get("/llms-full.txt")).text();
	for (const path of ["/about.md", "/blog/components.md", "/blog/pinned.md"]) {
		expect(all).toContain(await (await request.get(path)).text());
	}
	expect(all.indexOf("# Every shared component")).toBeLessThan(all.indexOf("# Start here"));
	expect(list + all).not.toMatch(/quokka/i);
});
