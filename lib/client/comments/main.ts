import { addStyles } from "@/lib/client/add-styles";
import { createElement } from "@/lib/client/dom";
import type { CommentSettings } from "@/lib/config/services/comments";
import type { Messages } from "@/lib/i18n/types";
import { type GiscusSettings, showGiscus } from "./giscus";
import { showIsso } from "./isso";
import { showReplies } from "./mastodon";
import { showRemark42 } from "./remark42";
import { showUtterances } from "./utterances";

/** Defined when the script is bundled: the settings of the blog's services, and `false` for those that it doesn't have. */
type Settings<Name extends keyof CommentSettings> = NonNullable<CommentSettings[Name]>;
declare const GISCUS: GiscusSettings | false;
declare const UTTERANCES: Settings<"utterances"> | false;
declare const REMARK42: (Settings<"remark42"> & { language: string }) | false;
declare const ISSO: (Settings<"isso"> & { language: string }) | false;
declare const MASTODON: { hasAvatars: boolean } | false;
declare const COMMENT_MESSAGES: Pick<Messages["comments"], "loading" | "failed" | "none"> & { locale: string };
declare const COMMENTS_CSS: string;

/** Shows the comments in a section of the page: replies on Mastodon if it names their URL, else those of the service. */
export async function showComments(section: HTMLElement): Promise<void> {
	addStyles(COMMENTS_CSS);
	section.querySelector("[data-ask]")?.remove();
	const status = createElement("p", { class: "ui", role: "status" }, COMMENT_MESSAGES.loading);
	section.append(status);
	try {
		await showService(section);
		status.remove();
	} catch {
		status.textContent = COMMENT_MESSAGES.failed;
	}
}

async function showService(section: HTMLElement): Promise<void> {
	const title = section.querySelector("h2")?.textContent ?? "";
	const repliesUrl = section.dataset.comments;
	if (repliesUrl) {
		if (MASTODON) await showReplies(section, repliesUrl, { ...MASTODON, ...COMMENT_MESSAGES });
	} else if (GISCUS) showGiscus(section, GISCUS, title);
	else if (UTTERANCES) showUtterances(section, UTTERANCES, title);
	else if (REMARK42) showRemark42(section, REMARK42, title);
	else if (ISSO) await showIsso(section, ISSO);
}
