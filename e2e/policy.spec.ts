import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@/e2e/support/test";

test("the policy blocks injected inline scripts, event attributes and scripts of other origins", async ({
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
