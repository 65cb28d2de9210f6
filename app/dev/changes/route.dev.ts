import { getPageVersion, watchContent } from "@/lib/next/dev/watch-content";

/** Milliseconds between comments that keep a connection open. The server of an app ends one after 30 seconds without anything. */
const KEEP_ALIVE = 15_000;

/**
 * Answers the open page at `path` with a stream of server-sent events, one for every change of the content or of what is known of it,
 * with the version from which pages are rendered now. The first is sent at once, because there may have been changes since the page was
 * rendered.
 */
export function GET(request: Request): Response {
	const path = new URL(request.url).searchParams.get("path") ?? "";
	const encoder = new TextEncoder();
	let stop = () => {};
	let timer: NodeJS.Timeout | undefined;
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const report = () => controller.enqueue(encoder.encode(`event: change\ndata: ${getPageVersion()}\n\n`));
			stop = watchContent().add({ path, report });
			report();
			timer = setInterval(() => controller.enqueue(encoder.encode(":\n\n")), KEEP_ALIVE).unref();
		},
		cancel() {
			clearInterval(timer);
			stop();
		},
	});
	// The server of an app would wait for more to compress.
	const headers = { "Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform" };
	return new Response(stream, { headers });
}
