import { onContentChange } from "@/lib/next/watch-content";
import { contentVersion } from "@/lib/utils/memoize";

/**
 * A stream of server-sent events, one for every change of the content; one at once if there was a change since the
 * revision that the page was drawn from.
 */
export function GET(request: Request): Response {
	const since = new URL(request.url).searchParams.get("since");
	const encoder = new TextEncoder();
	let stop = () => {};
	const stream = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (text: string) => controller.enqueue(encoder.encode(text));
			const tell = () => send("event: change\ndata:\n\n");
			stop = onContentChange(tell);
			send(": watching\n\n");
			if (since !== String(contentVersion())) tell();
		},
		cancel: () => stop(),
	});
	return new Response(stream, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" } });
}
