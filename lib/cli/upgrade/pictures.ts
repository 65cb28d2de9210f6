import { spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { trimEndOf } from "@/lib/utils/trim";
import { type LocalServer, serveFiles } from "./file-server";
import { findBrowser } from "./find-browser";
import type { Pictures } from "./report";

/** The most pages of which pictures are taken. */
const MAX_PAGES = 8;
/** Matches the names of pictures. */
export const PICTURE_NAME = /^\d+-(?:before|after)\.png$/;
/** The window in CSS pixels: wide enough for the margins of a page, high enough for most of its text. */
const WINDOW = "1280,1600";
/** The time limit of a picture in milliseconds. */
const TIMEOUT = 60_000;

const BROWSER_ARGUMENTS = [
	...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	"--headless",
	"--disable-gpu",
	"--hide-scrollbars",
	"--no-first-run",
	"--disable-background-networking",
	`--window-size=${WINDOW}`,
];

/**
 * Takes pictures of pages in two exports, next to each other, into a folder. Returns an empty list if there is no Chrome or
 * Chromium.
 */
export async function takePictures(
	paths: readonly string[],
	exports: { before: string; after: string },
	folder: string,
): Promise<Pictures[]> {
	const browser = findBrowser();
	if (browser === undefined) return [];
	await mkdir(folder, { recursive: true });
	const serve = async (files: string) => serveFiles(files, await readPrefix(files));
	const [before, after] = await Promise.all([serve(exports.before), serve(exports.after)]);
	try {
		const pictures: Pictures[] = [];
		for (const [index, page] of paths.slice(0, MAX_PAGES).entries()) {
			const names = { before: `${index}-before.png`, after: `${index}-after.png` };
			const take = (server: LocalServer, name: string) =>
				takePicture(browser, server.url + page, path.join(folder, name));
			if ((await take(before, names.before)) && (await take(after, names.after)))
				pictures.push({ path: page, ...names });
		}
		return pictures;
	} finally {
		await Promise.all([before.stop(), after.stop()]);
	}
}

/** Returns the path of its host that a blog is below, by the canonical URL of its index; empty for none. */
export async function readPrefix(folder: string): Promise<string> {
	const html = await readFile(path.join(folder, "index.html"), "utf8").catch(() => "");
	const [, url = ""] = /<link rel="canonical" href="([^"]+)"/.exec(html) ?? [];
	return URL.canParse(url) ? trimEndOf(new URL(url).pathname, "/") : "";
}

/** Takes a picture of a page; returns whether that worked. */
function takePicture(browser: string, url: string, file: string): Promise<boolean> {
	const child = spawn(browser, [...BROWSER_ARGUMENTS, `--screenshot=${file}`, url], {
		stdio: "ignore",
		timeout: TIMEOUT,
	});
	return new Promise((resolve) => {
		child.on("error", () => resolve(false));
		child.on("close", (code) => resolve(code === 0));
	});
}
