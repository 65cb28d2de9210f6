import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@/e2e/support/test";

test("the policy blocks injected inline scripts, event attributes and scripts of other origins", async ({
	page,
	expectedErrors,
}) => {
	expectedErrors.push(/Content Security Policy|Trusted(HTML|Script|Type)|status of 404/i);
	const requests: string[] = [];
	const foreignServer = createServer((request, response) => {
		requests.push(request.url ?? "");
		response.setHeader("content-type", "text/javascript").end("window.intruder = 'foreign'");
	}).listen(0, "127.0.0.1");
	await once(foreignServer, "listening");
	const { port } = foreignServer.address() as AddressInfo;
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
				// Trusted Types throw an error.
			}
		}
	}, `http://127.0.0.1:${port}/x.js`);
	await page.locator("body").click({ position: { x: 1, y: 1 } });
	// Wait until everything above had the time to run.
	await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
	expect(await page.evaluate(() => "intruder" in window)).toBe(false);
	expect(requests).toEqual([]);
	await new Promise((resolve) => foreignServer.close(resolve));
});
