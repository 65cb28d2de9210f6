import { PREFIX } from "@/e2e/support/arabic-blog";
import type { Html } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "arabic" });

/** Returns the sources of a directive of a page's policy. */
function sourcesOf(page: Html, directive: string): string[] {
	const [policy = ""] = page.attributes("meta[http-equiv=Content-Security-Policy]", "content");
	const found = policy.split("; ").find((one) => one.startsWith(`${directive} `));
	return found?.split(" ").slice(1) ?? [];
}

test("each page has the services that it needs, which its policy allows, and nothing else", async ({ read }) => {
	const event = "https://plausible.io/api/event";
	const form = "https://mail.example/subscribe";
	const replies = "https://social.example/api/v1/statuses/123/context";
	const discussions = "https://github.com/ada/blog/discussions";
	for (const [path, sources, comments] of [
		["./", [[], [event], []], []],
		["blog/gathering", [["https://giscus.app"], [event], [form]], [discussions]],
		["blog/replies", [[], [event, replies], [form]], ["https://social.example/@ada/123"]],
		["blog/quiet", [[], [event], [form]], []],
		["letters", [[], [event], [form]], []],
	] as const) {
		const page = await read(path);
		const directives = ["frame-src", "connect-src", "form-action"];
		const found = directives.map((directive) => sourcesOf(page, directive).filter((source) => source !== "'self'"));
		expect(found, path).toEqual(sources);
		expect(page.attributes("section[data-comments] a", "href"), path).toEqual(comments);
		// The front page alone has the codes of services that verify the blog.
		const verification = page.attributes("head meta[name=google-site-verification]", "content");
		expect(verification, path).toEqual(path === "./" ? ["verify-1"] : []);
		expect(page.attributes("head meta[name=copyright]", "content"), path).toEqual(["ليلى حداد"]);
		if (sources[2].length > 0)
			expect(page.one("main form").attributes("input", "name"), path).toEqual(["address", "list", "website"]);
	}
});

test("text mining is reserved, by a header and a file", async ({ request }) => {
	expect((await request.get("blog/quiet")).headers()["tdm-reservation"]).toBe("1");
	expect(await (await request.get(".well-known/tdmrep.json")).json()).toEqual([
		{ location: `${PREFIX}/`, "tdm-reservation": 1 },
	]);
});

test.describe("a blog without services", () => {
	test.use({ blog: "own" });

	test("has nothing of them in its pages and in its script", async ({ request }) => {
		for (const path of ["/", "/blog/a-page-on-the-scales", "/about"]) {
			const html = await (await request.get(path)).text();
			expect(html, path).not.toMatch(/data-comments|#comments|data-newsletter|https:\/\/plausible|tdm-reservation/);
			const [, script = ""] = /<script type="module" src="([^"]+)"/.exec(html) ?? [];
			expect(await (await request.get(script)).text(), path).not.toMatch(/globalPrivacyControl|data-comments/);
		}
	});
});
