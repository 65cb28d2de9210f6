import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { getAttribute, getTextContent, Html } from "@/e2e/support/html";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, httpTest as test } from "@/e2e/support/test";

const pages = [
	"/",
	"/page/2",
	"/blog/components",
	"/blog/code",
	"/blog/pictures",
	"/about",
	"/tags/proof",
	"/search",
	"/nowhere",
];

/** Returns the expected status of a page. */
const getStatus = (path: string) => (path === "/nowhere" ? 404 : 200);

for (const path of pages) {
	test(`${path} has a strict policy and no framework`, async ({ read }) => {
		const page = await read(path, getStatus(path));
		const [policy] = page.attributes("meta[http-equiv=Content-Security-Policy]", "content");
		expect(policy).toMatch(/default-src 'none'/);
		expect(policy).toMatch(/script-src 'sha256-/);
		expect(policy).not.toMatch(/'unsafe-eval|(script|style)-src [^;]*unsafe-inline/);
		const scripts = page
			.all("script")
			.filter((script) => getAttribute(script, "type") !== "application/ld+json")
			.map((script) => getAttribute(script, "src") ?? getTextContent(script).slice(0, 13));
		const module = expect.stringMatching(/^\/_next\/static\/media\/\w+\.js$/);
		expect(scripts).toEqual([
			expect.stringContaining("try{document"),
			...(path === "/search" ? [module] : []),
			module,
			'{"prerender":',
		]);
	});
}

const checkedPages = [
	...pageKinds.map(({ blog, path }) => ({ blog, path })),
	...pages.map((path) => ({ blog: "fixture" as const, path })),
];

for (const { blog, path } of checkedPages) {
	test.describe(blog, () => {
		test.use({ blog });

		test(`the policy of ${path} has no findings`, async ({ request }) => {
			const response = await request.get(path);
			const html = new Html(await response.text());
			const [metaPolicy] = html.attributes("meta[http-equiv=Content-Security-Policy]", "content");
			expect(metaPolicy).toBeDefined();
			// A browser applies both policies, and they have no directive in common: together they are one policy.
			const policy = `${metaPolicy}; ${response.headers()["content-security-policy"]}`;
			const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
			expect(findings.map(({ directive, value, description }) => `${directive} ${value}: ${description}`)).toEqual([]);
		});
	});
}

test("security headers are sent", async ({ request }) => {
	for (const path of ["/", "/blog/components", "/nowhere", "/img/wide.png"]) {
		const headers = (await request.get(path)).headers();
		expect(headers["content-security-policy"], path).toBe("frame-ancestors 'self'");
		expect(headers["x-content-type-options"], path).toBe("nosniff");
		expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
		expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
		expect(headers["strict-transport-security"], path).toMatch(/max-age=\d+/);
	}
});
