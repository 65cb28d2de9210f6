import type { EditorView } from "@codemirror/view";
import type { PageReport } from "quire-blog/tools/browser";
import { alignBlocks } from "./align-blocks";

type PageText = NonNullable<PageReport["text"]>;

/** Milliseconds after which a changed page is compared with the source again. */
const DELAY = 120;
/** Milliseconds after a scroll of a pane in which the other one doesn't scroll it. */
const REST = 250;

/** How often a page is opened again if another one was loaded instead. */
const MAX_ATTEMPTS = 5;

/** A position that the source and the page have in common. */
interface Anchor {
	line: number;
	/** In pixels from the top of the page. */
	top: number;
}

/**
 * Shows the page of the post beside its source, and scrolls them together. The page has another origin, so it reports its content and
 * scrolls itself (`app/dev/preview-report.tsx`).
 */
export class Preview {
	private readonly origin: string;
	/** The last report of the page. */
	private page: PageReport | undefined;
	private text: PageText | undefined;
	private anchors: Anchor[] | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	/** The pane that the writer scrolls, and the time of the last scroll, in milliseconds since the epoch. */
	private leader: { pane: "source" | "page"; time: number } | undefined;
	/** The path to open, until its page is loaded. */
	private wanted: { path: string; attempts: number } | undefined;

	constructor(
		private readonly frame: HTMLIFrameElement,
		private readonly view: EditorView,
		/** The URL of the blog's development server, without a slash at the end. */
		private readonly siteUrl: string,
	) {
		this.origin = new URL(siteUrl).origin;
		addEventListener("message", (event: MessageEvent<PageReport>) => {
			if (event.origin === this.origin && event.source === frame.contentWindow) this.take(event.data);
		});
		view.scrollDOM.addEventListener("scroll", () => this.lead("source"), { passive: true });
	}

	open(path: string): void {
		this.wanted = this.page?.path === path ? undefined : { path, attempts: 1 };
		if (this.wanted) this.frame.src = this.siteUrl + path;
	}

	private take(report: PageReport): void {
		this.page = report;
		if (report.isNew) this.openAgain(report.path);
		if (report.text) this.follow(report.text);
		else this.lead("page");
	}

	/** Opens the wanted page again if another one was loaded: the page before may have reloaded itself, because its post had moved. */
	private openAgain(loaded: string): void {
		const { wanted } = this;
		if (!wanted || wanted.path === loaded || wanted.attempts === MAX_ATTEMPTS) this.wanted = undefined;
		else {
			wanted.attempts += 1;
			this.frame.src = this.siteUrl + wanted.path;
		}
	}

	/** Scrolls the page to the line of the cursor. */
	followCursor(): void {
		const { view } = this;
		const block = view.lineBlockAt(view.state.selection.main.head);
		const offset = block.top - view.scrollDOM.scrollTop;
		if (offset < 0 || offset > view.scrollDOM.clientHeight) return;
		this.leader = { pane: "source", time: Date.now() };
		this.scrollPage(view.state.doc.lineAt(block.from).number, offset / view.scrollDOM.clientHeight);
	}

	/** Takes over the positions of the page's text, and scrolls the page to the cursor once it has come to rest. */
	private follow(text: PageText): void {
		this.text = text;
		this.anchors = undefined;
		clearTimeout(this.timer);
		this.timer = setTimeout(() => {
			if (this.view.hasFocus) this.followCursor();
		}, DELAY);
	}

	/** Scrolls the other pane, if the writer scrolls this one. */
	private lead(pane: "source" | "page"): void {
		const now = Date.now();
		if (this.leader && this.leader.pane !== pane && now - this.leader.time < REST) return;
		this.leader = { pane, time: now };
		if (pane === "source") this.followSource();
		else this.followPage();
	}

	private followSource(): void {
		const { scrollTop, scrollHeight, clientHeight } = this.view.scrollDOM;
		const share = scrollHeight > clientHeight ? scrollTop / (scrollHeight - clientHeight) : 0;
		this.scrollPage(this.lineAt(scrollTop + share * clientHeight), share);
	}

	/** Scrolls the page so that a line of the source is at a share (0 to 1) of the height of the window. */
	private scrollPage(line: number, share: number): void {
		const { page, frame, origin } = this;
		if (!page) return;
		const top = interpolate(this.getAnchors(), line, "line", "top");
		frame.contentWindow?.postMessage(top - share * page.clientHeight, origin);
	}

	private followPage(): void {
		const { page, view } = this;
		if (!page) return;
		const { scrollTop, clientHeight, scrollHeight } = page;
		const share = scrollHeight > clientHeight ? scrollTop / (scrollHeight - clientHeight) : 0;
		const line = interpolate(this.getAnchors(), scrollTop + share * clientHeight, "top", "line");
		const { doc } = view.state;
		const block = view.lineBlockAt(doc.line(Math.min(doc.lines, Math.max(1, Math.floor(line)))).from);
		const top = block.top + (line - Math.floor(line)) * block.height;
		view.scrollDOM.scrollTop = top - share * view.scrollDOM.clientHeight;
	}

	/** Returns the line at a height of the source in pixels; its fraction is the share of the line above the height. */
	private lineAt(height: number): number {
		const block = this.view.lineBlockAtHeight(height);
		const share = block.height > 0 ? Math.min(1, Math.max(0, (height - block.top) / block.height)) : 0;
		return this.view.state.doc.lineAt(block.from).number + share;
	}

	private getAnchors(): Anchor[] {
		this.anchors ??= findAnchors(this.text ?? { blocks: [], end: 0 }, this.view.state.doc.toString());
		return this.anchors;
	}
}

/** Finds the positions that a page and its source have in common, from the start to the end of the text. */
function findAnchors({ blocks, end }: PageText, source: string): Anchor[] {
	const lines = alignBlocks(
		source,
		blocks.map(({ text }) => text),
	);
	const anchors: Anchor[] = [{ line: 1, top: 0 }];
	for (const [index, { top }] of blocks.entries()) {
		const line = lines[index];
		const last = anchors.at(-1);
		if (line !== undefined && last && line > last.line && top > last.top) anchors.push({ line, top });
	}
	const inText = anchors.filter(({ top }) => top < end);
	return [...inText, { line: source.split("\n").length + 1, top: end }];
}

function interpolate(anchors: readonly Anchor[], value: number, from: keyof Anchor, to: keyof Anchor): number {
	const next = anchors.findIndex((anchor) => anchor[from] > value);
	const [before, after] = [anchors[next - 1], anchors[next]];
	if (!before || !after) return (next === 0 ? anchors[0] : anchors.at(-1))?.[to] ?? 0;
	const share = (value - before[from]) / (after[from] - before[from]);
	return before[to] + share * (after[to] - before[to]);
}
