import { arabicBlog } from "@/e2e/support/arabic-blog";
import { expect, test } from "@/e2e/support/test";

/** Two scripts that would be loaded if the policy allowed it: one of the blog's own origin, and one of another. */
const FILES = ["/intruder.js", "http://127.0.0.1:9/intruder.js"];

for (const [kind, options, path] of [
	["a static page", {}, "blog/components"],
	["a page with the framework and components that load code later", arabicBlog, "blog/with-components"],
] as const) {
	test.describe(kind, () => {
		test.use(options);

		test("the policy blocks injected inline scripts, event attributes, and scripts of its own and other origins", async ({
			page,
			expectedErrors,
		}) => {
			expectedErrors.push(/Content Security Policy|Trusted(HTML|Script|Type)|status of 404/i);
			const requests: string[] = [];
			await page.route(/intruder\.js/, (route) => {
				requests.push(route.request().url());
				return route.fulfill({ contentType: "text/javascript", body: "top.intruder = 'file'" });
			});
			await page.goto(path);
			await page.evaluate(async (files) => {
				const insert = (html: string) => document.body.insertAdjacentHTML("beforeend", html);
				const append = (properties: object) =>
					document.body.append(Object.assign(document.createElement("script"), properties));
				const attempts = [
					() => insert("<img src=x onerror=\"window.intruder='event'\">"),
					() => append({ text: "window.intruder='inline'" }),
					...files.map((src) => () => append({ src })),
					...files.map((src) => () => append({ src, type: "module" })),
					...files.map((src) => () => insert(`<iframe srcdoc="<script src='${src}'></script>"></iframe>`)),
					() => insert("<iframe srcdoc=\"<script>top.intruder='frame'</script>\"></iframe>"),
					() => document.body.setAttribute("onclick", "window.intruder='attribute'"),
					() => setTimeout("window.intruder='string'", 0),
				];
				for (const attempt of attempts) {
					try {
						attempt();
					} catch {
						// Trusted Types throw an error.
					}
				}
				const frames = [...document.querySelectorAll("iframe[srcdoc*=intruder]")];
				await Promise.all(frames.map((frame) => new Promise((resolve) => frame.addEventListener("load", resolve))));
			}, FILES);
			await page.locator("body").click({ position: { x: 1, y: 1 } });
			// Wait until everything above had the time to run.
			await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
			expect(await page.evaluate(() => "intruder" in window)).toBe(false);
			expect(requests).toEqual([]);
		});
	});
}
