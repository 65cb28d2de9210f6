import { readdir, readFile, rm } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import sharp from "sharp";
import { type Files, removeContent, writeFiles } from "@/e2e/support/content";

/** Returns a PNG of one colour. */
export const makePng = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#7aa0b8" } })
		.png()
		.toBuffer();

/** The source of a text that is longer than any window. */
export const longText = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of a long post.`).join("\n\n");

/** Returns the source of a post; `moreFrontMatter` are further lines of front matter. */
export const postSource = (title: string, date: string, body: string, moreFrontMatter = "") =>
	`---\ntitle: ${title}\ndate: ${date}\n${moreFrontMatter}---\n\n${body}\n`;

/** Returns the source of `site.yml`. */
export const settingsSource = (title: string) =>
	`title: ${title}\ndescription: Written live.\nurl: https://desk.example\n`;

/** The content folder of the blog that `next dev` serves, whose files the tests change. */
export const EDITOR_CONTENT = resolve(".builds/e2e-editor/content");

/** Returns the files that the tests start from: a post of every status, one of them long and with an image. */
async function initialFiles(): Promise<Files> {
	return {
		"site.yml": settingsSource("The Desk"),
		"public/img/view.png": await makePng(300, 200),
		"posts/long.md": postSource("A long post", "2026-01-04", `${longText}\n\n![The view](/img/view.png)`),
		"posts/draft.md": postSource("An idea", "2026-01-03", "Not yet.", "draft: true\n"),
		"posts/later.md": postSource("For another day", "2199-01-01", "Later."),
		"posts/quiet.md": postSource("For a few", "2026-01-02", "Between us.", "unlisted: true\n"),
		"posts/fragile.mdx": postSource("A fragile post", "2026-01-01", "Whole and well."),
	};
}

/** Creates the content folder. */
export async function makeEditorContent(): Promise<void> {
	await removeContent(EDITOR_CONTENT);
	await writeFiles(EDITOR_CONTENT, await initialFiles());
}

/** Deletes the files that a test added, and restores those that it changed. */
export async function restoreEditorContent(): Promise<void> {
	const files = await initialFiles();
	for (const entry of await readdir(EDITOR_CONTENT, { recursive: true, withFileTypes: true })) {
		const file = join(entry.parentPath, entry.name);
		const path = relative(EDITOR_CONTENT, file).replaceAll(sep, "/");
		if (entry.isFile() && !(path in files)) await rm(file);
	}
	for (const [path, content] of Object.entries(files)) {
		const current = await readFile(join(EDITOR_CONTENT, path)).catch(() => undefined);
		if (!current?.equals(Buffer.from(content))) await writeFiles(EDITOR_CONTENT, { [path]: content });
	}
}
