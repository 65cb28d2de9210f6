import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { CspEvaluator } from "csp_evaluator";
import { CspParser } from "csp_evaluator/dist/parser.js";
import { blogUrl } from "@/e2e/support/blogs";
import { pageKinds } from "@/e2e/support/page-kinds";
import { expect, test } from "@/e2e/support/test";

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

for (const path of pages) {
	test(`${path} allows nothing inline as such, and ships without the framework`, async ({ page, expectedErrors }) => {
		expectedErrors.push(/status of 404/);
		await page.goto(path);
		const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
		expect(policy).toMatch(/default-src 'none'/);
		expect(policy).toMatch(/script-src 'sha256-/);
		expect(policy).not.toMatch(/'unsafe-eval|(script|style)-src [^;]*unsafe-inline/);
		const scripts = await page
			.locator("script:not([type='application/ld+json'])")
			.evaluateAll((all) => all.map((one) => one.getAttribute("src") ?? one.textContent?.slice(0, 13)));
		const module = expect.stringMatching(/^\/_next\/static\/media\/\w+\.js$/);
		expect(scripts).toEqual([
			expect.stringContaining("(()=>{"),
			...(path === "/search" ? [module] : []),
			module,
			'{"prerender":',
		]);
	});
}

const judged = [
	...pageKinds.map(({ blog, path }) => ({ blog, path })),
	...pages.map((path) => ({ blog: "fixture" as const, path })),
];

for (const { blog, path } of judged) {
	test(`nothing is found against the policy of ${path} of the ${blog} blog`, async ({ request }) => {
		const response = await request.get(blogUrl(blog) + path);
		const [, own] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(await response.text()) ?? [];
		expect(own).toBeDefined();
		// A browser obeys both, and neither names a directive of the other: together they are one policy.
		const policy = `${own}; ${response.headers()["content-security-policy"]}`;
		const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
		expect(findings.map(({ directive, value, description }) => `${directive} ${value}: ${description}`)).toEqual([]);
	});
}

test("injected code doesn't run: inline scripts, event attributes, scripts of other origins", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/Content Security Policy|Trusted(HTML|Script|Type)|status of 404/i);
	const asked: string[] = [];
	const foreign = createServer((request, response) => {
		asked.push(request.url ?? "");
		response.setHeader("content-type", "text/javascript").end("window.intruder = 'foreign'");
	}).listen(0, "127.0.0.1");
	await once(foreign, "listening");
	const { port } = foreign.address() as AddressInfo;
	await page.goto("/blog/components");
	await page.evaluate((src) => {
		const attempts = [
			() => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=\"window.intruder='event'\">"),
			() => document.body.append(Object.assign(document.createElement("script"), { text: "window.intruder='inline'" })),
			() => document.body.append(Object.assign(document.createElement("script"), { src })),
			() => document.body.setAttribute("onclick", "window.intruder='attribute'"),
			() => setTimeout("window.intruder='string'", 0),
		];
		for (const attempt of attempts) {
			try {
				attempt();
			} catch {
				// Trusted Types refuse the attempt itself.
			}
		}
	}, `http://127.0.0.1:${port}/x.js`);
	await page.locator("body").click({ position: { x: 1, y: 1 } });
	// The page's own next turn comes after all that was set off above.
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
	expect(await page.evaluate(() => "intruder" in window)).toBe(false);
	expect(asked).toEqual([]);
	await new Promise((done) => foreign.close(done));
});

test("what a page can't say of itself, its headers say", async ({ request }) => {
	for (const path of ["/", "/blog/components", "/nowhere", "/img/wide.png"]) {
		const headers = (await request.get(path)).headers();
		expect(headers["content-security-policy"], path).toBe("frame-ancestors 'self'");
		expect(headers["x-content-type-options"], path).toBe("nosniff");
		expect(headers["referrer-policy"], path).toBe("strict-origin-when-cross-origin");
		expect(headers["cross-origin-opener-policy"], path).toBe("same-origin");
		expect(headers["strict-transport-security"], path).toMatch(/max-age=\d+/);
	}
});
