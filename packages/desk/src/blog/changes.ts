import { randomUUID } from "node:crypto";
import { getBlog, watchFiles } from "quire-blog/tools/blog";

/** Milliseconds within which changes of several files count as one, such as when a branch is checked out. */
const DEBOUNCE = 10;

/** Pages that are still open from an earlier process have none of its versions. */
const PROCESS = randomUUID();

const listeners = new Set<() => void>();
let factsVersion = 0;
let isWatching = false;
let timer: NodeJS.Timeout | undefined;

/** Watches the content of the blog from the first call on. */
export function watchBlog(): void {
	if (isWatching) return;
	isWatching = true;
	watchFiles(() => {
		clearTimeout(timer);
		timer = setTimeout(notifyAll, DEBOUNCE);
	});
}

/** Tells open pages that more is known of the content, such as when bodies were compiled or Git has answered. */
export function announceFacts(): void {
	factsVersion += 1;
	notifyAll();
}

/** Returns the version of what pages are made of: the content, and what is known of it. */
export function getPageVersion(): string {
	return `${PROCESS}.${getBlog().version}.${factsVersion}`;
}

function notifyAll(): void {
	for (const notify of listeners) notify();
}

/**
 * Answers an open page with a stream of server-sent events, one for every change, with the version from which pages are rendered now. The
 * first is sent at once, because there may have been changes since the page was rendered.
 */
export function answerChanges(): Response {
	const encoder = new TextEncoder();
	let notify = () => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			notify = () => controller.enqueue(encoder.encode(`event: change\ndata: ${getPageVersion()}\n\n`));
			listeners.add(notify);
			notify();
		},
		cancel: () => void listeners.delete(notify),
	});
	return new Response(stream, { headers: { "Content-Type": "text/event-stream" } });
}
