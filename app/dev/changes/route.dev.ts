import { getPageVersion, watchContent } from "@/lib/next/watch-content";

/**
 * Answers with a stream of server-sent events, one for every change of the content. The first is sent at once if the content, or
 * what is known of it, has changed since the version `since`, which the page at `path` was rendered from.
 */
export function GET(request: Request): Response {
	const parameters = new URL(request.url).searchParams;
	const since = parameters.get("since");
	const path = parameters.get("path") ?? "";
	const encoder = new TextEncoder();
	let stop = () => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			const sendChange = () => send("event: change\ndata:\n\n");
			stop = watchContent().add({ path, report: sendChange });
			send(": watching\n\n");
			if (since !== getPageVersion()) sendChange();
		},
		cancel: () => stop(),
	});
	return new Response(stream, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" } });
}
