import { createElement } from "@/lib/client/dom";
import type { CommentSettings } from "@/lib/config/services/comments";

/** Loads the script of an Isso server, which shows the thread of the page. Rejects if the server can't be reached. */
export async function showIsso(
	place: HTMLElement,
	{ host, language }: NonNullable<CommentSettings["isso"]> & { language: string },
): Promise<void> {
	place.append(createElement("div", { id: "isso-thread" }));
	await new Promise((onload, onerror) => {
		const script = createElement("script", { "data-isso": `${host}/`, "data-isso-lang": language });
		document.head.append(Object.assign(script, { src: `${host}/js/embed.min.js`, onload, onerror }));
	});
}
