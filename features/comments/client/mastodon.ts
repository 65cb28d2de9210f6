import { createElement } from "@/lib/client/dom";
import { arrangeReplies, getName, type Reply, type ReplyThread, readReplies } from "./reply-tree";
import { parseStatus } from "./status-html";

interface ReplyOptions {
	hasAvatars: boolean;
	none: string;
	locale: string;
	/** Ends it, also while the server hasn't answered. */
	signal: AbortSignal;
}

/** In milliseconds. */
const TIMEOUT = 15_000;
/** Deeper replies aren't indented further. */
const MAX_DEPTH = 3;
/** The `rel` of links that readers wrote. */
const REL = "nofollow ugc noopener";

/** Shows the replies to a post on Mastodon. Rejects if the server doesn't answer with them, or after the signal. */
export async function showReplies(place: HTMLElement, url: string, options: ReplyOptions): Promise<void> {
	const response = await fetch(url, {
		credentials: "omit",
		referrerPolicy: "no-referrer",
		signal: AbortSignal.timeout(TIMEOUT),
	});
	if (!response.ok) throw new Error(`The server answered ${response.status}.`);
	const threads = arrangeReplies(readReplies(await response.json()));
	options.signal.throwIfAborted();
	if (threads.length === 0) place.append(createElement("p", { class: "ui" }, options.none));
	else place.append(createList(threads, options, 1));
}

function createList(threads: readonly ReplyThread[], options: ReplyOptions, depth: number): HTMLElement {
	const list = createElement("ol", { class: "replies" });
	for (const { reply, replies } of threads) {
		const item = createElement("li", {}, createReply(reply, options));
		list.append(item);
		if (replies.length === 0) continue;
		const answers = createList(replies, options, depth + 1);
		if (depth < MAX_DEPTH) item.append(answers);
		else list.append(...answers.children);
	}
	return list;
}

function createReply({ account, created_at, url, content, spoiler_text }: Reply, options: ReplyOptions): HTMLElement {
	const header = createElement("header", { class: "ui" });
	if (options.hasAvatars && /^https:/.test(account.avatar_static)) {
		const size = { width: "32", height: "32" };
		header.append(createElement("img", { src: account.avatar_static, alt: "", loading: "lazy", ...size }));
	}
	const date = new Date(created_at).toLocaleDateString(options.locale, { dateStyle: "long", calendar: "gregory" });
	const time = createElement("time", { datetime: created_at }, date);
	header.append(
		createElement("bdi", {}, createWebLink(account.url, getName(account))),
		" ",
		url === null ? time : createWebLink(url, time),
	);
	const text = createElement("div", { dir: "auto" }, ...createParagraphs(content));
	const body = spoiler_text
		? createElement("details", {}, createElement("summary", { dir: "auto" }, spoiler_text), text)
		: text;
	return createElement("article", {}, header, body);
}

/** Creates a link to a page; to anything else, only its content. */
function createWebLink(url: string, content: Node | string): Node | string {
	return /^https?:\/\//i.test(url) ? createElement("a", { href: url, rel: REL }, content) : content;
}

/** Creates the elements of a status from its HTML. Only text, links and breaks are kept. */
function createParagraphs(html: string): HTMLElement[] {
	const paragraphs = [createElement("p")];
	for (const part of parseStatus(html)) {
		const paragraph = paragraphs.at(-1);
		if ("link" in part) paragraph?.append(createWebLink(part.link, part.text));
		else if ("text" in part) paragraph?.append(part.text);
		else if (part.break === "line") paragraph?.append(createElement("br"));
		else paragraphs.push(createElement("p"));
	}
	return paragraphs.filter(({ childNodes }) => childNodes.length > 0);
}
