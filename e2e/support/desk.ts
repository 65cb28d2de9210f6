import { readdir, readFile, rm } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import sharp from "sharp";
import { type Files, removeContent, writeFiles } from "@/e2e/support/content";
import { copyUnreadable } from "@/e2e/support/unreadable-images";

/** A picture of one colour. */
export const picture = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#7aa0b8" } })
		.png()
		.toBuffer();

/** Text longer than any window. */
export const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of a long post.`).join("\n\n");

/** The source of a post; `more` is further front matter. */
export const post = (title: string, date: string, body: string, more = "") =>
	`---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${body}\n`;

/** The source of `site.yml`. */
export const settings = (title: string) => `title: ${title}\ndescription: Written live.\nurl: https://desk.example\n`;

/** Where the content is that editors write. */
export const DESK = resolve(".builds/e2e-desk/content");

/** What lies on an editor's desk: a post of every status, one of them long and with a picture. */
async function deskFiles(): Promise<Files> {
	return {
		"site.yml": settings("The Desk"),
		"public/img/view.png": await picture(300, 200),
		"posts/long.md": post("A long post", "2026-01-04", `${paragraphs}\n\n![The view](/img/view.png)`),
		"posts/draft.md": post("An idea", "2026-01-03", "Not yet.", "draft: true\n"),
		"posts/later.md": post("For another day", "2199-01-01", "Later."),
		"posts/quiet.md": post("For a few", "2026-01-02", "Between us.", "unlisted: true\n"),
		"posts/fragile.mdx": post("A fragile post", "2026-01-01", "Whole and well."),
	};
}

/** Makes the desk. */
export async function makeDesk(): Promise<void> {
	await removeContent(DESK);
	await writeFiles(DESK, await deskFiles());
	await copyUnreadable(DESK);
}

/** Takes from the desk what a test has left there, and puts back what it has changed. */
export async function tidyDesk(): Promise<void> {
	const files = await deskFiles();
	for (const entry of await readdir(DESK, { recursive: true, withFileTypes: true })) {
		const path = relative(DESK, join(entry.parentPath, entry.name)).replaceAll(sep, "/");
		const isOwn = path in files || path.startsWith("public/unreadable/") || path === "posts/unreadable.md";
		if (entry.isFile() && !isOwn) await rm(join(DESK, path));
	}
	for (const [path, text] of Object.entries(files)) {
		const found = await readFile(join(DESK, path)).catch(() => undefined);
		if (!found?.equals(Buffer.from(text))) await writeFiles(DESK, { [path]: text });
	}
}
