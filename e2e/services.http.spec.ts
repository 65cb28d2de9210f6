import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import robotsParser from "robots-parser";
import { ANALYTICS_SCRIPT, PREFIX } from "@/e2e/support/arabic-blog";
import { Html } from "@/e2e/support/html";
import { expect, httpTest as test } from "@/e2e/support/test";

test.use({ blog: "arabic" });

/** Returns the sources of a directive of a page's policy. */
function sourcesOf(page: Html, directive: string): string[] {
	const [policy = ""] = page.attributes("meta[http-equiv=Content-Security-Policy]", "content");
	const found = policy.split("; ").find((one) => one.startsWith(`${directive} `));
	return found?.split(" ").slice(1) ?? [];
}

test("the front page alone has the codes of services that verify the blog, and every page the other elements", async ({
	read,
}) => {
	const [index, post] = await Promise.all([read("./"), read("blog/gathering")]);
	expect(index.attributes("head meta[name=google-site-verification]", "content")).toEqual(["verify-1"]);
	expect(post.attributes("meta[name=google-site-verification]", "content")).toEqual([]);
	for (const page of [index, post]) {
		expect(page.attributes("head meta[name=copyright]", "content")).toEqual(["ليلى حداد"]);
		expect(page.attributes("head link[rel=me]", "href")).toEqual(["https://social.example/@ada"]);
	}
});

test("each page's policy allows what its services need, and nothing else", async ({ read }) => {
	const find = async (path: string) => {
		const page = await read(path);
		const directives = ["frame-src", "connect-src", "form-action"];
		return directives.map((directive) => sourcesOf(page, directive).filter((source) => source !== "'self'"));
	};
	const event = "https://plausible.io/api/event";
	const form = "https://mail.example/subscribe";
	expect(await find("./")).toEqual([[], [event], []]);
	expect(await find("blog/gathering")).toEqual([["https://giscus.app"], [event], [form]]);
	const replies = "https://social.example/api/v1/statuses/123/context";
	expect(await find("blog/replies")).toEqual([[], [event, replies], [form]]);
	expect(await find("blog/quiet")).toEqual([[], [event], [form]]);
	expect(await find("letters")).toEqual([[], [event], [form]]);
});

test("policies have no finding but the script that counts visits", async ({ request }) => {
	for (const path of ["./", "blog/gathering", "blog/replies", "letters"]) {
		const response = await request.get(path);
		const [policy] = new Html(await response.text()).attributes("meta[http-equiv=Content-Security-Policy]", "content");
		const findings = new CspEvaluator(
			new CspParser(`${policy}; ${response.headers()["content-security-policy"]}`).csp,
		).evaluate();
		expect(
			findings.map(({ directive, value }) => `${directive} ${value}`),
			path,
		).toEqual([`script-src ${ANALYTICS_SCRIPT}`]);
	}
});

test("a post has few bytes for its comments, and none without comments", async ({ read, request }) => {
	const html = await (await request.get("blog/gathering")).text();
	expect(/<section id="comments".*?<\/section>/.exec(html)?.[0].length).toBeLessThan(350);
	const post = await read("blog/gathering");
	expect(post.attributes("main section[data-comments]", "data-comments")).toEqual([""]);
	expect(post.attributes("section[data-comments] a", "href")).toEqual(["https://github.com/ada/blog/discussions"]);
	expect((await read("blog/replies")).attributes("section[data-comments] a", "href")).toEqual([
		"https://social.example/@ada/123",
	]);
	for (const path of ["blog/quiet", "letters", "./"]) expect((await read(path)).all("[data-comments]")).toEqual([]);
});

test("the forms of the newsletter have the fields of the service", async ({ read }) => {
	for (const path of ["blog/gathering", "letters"]) {
		const form = (await read(path)).one("main form");
		expect(form.attributes("input", "name"), path).toEqual(["address", "list", "website"]);
		expect(form.attributes("input[type=hidden]", "value"), path).toEqual(["posts"]);
		expect(form.texts("button"), path).toEqual(["اشتراك"]);
	}
});

test("crawlers that collect texts for training are excluded, and text mining is reserved", async ({ request }) => {
	const url = "https://warraq.example";
	const robots = robotsParser(`${url}/robots.txt`, await (await request.get("robots.txt")).text());
	expect(
		["Googlebot", "OAI-SearchBot", "GPTBot"].map((agent) => robots.isAllowed(`${url}${PREFIX}/blog/quiet`, agent)),
	).toEqual([true, true, false]);
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
