import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "playwright/test";
import { browserArguments } from "@/e2e/support/browser-arguments";
import { DevTools } from "@/e2e/support/devtools";
import { findBrowser } from "@/e2e/support/find-browser";

/** A browser tab that prerenders pages. Chromium does not prerender in tabs of Playwright, which attaches to the page and not to the tab. */
export class PrerenderingTab {
	private constructor(
		private readonly devTools: DevTools,
		private readonly profile: string,
	) {}

	/** Starts a browser with one tab. */
	static async open(): Promise<PrerenderingTab> {
		const profile = await mkdtemp(join(tmpdir(), "blog-profile-"));
		const args = ["--headless", `--user-data-dir=${profile}`, "--window-size=1280,800", ...browserArguments];
		const devTools = new DevTools(findBrowser() ?? "chromium", [...args, "about:blank"]);
		const { targetInfos } = await devTools.send("Target.getTargets", { filter: [{ type: "tab" }] });
		const { targetId } = (targetInfos as { targetId: string }[])[0] ?? {};
		const { sessionId } = await devTools.send("Target.attachToTarget", { targetId, flatten: true });
		const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
		await devTools.send("Target.setAutoAttach", attach, String(sessionId));
		const tab = new PrerenderingTab(devTools, profile);
		await expect.poll(() => tab.sessions().length).toBe(1);
		await tab.send("Preload.enable");
		return tab;
	}

	/** Navigates to a page and waits until it is loaded. */
	async goto(url: string): Promise<void> {
		await this.send("Page.navigate", { url });
		await expect.poll(() => this.evaluate("document.readyState + location.href")).toBe(`complete${url}`);
	}

	/** Evaluates an expression in the active page; returns its value. */
	async evaluate(expression: string): Promise<unknown> {
		const { result } = await this.send("Runtime.evaluate", { expression, returnByValue: true });
		return (result as { value: unknown }).value;
	}

	/** Moves the pointer to an element, and clicks it if `press` is set. */
	async point(selector: string, press = false): Promise<void> {
		const box = `JSON.stringify(document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect())`;
		const { x, y, width, height } = JSON.parse(String(await this.evaluate(box)));
		const position = { x: x + width / 2, y: y + height / 2, button: press ? "left" : "none", clickCount: 1 };
		for (const type of press ? ["mousePressed", "mouseReleased"] : ["mouseMoved"]) {
			await this.send("Input.dispatchMouseEvent", { type, ...position });
		}
	}

	/** Lists the path and the status of prerendered pages, in order. */
	listPrerenders(): string[] {
		const updates = this.devTools.events.filter(({ method }) => method === "Preload.prerenderStatusUpdated");
		return updates.map(({ params }) => {
			const { url } = params.key as { url: string };
			return `${new URL(url).pathname} ${params.status}`;
		});
	}

	/** Closes the browser and deletes its profile. */
	async close(): Promise<void> {
		await this.devTools.close();
		// The browser may still write into it.
		await rm(this.profile, { recursive: true, force: true, maxRetries: 10 });
	}

	private async send(method: string, params = {}): Promise<Record<string, unknown>> {
		try {
			return await this.devTools.send(method, params, this.sessions().at(-1));
		} catch (error) {
			if (!String(error).includes("Session with given id not found")) throw error;
			// A prerendered page has taken the place of the page, and the event follows.
			return this.send(method, params);
		}
	}

	/** Returns the session ids of the pages of the tab; a prerendered page is the last one once it is activated. */
	private sessions(): string[] {
		const sessions: string[] = [];
		for (const { method, params } of this.devTools.events) {
			const id = String(params.sessionId);
			if (method === "Target.attachedToTarget" && isPage(params.targetInfo)) sessions.unshift(id);
			if (method === "Target.detachedFromTarget" && sessions.includes(id)) sessions.splice(sessions.indexOf(id), 1);
		}
		return sessions;
	}
}

const isPage = (target: unknown) => (target as { type: string }).type === "page";
