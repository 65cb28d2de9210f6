import { getPageVersion, watchContent } from "@/lib/next/watch-content";

/**
 * Answers the open page at `path` with a stream of server-sent events, one for every change of the content or of what is known of it,
 * with the version from which pages are rendered now. The first is sent at once, because there may have been changes since the page was
 * rendered.
 */
export function GET(request: Request): Response {
	const path = new URL(request.url).searchParams.get("path") ?? "";
	const encoder = new TextEncoder();
	let stop = () => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const report = () => controller.enqueue(encoder.encode(`event: change\ndata: ${getPageVersion()}\n\n`));
			stop = watchContent().add({ path, report });
			report();
		},
		cancel: () => stop(),
	});
	return new Response(stream, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" } });
}
