import { addStyles, createElement } from "@/lib/client/dom";
import type { Messages } from "@/lib/i18n/types";
import { type GiscusSettings, showGiscus } from "./giscus";
import { showReplies } from "./mastodon";

/** Defined when the script is bundled: the settings of the blog's services; `false` for a service that isn't used. */
declare const GISCUS: GiscusSettings | false;
declare const MASTODON: { hasAvatars: boolean } | false;
declare const COMMENT_MESSAGES: Pick<Messages["comments"], "loading" | "failed" | "none"> & { locale: string };
declare const COMMENTS_CSS: string;

/** Shows the comments in a section of the page, until the signal ends that: replies on Mastodon if it names their URL, else those of giscus. */
export async function showComments(section: HTMLElement, signal: AbortSignal): Promise<void> {
	const place = section.lastElementChild;
	if (!(place instanceof HTMLElement) || place.hasChildNodes()) return;
	addStyles(COMMENTS_CSS);
	hideQuestion(section);
	const status = createElement("p", { class: "ui", role: "status" }, COMMENT_MESSAGES.loading);
	place.append(status);
	try {
		await showService(section, place, signal);
		status.remove();
	} catch {
		status.textContent = COMMENT_MESSAGES.failed;
	}
}

/** Hides the button that loads the comments; if it had the focus, the section gets it. */
function hideQuestion(section: HTMLElement): void {
	const question = section.querySelector<HTMLElement>("[data-ask]");
	if (!question) return;
	const hadFocus = question.contains(document.activeElement);
	question.hidden = true;
	if (!hadFocus) return;
	section.tabIndex = -1;
	section.focus({ preventScroll: true });
}

async function showService(section: HTMLElement, place: HTMLElement, signal: AbortSignal): Promise<void> {
	const title = section.querySelector("h2")?.textContent ?? "";
	const repliesUrl = section.dataset.comments;
	if (repliesUrl) {
		if (MASTODON) await showReplies(place, repliesUrl, { ...MASTODON, ...COMMENT_MESSAGES, signal });
	} else if (GISCUS) showGiscus(place, GISCUS, { title, anchor: section.id, signal });
}
