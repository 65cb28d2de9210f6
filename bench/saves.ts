import { readFile, writeFile } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "playwright";

/** Milliseconds between two saves, in which the server and the page come to rest. */
const PAUSE = 700;
/** Milliseconds after which a page doesn't show a save by itself. */
const LIMIT = 15_000;

/**
 * Opens the page of a post in development, and saves its file again and again; returns the milliseconds until the page shows each save,
 * whether it is changed or loaded again. Ends at a save that it doesn't show by itself.
 */
export async function measureSaves(page: Page, url: string, file: string, count: number): Promise<number[]> {
	const times: number[] = [];
	let onShown = (_word: string, _time: number) => {};
	await page.exposeFunction("reportShown", (word: string, time: number) => onShown(word, time));
	// In every document of the page, since some servers load it again.
	await page.addInitScript(() => {
		let last: string | undefined;
		new MutationObserver(() => {
			const words = (document.querySelector("main") ?? document.body)?.textContent.match(/Saved\d+times/g);
			if (!words || words.at(-1) === last) return;
			last = words.at(-1);
			(window as unknown as { reportShown: (word?: string, time?: number) => void }).reportShown(last, Date.now());
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
	await page.goto(url);
	await wait(5 * PAUSE);
	const source = await readFile(file, "utf8");
	try {
		for (let number = 1; number <= count; number += 1) {
			const word = `Saved${number}times`;
			const shown = new Promise<number>((resolve) => {
				onShown = (seen, time) => seen === word && resolve(time);
			});
			const saved = Date.now();
			await writeFile(file, `${source}\n\n${word}\n`);
			const time = await Promise.race([shown, wait(LIMIT)]);
			if (time === undefined) break;
			times.push(time - saved);
			await wait(PAUSE);
		}
	} finally {
		await writeFile(file, source);
	}
	return times;
}
