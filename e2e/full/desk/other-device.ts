import { networkInterfaces } from "node:os";
import { chromium, type Page } from "playwright/test";
import { queryBlogService } from "@/e2e/support/blogs";
import { launchOptionsFor } from "@/e2e/support/browser-arguments";
import { expect } from "@/e2e/support/test";

/** Returns the origin of a server by the address that other devices of the network use; `undefined` without a network. */
export function findNetworkOrigin(url: string): string | undefined {
	const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
	const address = addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address;
	return address && `http://${address}:${new URL(url).port}`;
}

/** Opens a page in a browser that reaches only one host, by its address in the network, as a phone does. */
export async function openOnPhone(url: string) {
	const browser = await chromium.launch(launchOptionsFor(new URL(url).hostname));
	const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	const page = await context.newPage();
	await page.goto(url);
	return { browser, context, page };
}

/** Prints a code in the terminal of the desk, by the button of the page that asks for one, and returns it. */
export async function requestCode(page: Page): Promise<string> {
	await page.getByRole("button", { name: "Print a code" }).click();
	await expect(page.getByText("The code is in the terminal.")).toBeVisible();
	return readCode();
}

/** Returns the code that the desk has printed last. */
export async function readCode(): Promise<string> {
	return /.*ten minutes: (\S+)/s.exec(await queryBlogService("/outputs/editor"))?.[1] ?? "";
}

/** Types a code into the page that asks for one. */
export async function typeCode(page: Page, code: string): Promise<void> {
	await page.getByLabel("Code").fill(code);
	await page.getByRole("button", { name: "Open the desk" }).click();
}
