import { resolve } from "node:path";
import type { Files } from "@/e2e/support/content";
import { postSource } from "@/e2e/support/editor-blog";

/** The content folder of the blog that is built as a preview deployment. */
export const PREVIEW_CONTENT = resolve(".builds/e2e-preview/content");

/** A post of every status. */
export const previewFiles: Files = {
	"site.yml": "title: The Proof\ndescription: Before it is printed.\nurl: https://proof.example\n",
	"posts/out.md": postSource("A published post", "2026-01-04", "For all."),
	"posts/draft.md": postSource("An idea", "2026-01-03", "Not yet. ![A square](./square.svg)", "draft: true\n"),
	"posts/square.svg":
		'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>',
	"posts/later.md": postSource("For another day", "2199-01-01", "Later."),
	"posts/quiet.md": postSource("For a few", "2026-01-02", "Between us.", "unlisted: true\n"),
};
