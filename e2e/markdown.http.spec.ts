import { expect, httpTest as test } from "@/e2e/support/test";

const MARKDOWN = "text/markdown; charset=utf-8";

test("Markdown output has its media type, its front matter and its code, and is noindex; clients that accept Markdown get it for its page", async ({
	request,
}) => {
	const response = await request.get("/blog/code.md");
	const { "content-type": type, "x-robots-tag": robots } = response.headers();
	expect([response.status(), type?.toLowerCase(), robots]).toEqual([200, MARKDOWN, "noindex"]);
	const text = await response.text();
	expect(text).toMatch(/^---\ntitle: "Code in every dress"\n/);
	expect(text).toContain('canonical: "https://gazette.example/blog/code"');
	expect(text).toContain('```ts title="lib/greet.ts"\nexport function greet(name: string): string {\n\treturn `Hello,');
	const ask = (accept: string) => request.get("/blog/code", { headers: { accept } });
	expect(await (await ask("text/markdown")).text()).toBe(text);
	const html = await ask("text/html,*/*;q=0.8");
	expect(html.headers()["content-type"]?.toLowerCase()).toBe("text/html; charset=utf-8");
	expect(html.headers().vary).toMatch(/(^|, )Accept(,|$)/);
});

test("a post or an owner's file whose path ends in .md keeps it", async ({ request }) => {
	expect(await (await request.get("/blog/readme.md")).text()).toMatch(/<h1[^>]*>A file by its name<\/h1>/);
	expect(await (await request.get("/blog/readme.md.md")).text()).toContain("\n# A file by its name\n");
	const other = await request.get("/blog/readme", { headers: { accept: "text/markdown" } });
	expect(await other.text()).toMatch(/<h1[^>]*>Read me<\/h1>/);
	expect(await other.text()).not.toContain("text/markdown");
	const file = await request.get("/notes.md");
	expect(file.headers()["content-type"]?.toLowerCase()).toBe(MARKDOWN);
	expect(await file.text()).toBe("The owner's own notes.\n");
});

test("llms.txt describes the blog and links to every listed post, all of which llms-full.txt has", async ({
	request,
}) => {
	const list = await (await request.get("/llms.txt")).text();
	expect(list).toMatch(
		/^# Fixture Gazette\n\n> A small blog with one post for every behaviour\.\n\n## All posts\n\n- \[/,
	);
	expect(list).toContain("- [About the Gazette](https://gazette.example/about.md): Why this small blog exists.");
	const paths = [...list.matchAll(/^- \[.*\]\((.*?)\)/gm)].map(([, url = ""]) => new URL(url).pathname);
	const all = await (await request.get("/llms-full.txt")).text();
	for (const path of paths) {
		const response = await request.get(path);
		expect(response.status(), path).toBe(200);
		if (["/about.md", "/blog/components.md", "/blog/pinned.md"].includes(path))
			expect(all).toContain(await response.text());
	}
	expect(paths).toContain("/blog/components.md");
	expect(all.indexOf("# Every shared component")).toBeLessThan(all.indexOf("# Start here"));
	expect(list + all).not.toMatch(/quokka/i);
});
